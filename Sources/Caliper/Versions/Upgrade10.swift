internal import CrosswalkJSON
internal import CrosswalkRuntime

/// Brings documents of 1.0 into the form of 1.2, and tells everything that it changed. What it cannot read stays as it is, for
/// the check of 1.2 to refuse.
struct Upgrade10 {
    var log = FindingLog()
    private let model = CaliperModel.shared

    /// A whole document: an envelope, an event or an entity.
    mutating func document(_ value: JSONValue) -> JSONValue {
        guard let object = value.object else { return value }
        guard let data = object["data"] else { return .object(item(object)) }
        var envelope = JSONObject()
        for member in object where member.name != "data" { envelope[member.name] = member.value }
        envelope["dataVersion"] = .string(CaliperVersion.v1_2.context)
        log.enter(.name("data"))
        envelope["data"] = .array(
            (data.array ?? []).enumerated().map { index, element in
                log.enter(.index(index))
                defer { log.leave() }
                return element.object.map { .object(item($0)) } ?? element
            })
        log.leave()
        return .object(envelope)
    }

    private mutating func item(_ object: JSONObject) -> JSONObject {
        log.note(.upgraded, in: .context, "the context of 1.2", .notice)
        var upgraded = node(object, as: nil)
        if object["@context"] == nil || object["@context"]?.string != CaliperVersion.v1_0.context {
            log.note(.unknownContext, in: .context, CaliperVersion.v1_0.context)
        }
        upgraded["@context"] = .string(CaliperVersion.v1_2.context)
        if upgraded["id"] == nil, upgraded["type"]?.string.flatMap({ model.type(named: $0) })?.isEvent ?? false {
            log.note(.upgraded, in: .id, "an id made of the event's bytes", .notice)
            upgraded["id"] = .string(StableIdentity.eventID(of: .object(object)).text)
        }
        return upgraded
    }

    // MARK: Nodes

    /// - Parameter hint: What the node is where it does not say so.
    private mutating func node(_ object: JSONObject, as hint: NodeType?) -> JSONObject {
        let name = TypeName10(object["@type"]?.string ?? object["type"]?.string, hint)
        let type = name.type
        if name.isDerived { log.note(.upgraded, in: .type, "the type by its place", .notice) }
        var upgraded = JSONObject()
        var extensions = object["extensions"]?.object ?? JSONObject()
        if let term = name.term { upgraded["type"] = .string(term) }
        if let iri = name.keptIRI {
            log.note(.movedToExtensions, in: .type, "Document", .notice)
            extensions[Self.prefix + "type"] = .string(iri)
        }
        for member in object where !["@type", "type", "extensions"].contains(member.name) {
            log.enter(.name(FindingLog.shown(member.name)))
            take(member, of: type, hint == .score ? .score : nil, &upgraded, &extensions)
            log.leave()
        }
        if !extensions.isEmpty { upgraded["extensions"] = .object(extensions) }
        return upgraded
    }

    /// What members of 1.0 are called in `extensions`.
    private static let prefix = "org.imsglobal.caliper.v1p0."

    private mutating func take(
        _ member: JSONObject.Member, of type: NodeType?, _ hint: NodeType?, _ upgraded: inout JSONObject,
        _ extensions: inout JSONObject
    ) {
        guard !Self.saysNothing(member), let type else {
            return log.note(.dropped, "nothing, or a value", .notice)
        }
        let name = Self.name(of: member, in: type, upgraded)
        if name != member.name, !member.name.hasPrefix("@") { log.note(.upgraded, "\(name)", .notice) }
        guard let property = model.propertyNames.place(of: name).flatMap({ Property(rawValue: UInt8($0)) }),
            let rule = model.rule(type, property)
        else {
            log.note(.movedToExtensions, "a property of 1.2", .notice)
            extensions[Self.prefix + member.name] = member.value
            return
        }
        upgraded[name] = value(member.value, rule, type, property)
    }

    /// `null`, empty lists and objects, nested contexts and `objectType` say nothing that 1.2 would need.
    private static func saysNothing(_ member: JSONObject.Member) -> Bool {
        if member.name == "@context" || member.name == "objectType" || member.value.isNull { return true }
        return member.value.array?.isEmpty ?? member.value.object?.isEmpty ?? false
    }

