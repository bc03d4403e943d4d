internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

/// How statements are shown: in which format, for which version and languages, with or without files.
struct StatementView {
    enum Format: String {
        case ids, exact, canonical
    }

    let format: Format
    let hasAttachments: Bool
    private let version: XAPIVersion
    private let languages: [String]

    init(_ call: LRSCall) throws(LRSRefusal) {
        guard let format = Format(rawValue: call.parameters["format"] ?? "exact") else {
            throw .bad("The parameter format is ids, exact or canonical.")
        }
        self.format = format
        hasAttachments = try call.parameters.bool("attachments")
        version = call.version
        languages = AcceptedLanguages.of(call.fields[.acceptLanguage] ?? "")
    }

    func json(of stored: XAPIStoredStatement, in store: LearningRecordStore) async throws(LRSRefusal) -> JSONValue {
        var object = JSONValue.reading(stored.json).object ?? JSONObject()
        object["stored"] = .string(stored.stored.iso8601)
        if object["timestamp"] == nil { object["timestamp"] = object["stored"] }
        if version == .v2_0 { object = Self.inUTC(object) }
        switch format {
        case .exact: return .object(object)
        case .ids: return .object(Self.identifiers(object))
        case .canonical: return .object(try await canonical(object, store))
        }
    }

    // MARK: 2.0

    /// Timestamps in UTC, as 2.0 returns them.
    private static func inUTC(_ object: JSONObject) -> JSONObject {
        var object = object
        if let text = object["timestamp"]?.string, let time = XAPITimestamp(text) {
            object["timestamp"] = .string(time.textInUTC)
        }
        if let inner = object["object"]?.object, inner["objectType"]?.string == "SubStatement" {
            object["object"] = .object(inUTC(inner))
        }
        return object
    }

    // MARK: ids

    /// What is needed to identify Agents, Activities and verbs, and nothing to read.
    private static func identifiers(_ object: JSONObject) -> JSONObject {
        StatementParts.mapped(object) { part, kind in
            switch kind {
            case .verb: ["id": part["id"] ?? .null]
            case .activity:
                part["objectType"].map { ["objectType": $0, "id": part["id"] ?? .null] } ?? ["id": part["id"] ?? .null]
            case .actor: actorIdentifiers(part)
            }
        }
    }

    private static func actorIdentifiers(_ part: JSONObject) -> JSONObject {
        var part = part
        part["name"] = nil
        let isIdentified = ["mbox", "mbox_sha1sum", "openid", "account"].contains { part[$0] != nil }
        if isIdentified {
            part["member"] = nil
        } else if let members = part["member"]?.array {
            part["member"] = .array(members.map { $0.object.map { .object(actorIdentifiers($0)) } ?? $0 })
        }
        return part
    }

    // MARK: canonical

    /// Definitions as this store has them, each text in one language.
    private func canonical(
        _ object: JSONObject, _ store: LearningRecordStore
    ) async throws(LRSRefusal) -> JSONObject {
        var definitions: [String: JSONObject] = [:]
        for id in StatementParts.activities(object) where definitions[id] == nil {
            definitions[id] = try await store.stored { try await store.statements.definition(ofActivity: id) }
        }
        return StatementParts.mapped(object) { part, kind in
            var part = part
            switch kind {
            case .actor: return part
            case .verb: part["display"] = part["display"].map(oneLanguage)
            case .activity:
                guard var definition = part["id"]?.string.flatMap({ definitions[$0] }) ?? part["definition"]?.object
                else { return part }
                for name in ["name", "description"] { definition[name] = definition[name].map(oneLanguage) }
                part["definition"] = .object(definition)
            }
            return part
        }
    }

    private func oneLanguage(_ value: JSONValue) -> JSONValue {
        guard let members = value.object else { return value }
        let map = XAPILanguageMap(Dictionary(members.map { ($0.name, $0.value.string ?? "") }) { $1 })
        return map.best(for: languages).map { .object([$0.tag: .string($0.text)]) } ?? value
    }
}

/// The Agents, verbs and Activities of a statement, wherever they stand.
enum StatementParts {
    enum Kind { case actor, verb, activity }

    static func mapped(_ object: JSONObject, _ change: (JSONObject, Kind) -> JSONObject) -> JSONObject {
        var object = object
        func set(_ name: String, _ kind: Kind) {
            if let part = object[name]?.object { object[name] = .object(change(part, kind)) }
        }
        set("actor", .actor)
        set("authority", .actor)
        set("verb", .verb)
        switch object["object"]?["objectType"]?.string {
        case nil, "Activity": set("object", .activity)
        case "Agent", "Group": set("object", .actor)
        case "SubStatement":
            if let inner = object["object"]?.object { object["object"] = .object(mapped(inner, change)) }
        default: break
        }
        if let context = object["context"]?.object { object["context"] = .object(mappedContext(context, change)) }
        return object
    }

    private static func mappedContext(
        _ context: JSONObject, _ change: (JSONObject, Kind) -> JSONObject
    ) -> JSONObject {
        var context = context
        for name in ["instructor", "team"] {
            if let part = context[name]?.object { context[name] = .object(change(part, .actor)) }
        }
        if var activities = context["contextActivities"]?.object {
            for member in activities {
                let list = member.value.array ?? [member.value]
                activities[member.name] = .array(list.map { $0.object.map { .object(change($0, .activity)) } ?? $0 })
            }
            context["contextActivities"] = .object(activities)
        }
        for (list, name) in [("contextAgents", "agent"), ("contextGroups", "group")] {
            guard let elements = context[list]?.array else { continue }
            context[list] = .array(
                elements.map { element in
                    guard var part = element.object, let actor = part[name]?.object else { return element }
                    part[name] = .object(change(actor, .actor))
                    return .object(part)
                })
        }
        return context
    }

    /// The IRIs of the Activities.
    static func activities(_ object: JSONObject) -> [String] {
        var ids: [String] = []
        _ = mapped(object) { part, kind in
            if kind == .activity, let id = part["id"]?.string { ids.append(id) }
            return part
        }
        return ids
    }
}

/// The languages of an `Accept-Language` field, the best first (RFC 9110 §12.5.4).
enum AcceptedLanguages {
    static func of(_ field: String) -> [String] {
        let ranges = field.split(separator: ",").prefix(50).enumerated().compactMap {
            place, part -> (String, Double, Int)? in
            let halves = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let tag = halves.first, !tag.isEmpty, tag != "*" else { return nil }
            let weight = halves.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return weight > 0 ? (tag, weight, place) : nil
        }
        return ranges.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
    }
}
