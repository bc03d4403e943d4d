internal import CrosswalkJSON

extension StatementReader {
    // MARK: Actors

    mutating func actor(_ value: JSONValue) -> XAPIActor? {
        guard let object = value.object else { return nil }
        switch object["objectType"]?.string {
        case "Group": return group(object).map { .group($0) }
        case nil, "Agent": return agent(object).map { .agent($0) }
        default:
            at("objectType") { $0.note(.objectType, .actor) }
            return nil
        }
    }

    mutating func agent(_ object: JSONObject) -> XAPIAgent? {
        noteUnknown(object, .actor)
        guard let identifier = identifier(object) else {
            note(.noIdentifier, .actor)
            return nil
        }
        return XAPIAgent(identifier, name: text(object, "name", .actor))
    }

    private mutating func group(_ object: JSONObject) -> XAPIGroup? {
        noteUnknown(object, .actor)
        let name = text(object, "name", .actor)
        let members = list(object, "member", .actor) { reader, value in value.object.flatMap { reader.agent($0) } }
        if let identifier = identifier(object) { return XAPIGroup(identifier, name: name, members: members) }
        guard let members else {
            note(.noMember, .actor)
            return nil
        }
        return XAPIGroup(anonymous: members, name: name)
    }

    /// The first identifier; further ones are noted.
    private mutating func identifier(_ object: JSONObject) -> XAPIActorIdentifier? {
        let found = [
            text(object, "mbox", .actor).map { XAPIActorIdentifier.mbox($0) },
            text(object, "mbox_sha1sum", .actor).map { .mboxSHA1Sum($0) },
            text(object, "openid", .actor).map { .openID($0) },
            member(object, "account", .actor) { $0.account($1) },
        ].compactMap { $0 }
        if found.count > 1 { note(.severalIdentifiers, .actor) }
        return found.first
    }

    private mutating func account(_ value: JSONValue) -> XAPIActorIdentifier? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .account)
        let homePage = required(object, "homePage", .account) { $1.string }
        let name = required(object, "name", .account) { $1.string }
        guard let homePage, let name else { return nil }
        return .account(homePage: homePage, name: name)
    }

    // MARK: Result

    mutating func result(_ value: JSONValue) -> XAPIResult? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .result)
        return XAPIResult(
            score: member(object, "score", .result) { $0.score($1) }, success: bool(object, "success", .result),
            completion: bool(object, "completion", .result), response: text(object, "response", .result),
            duration: text(object, "duration", .result), extensions: extensions(object, .result))
    }

    private mutating func score(_ value: JSONValue) -> XAPIScore? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .score)
        return XAPIScore(
            scaled: number(object, "scaled", .score), raw: number(object, "raw", .score),
            min: number(object, "min", .score), max: number(object, "max", .score))
    }

    // MARK: Context

    mutating func context(_ value: JSONValue) -> XAPIContext? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .context)
        return XAPIContext(
            registration: uuid(object, "registration", .context),
            instructor: member(object, "instructor", .context) { $0.actor($1) },
            team: member(object, "team", .context, .actorKind) { reader, value in
                value.object.flatMap { $0["objectType"]?.string == "Group" ? reader.group($0) : nil }
            },
            activities: member(object, "contextActivities", .context) { $0.activities($1) },
            revision: text(object, "revision", .context), platform: text(object, "platform", .context),
            language: text(object, "language", .context),
            statement: member(object, "statement", .context) { $0.reference($1) },
            extensions: extensions(object, .context),
            agents: list(object, "contextAgents", .context) { $0.contextAgent($1) },
            groups: list(object, "contextGroups", .context) { $0.contextGroup($1) })
    }

    private mutating func activities(_ value: JSONValue) -> XAPIContextActivities? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .contextActivities)
        return XAPIContextActivities(
            parent: list(object, "parent", .contextActivities) { $0.activity($1) },
            grouping: list(object, "grouping", .contextActivities) { $0.activity($1) },
            category: list(object, "category", .contextActivities) { $0.activity($1) },
            other: list(object, "other", .contextActivities) { $0.activity($1) })
    }

    private mutating func contextAgent(_ value: JSONValue) -> XAPIContextAgent? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .contextAgent)
        let agent = required(object, "agent", .contextAgent) { reader, value in
            value.object.flatMap { reader.agent($0) }
        }
        return agent.map { XAPIContextAgent($0, relevantTypes: texts(object, "relevantTypes", .contextAgent)) }
    }

    private mutating func contextGroup(_ value: JSONValue) -> XAPIContextGroup? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .contextGroup)
        let group = required(object, "group", .contextGroup) { reader, value in
            value.object.flatMap { reader.group($0) }
        }
        return group.map { XAPIContextGroup($0, relevantTypes: texts(object, "relevantTypes", .contextGroup)) }
    }

    // MARK: Attachments

    mutating func attachment(_ value: JSONValue) -> XAPIAttachment? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .attachment)
        let usageType = required(object, "usageType", .attachment) { $1.string }
        let contentType = required(object, "contentType", .attachment) { $1.string }
        let length = required(object, "length", .attachment, .count) { $1.number?.unsignedInteger }
        let sha2 = required(object, "sha2", .attachment, .sha2) { $1.string }
        guard let usageType, let contentType, let length, let sha2 else { return nil }
        return XAPIAttachment(
            usageType: usageType, display: map(object, "display", .attachment) ?? [:],
            description: map(object, "description", .attachment), contentType: contentType, length: length, sha2: sha2,
            fileURL: text(object, "fileUrl", .attachment))
    }
}