    private static func name(of member: JSONObject.Member, in type: NodeType, _ upgraded: JSONObject) -> String {
        switch (type, member.name) {
        case (_, "@id"): return "id"
        case (_, "alignedLearningObjective"): return "learningObjectives"
        case (_, "navigatedFrom"): return "referrer"
        case (.attempt, "actor"): return "assignee"
        case (.session, "actor"): return "user"
        case (.score, "totalScore"): return "scoreGiven"
        // In 1.0 the session that begins or ends is generated, or the target.
        case (.sessionEvent, "generated"), (.sessionEvent, "target"):
            return TypeName10(member.value["@type"]?.string, nil).type == .session ? "session" : member.name
        default: return member.name
        }
    }

    // MARK: Values

    private mutating func value(
        _ value: JSONValue, _ rule: PropertyRule, _ type: NodeType, _ property: Property
    ) -> JSONValue {
        switch (rule, value) {
        case (.reference(let types), .object(let object)), (.node(let types), .object(let object)):
            return .object(node(object, as: Self.hint(types, type, property)))
        case (.references, .array(let elements)), (.nodes, .array(let elements)):
            return .array(elements.map { $0.object.map { .object(node($0, as: nil)) } ?? $0 })
        case (.terms, .array(let elements)): return .array(elements.map { term($0, keepsCore: true) })
        case (.term, .string): return term(value, keepsCore: false)
        default: return scalar(value, rule)
        }
    }

    /// What a node without a type is: the one type that may stand there, and the score of what was an outcome.
    private static func hint(_ types: TypeSet, _ type: NodeType, _ property: Property) -> NodeType? {
        if type == .gradeEvent, property == .generated { return .score }
        return types.types.count == 1 ? types.types[0] : nil
    }

    /// The term of an IRI. Of a role below a core role both parts belong to it: `…/membership/Instructor#Grader`.
    private mutating func term(_ value: JSONValue, keepsCore: Bool) -> JSONValue {
        guard let iri = value.string, iri.contains(":") else { return value }
        log.note(.upgraded, "the term", .notice)
        let last = iri.split(separator: "/").last.map(String.init) ?? iri
        let isSub = keepsCore && !last.hasPrefix("membership#")
        return .string(isSub ? last : last.split(separator: "#").last.map(String.init) ?? last)
    }

    private mutating func scalar(_ value: JSONValue, _ rule: PropertyRule) -> JSONValue {
        let read = Self.read(value, rule)
        if read != value { log.note(.upgraded, "the form of 1.2", .notice) }
        return read
    }

    private static func read(_ value: JSONValue, _ rule: PropertyRule) -> JSONValue {
        switch (rule, value) {
        case (.decimal, .number(let number)): return .number(CaliperDecimal(number)?.number ?? number)
        case (.duration, .number(let number)):
            // Media had seconds.
            return number.integer.map { .string(CaliperDuration(seconds: $0).text) } ?? value
        case (.count, .string(let digits)), (.integer, .string(let digits)):
            return JSONNumber(digits).map { .number($0) } ?? value
        case (.time, .string(let text)): return .string(WallTime(iso8601: text)?.iso8601 ?? text)
        default: return value
        }
    }
}

/// What 1.0 calls a type, and what 1.2 calls it.
private struct TypeName10 {
    private(set) var term: String?
    /// The IRI of a type that 1.2 does not have.
    private(set) var keptIRI: String?
    /// Whether it does not say its type.
    private(set) var isDerived = false

    init(_ iri: String?, _ hint: NodeType?) {
        guard let iri else {
            term = hint.map { "\($0.term)" }
            isDerived = hint != nil
            return
        }
        let last = iri.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? iri
        if iri.contains("idpf.org") || last.hasPrefix("Epub") || last == "Reading" {
            (term, keptIRI) = ("Document", iri)
            return
        }
        switch last {
        case "OutcomeEvent": term = "GradeEvent"
        case "ReadingEvent": term = "Event"
        case "Result" where hint == .score: term = "Score"
        default: term = last
        }
    }

    var type: NodeType? { term.flatMap { CaliperModel.shared.type(named: $0) } }
}
