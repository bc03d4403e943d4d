internal import CrosswalkJSON

extension StatementReader {
    mutating func statement(_ value: JSONValue) -> XAPIStatement? {
        guard let object = value.object else {
            note(.wrongType, .statement)
            return nil
        }
        noteUnknown(object, .statement)
        let actor = required(object, "actor", .statement) { $0.actor($1) }
        let verb = required(object, "verb", .statement) { $0.verb($1) }
        let subject = required(object, "object", .statement) { $0.object($1) }
        guard let actor, let verb, let subject else { return nil }
        return XAPIStatement(
            id: uuid(object, "id", .statement), actor: actor, verb: verb, object: subject,
            result: member(object, "result", .statement) { $0.result($1) },
            context: member(object, "context", .statement) { $0.context($1) },
            timestamp: timestamp(object, "timestamp", .statement), stored: timestamp(object, "stored", .statement),
            authority: member(object, "authority", .statement) { $0.actor($1) },
            version: text(object, "version", .statement),
            attachments: list(object, "attachments", .statement) { $0.attachment($1) } ?? [])
    }

    mutating func verb(_ value: JSONValue) -> XAPIVerb? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .verb)
        guard let id = required(object, "id", .verb, .wrongType, { $1.string }) else { return nil }
        return XAPIVerb(id: id, display: map(object, "display", .verb))
    }

    // MARK: Objects

    private mutating func object(_ value: JSONValue, isInner: Bool = false) -> XAPIObject? {
        guard let object = value.object else { return nil }
        switch object["objectType"]?.string {
        case "Agent", "Group": return actor(value).map { .actor($0) }
        case "StatementRef": return reference(value).map { .statement($0) }
        case "SubStatement" where !isInner: return subStatement(object).map { .subStatement($0) }
        case "SubStatement":
            note(.nestedSubStatement, .object)
            return nil
        case nil, "Activity": return activity(value).map { .activity($0) }
        default:
            at("objectType") { $0.note(.objectType, .object) }
            return nil
        }
    }

    private mutating func subStatement(_ object: JSONObject) -> XAPISubStatement? {
        let actor = required(object, "actor", .object) { $0.actor($1) }
        let verb = required(object, "verb", .object) { $0.verb($1) }
        let subject = required(object, "object", .object) { $0.object($1, isInner: true) }
        guard let actor, let verb, let subject else { return nil }
        return XAPISubStatement(
            actor: actor, verb: verb, object: subject, result: member(object, "result", .object) { $0.result($1) },
            context: member(object, "context", .object) { $0.context($1) },
            timestamp: timestamp(object, "timestamp", .object),
            attachments: list(object, "attachments", .object) { $0.attachment($1) } ?? [])
    }

    mutating func reference(_ value: JSONValue) -> XAPIUUID? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .statementRef)
        return required(object, "id", .statementRef, .uuid) { $1.string.flatMap { XAPIUUID($0) } }
    }

    mutating func activity(_ value: JSONValue) -> XAPIActivity? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .activity)
        guard let id = required(object, "id", .activity, .wrongType, { $1.string }) else { return nil }
        return XAPIActivity(id: id, definition: member(object, "definition", .activity) { $0.definition($1) })
    }

    mutating func definition(_ value: JSONValue) -> XAPIActivityDefinition? {
        guard let object = value.object else { return nil }
        noteUnknown(object, .definition)
        return XAPIActivityDefinition(
            name: map(object, "name", .definition), description: map(object, "description", .definition),
            type: text(object, "type", .definition), moreInfo: text(object, "moreInfo", .definition),
            extensions: extensions(object, .definition), interaction: interaction(object))
    }

    private mutating func interaction(_ object: JSONObject) -> XAPIInteraction? {
        let interaction = XAPIInteraction(
            text(object, "interactionType", .definition).map { XAPIInteraction.Kind(rawValue: $0) },
            correctResponses: texts(object, "correctResponsesPattern", .definition),
            choices: components(object, "choices"), scale: components(object, "scale"),
            source: components(object, "source"), target: components(object, "target"),
            steps: components(object, "steps"))
        return interaction == XAPIInteraction(nil) ? nil : interaction
    }

    private mutating func components(_ object: JSONObject, _ name: String) -> [XAPIInteraction.Component]? {
        list(object, name, .definition) { reader, value in
            guard let object = value.object,
                let id = reader.required(object, "id", .component, .wrongType, { $1.string })
            else { return nil }
            return XAPIInteraction.Component(id: id, description: reader.map(object, "description", .component))
        }
    }
}
