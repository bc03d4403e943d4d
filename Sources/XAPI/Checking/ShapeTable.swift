/// Every object of a statement with its members, as data: the checker, the reader of types and the writer's order follow
/// it. Clauses are those of xAPI 1.0.3, part Data.
enum ShapeTable {
    static let rows: [ShapeRow] = Shape.allCases.map(row)

    static subscript(shape: Shape) -> ShapeRow { rows[shape.rawValue] }

    private static func row(_ shape: Shape) -> ShapeRow {
        switch shape {
        case .statement: statement
        case .object: ShapeRow("object", "§2.4.4", objectMembers + subStatementMembers)
        case .innerObject: ShapeRow("object of a SubStatement", "§2.4.4.3", objectMembers)
        case .actor: actor
        case .account:
            ShapeRow(
                "account", "§2.4.2.4", [Property("homePage", .iri), Property("name", .text)],
                required: ["homePage", "name"])
        case .verb:
            ShapeRow("verb", "§2.4.3", [Property("id", .iri), Property("display", .languageMap)], required: ["id"])
        case .activity:
            ShapeRow(
                "Activity", "§2.4.4.1",
                [
                    Property("objectType", .objectType), Property("id", .iri),
                    Property("definition", .object(.definition)),
                ],
                required: ["id"])
        case .definition: definition
        case .component:
            ShapeRow(
                "interaction component", "§2.4.4.1",
                [Property("id", .text), Property("description", .languageMap)], required: ["id"])
        case .statementRef:
            ShapeRow(
                "StatementRef", "§2.4.4.3", [Property("objectType", .objectType), Property("id", .uuid)],
                required: ["objectType", "id"])
        case .result: result
        case .score:
            ShapeRow(
                "score", "§2.4.5.1",
                [
                    Property("scaled", .score(0)), Property("raw", .score(1)), Property("min", .score(2)),
                    Property("max", .score(3)),
                ])
        case .context: context
        case .contextActivities:
            ShapeRow(
                "contextActivities", "§2.4.6.2",
                ["parent", "grouping", "category", "other"].map { Property($0, .oneOrMore(.activity)) })
        case .contextAgent:
            contextActor("contextAgent", Property("agent", .object(.actor)))
        case .contextGroup:
            contextActor("contextGroup", Property("group", .object(.actor)))
        case .attachment: attachment
        }
    }

    private static let statement = ShapeRow(
        "Statement", "§2.4",
        [
            Property("id", .uuid), Property("actor", .object(.actor)), Property("verb", .object(.verb)),
            Property("object", .object(.object)), Property("result", .object(.result)),
            Property("context", .object(.context)), Property("timestamp", .timestamp), Property("stored", .timestamp),
            Property("authority", .object(.actor)), Property("version", .version),
            Property("attachments", .list(.attachment)),
        ], required: ["actor", "verb", "object"])

    /// What the object of a statement may have that is no SubStatement.
    private static let objectMembers = [
        Property("objectType", .objectType), Property("id", .objectID), Property("definition", .object(.definition)),
        Property("name", .text), Property("mbox", .mailto), Property("mbox_sha1sum", .sha1), Property("openid", .uri),
        Property("account", .object(.account)), Property("member", .list(.actor)),
    ]

    private static let subStatementMembers = [
        Property("actor", .object(.actor)), Property("verb", .object(.verb)),
        Property("object", .object(.innerObject)), Property("result", .object(.result)),
        Property("context", .object(.context)), Property("timestamp", .timestamp),
        Property("attachments", .list(.attachment)),
    ]

    private static let actor = ShapeRow(
        "Agent or Group", "§2.4.2",
        [
            Property("objectType", .objectType), Property("name", .text), Property("mbox", .mailto),
            Property("mbox_sha1sum", .sha1), Property("openid", .uri), Property("account", .object(.account)),
            Property("member", .list(.actor)),
        ])

    private static let definition = ShapeRow(
        "definition", "§2.4.4.1",
        [
            Property("name", .languageMap), Property("description", .languageMap), Property("type", .iri),
            Property("moreInfo", .iri), Property("extensions", .extensions),
            Property("interactionType", .interactionType), Property("correctResponsesPattern", .texts),
            Property("choices", .list(.component)), Property("scale", .list(.component)),
            Property("source", .list(.component)), Property("target", .list(.component)),
            Property("steps", .list(.component)),
        ])

    private static let result = ShapeRow(
        "result", "§2.4.5",
        [
            Property("score", .object(.score)), Property("success", .boolean), Property("completion", .boolean),
            Property("response", .text), Property("duration", .duration), Property("extensions", .extensions),
        ])

    private static let context = ShapeRow(
        "context", "§2.4.6",
        [
            Property("registration", .uuid), Property("instructor", .object(.actor)), Property("team", .object(.actor)),
            Property("contextActivities", .object(.contextActivities)), Property("revision", .text),
            Property("platform", .text), Property("language", .language),
            Property("statement", .object(.statementRef)), Property("extensions", .extensions),
            Property("contextAgents", .list(.contextAgent), isNew: true),
            Property("contextGroups", .list(.contextGroup), isNew: true),
        ])

    private static func contextActor(_ type: String, _ actor: Property) -> ShapeRow {
        ShapeRow(
            type, "xAPI 2.0, context", [Property("objectType", .objectType), actor, Property("relevantTypes", .iris)],
            required: ["objectType", "\(actor.name)"])
    }

    private static let attachment = ShapeRow(
        "attachment", "§2.4.11",
        [
            Property("usageType", .iri), Property("display", .languageMap), Property("description", .languageMap),
            Property("contentType", .mediaType), Property("length", .count), Property("sha2", .sha2),
            Property("fileUrl", .iri),
        ], required: ["usageType", "display", "contentType", "length", "sha2"])
}
