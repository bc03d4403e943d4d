/// Digest §7: the files of 1.1. What it does not mention has the columns of 1.2.
enum Tables11 {
    static let categories = FileRule("categories", [required("title")])

    static let demographics = FileRule(
        "demographics", key: .keyAndReference(to: "users"),
        Rostering12.demographics.ownColumns.map { column in
            column.name == "sex" ? optional("sex", .token(["male", "female"], .refused)) : column
        })

    static let lineItems = FileRule(
        "lineItems",
        [
            required("title"),
            optional("description"),
            required("assignDate", .date),
            required("dueDate", .date),
            required("classSourcedId", .reference(to: "classes")),
            required("categorySourcedId", .reference(to: "categories")),
            required("gradingPeriodSourcedId", .reference(to: "academicSessions")),
            required("resultValueMin", .number),
            required("resultValueMax", .number),
        ])

    static let results = FileRule(
        "results",
        [
            required("lineItemSourcedId", .reference(to: "lineItems")),
            required("studentSourcedId", .reference(to: "users")),
            required("scoreStatus", .token(Gradebook12.scoreStatus, .unstated)),
            required("score", .number),
            required("scoreDate", .date),
            optional("comment"),
        ])

    static let users = FileRule(
        "users",
        [
            required("enabledUser", .boolean),
            required("orgSourcedIds", .references(to: "orgs")),
            required("role", .token(Resources12.audience, .refused)),
            required("username"),
            optional("userIds", .userIDs),
            required("givenName"),
            required("familyName"),
            optional("middleName"),
            optional("identifier"),
            optional("email"),
            optional("sms"),
            optional("phone"),
            optional("agentSourcedIds", .references(to: "users")),
            optional("grades", .textList),
            optional("password"),
        ])

    static let all =
        [
            Rostering12.academicSessions, Rostering12.classes, Rostering12.courses, Rostering12.enrollments,
            Rostering12.orgs, Resources12.classResources, Resources12.courseResources, Resources12.resources,
        ].map(sameColumns) + [categories, demographics, lineItems, results, users]

    /// The 1.2 columns, with nothing asserted about `ext:` where the digest says nothing of it for 1.1.
    private static func sameColumns(_ file: FileRule) -> FileRule {
        FileRule(file.name, key: file.columns[0].type, pairs: file.pairs, file.ownColumns.map(withoutExtension))
    }

    private static func withoutExtension(_ column: ColumnRule) -> ColumnRule {
        let type: CellType =
            switch column.type {
            case .token(let values, .allowed): .token(values, .unstated)
            case .tokenList(let values, .allowed): .tokenList(values, .unstated)
            default: column.type
            }
        return ColumnRule(name: column.name, isRequired: column.isRequired, type: type)
    }
}
