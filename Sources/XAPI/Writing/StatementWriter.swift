public import CrosswalkJSON

extension XAPIStatement: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id?.description)
            json.member("actor", actor)
            json.member("verb", verb)
            json.name("object")
            object.write(to: &json, isInner: false)
            json.member("result", result)
            json.member("context", context)
            json.member("timestamp", timestamp?.text)
            json.member("stored", stored?.text)
            json.member("authority", authority)
            json.member("version", version)
            if !attachments.isEmpty { json.member("attachments", attachments) }
        }
    }
}

extension XAPIObject {
    func write(to json: inout JSONWriter, isInner: Bool) {
        switch self {
        case .activity(let activity): activity.write(to: &json)
        case .actor(.agent(let agent)): agent.write(to: &json, withType: true)
        case .actor(let group): group.write(to: &json)
        case .statement(let id): StatementReference(id: id).write(to: &json)
        case .subStatement(let inner) where !isInner: inner.write(to: &json)
        // Nothing but an object may stand there; every reader refuses one without an id.
        case .subStatement: json.object { _ in }
        }
    }
}

extension XAPISubStatement: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("objectType", "SubStatement")
            json.member("actor", actor)
            json.member("verb", verb)
            json.name("object")
            object.write(to: &json, isInner: true)
            json.member("result", result)
            json.member("context", context)
            json.member("timestamp", timestamp?.text)
            if !attachments.isEmpty { json.member("attachments", attachments) }
        }
    }
}

struct StatementReference: JSONEncodable {
    let id: XAPIUUID

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("objectType", "StatementRef")
            json.member("id", id.description)
        }
    }
}

extension XAPIVerb: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("display", display?.texts)
        }
    }
}

// MARK: Actors

extension XAPIActor: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        switch self {
        case .agent(let agent): agent.write(to: &json)
        case .group(let group): group.write(to: &json)
        }
    }
}

extension XAPIAgent: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) { write(to: &json, withType: false) }

    func write(to json: inout JSONWriter, withType: Bool) {
        json.object { json in
            if withType { json.member("objectType", "Agent") }
            json.member("name", name)
            identifier.writeMember(to: &json)
        }
    }
}

extension XAPIGroup: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("objectType", "Group")
            json.member("name", name)
            identifier?.writeMember(to: &json)
            json.member("member", members)
        }
    }
}

extension XAPIActorIdentifier {
    func writeMember(to json: inout JSONWriter) {
        switch self {
        case .mbox(let iri): json.member("mbox", iri)
        case .mboxSHA1Sum(let digest): json.member("mbox_sha1sum", digest)
        case .openID(let uri): json.member("openid", uri)
        case .account(let homePage, let name):
            json.name("account")
            json.object { json in
                json.member("homePage", homePage)
                json.member("name", name)
            }
        }
    }
}

// MARK: Activities

extension XAPIActivity: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("objectType", "Activity")
            json.member("id", id)
            json.member("definition", definition)
        }
    }
}

extension XAPIActivityDefinition: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name?.texts)
            json.member("description", description?.texts)
            json.member("type", type)
            json.member("moreInfo", moreInfo)
            json.member("extensions", extensions)
            json.member("interactionType", interaction?.kind?.rawValue)
            json.member("correctResponsesPattern", interaction?.correctResponses)
            json.member("choices", interaction?.choices)
            json.member("scale", interaction?.scale)
            json.member("source", interaction?.source)
            json.member("target", interaction?.target)
            json.member("steps", interaction?.steps)
        }
    }
}

extension XAPIInteraction.Component: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("description", description?.texts)
        }
    }
}

// MARK: Result, context, attachments

extension XAPIResult: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("score", score)
            json.member("success", success)
            json.member("completion", completion)
            json.member("response", response)
            json.member("duration", duration)
            json.member("extensions", extensions)
        }
    }
}

extension XAPIScore: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("scaled", scaled)
            json.member("raw", raw)
            json.member("min", min)
            json.member("max", max)
        }
    }
}

extension XAPIContext: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("registration", registration?.description)
            json.member("instructor", instructor)
            json.member("team", team)
            json.member("contextActivities", activities)
            json.member("revision", revision)
            json.member("platform", platform)
            json.member("language", language)
            json.member("statement", statement.map { StatementReference(id: $0) })
            json.member("extensions", extensions)
            json.member("contextAgents", agents)
            json.member("contextGroups", groups)
        }
    }
}

extension XAPIContextActivities: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("parent", parent)
            json.member("grouping", grouping)
            json.member("category", category)
            json.member("other", other)
        }
    }
}

extension XAPIContextAgent: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("objectType", "contextAgent")
            json.member("agent", agent)
            json.member("relevantTypes", relevantTypes)
        }
    }
}

extension XAPIContextGroup: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("objectType", "contextGroup")
            json.member("group", group)
            json.member("relevantTypes", relevantTypes)
        }
    }
}

extension XAPIAttachment: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("usageType", usageType)
            json.member("display", display.texts)
            json.member("description", description?.texts)
            json.member("contentType", contentType)
            json.member("length", JSONNumber(length))
            json.member("sha2", sha2)
            json.member("fileUrl", fileURL)
        }
    }
}
