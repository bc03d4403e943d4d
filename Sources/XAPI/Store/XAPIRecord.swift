public import CrosswalkJSON

/// A statement as a store keeps it, with the terms by which it is found.
public struct XAPIRecord: Hashable, Sendable {
    /// The statement's id.
    public let id: XAPIUUID
    /// The statement as it was received, completed by the LRS, without `stored`.
    public let json: [UInt8]
    /// The verb's IRI.
    public let verb: String
    /// `context.registration`.
    public let registration: XAPIUUID?
    /// The statement that the object refers to.
    public let target: XAPIUUID?
    /// Whether it takes ``target`` back.
    public let isVoiding: Bool
    /// The terms by which Agents and Activities are looked for.
    public let terms: [Term]
    /// Definitions of Activities that it brings, by the Activity's id.
    public let definitions: [String: JSONObject]

    /// A term.
    public struct Term: Hashable, Sendable {
        /// What the term says. Numbers are stored: they are never given another meaning.
        public enum Kind: Int, CaseIterable, Hashable, Sendable {
            /// The actor, or the object where it is one; of a Group its members too.
            case agent = 1
            /// Every Agent and Group that the statement names.
            case relatedAgent = 2
            /// The object where it is an Activity.
            case activity = 3
            /// Every Activity that the statement names.
            case relatedActivity = 4
        }

        /// What it says.
        public let kind: Kind
        /// The key of an actor or the IRI of an Activity.
        public let value: String
    }
}

extension XAPIRecord {
    /// The record of a statement that was checked.
    ///
    /// - Parameters:
    ///   - id: The statement's id.
    ///   - statement: The statement as it is kept, with its authority.
    ///   - json: The same as JSON, without `stored`.
    init(id: XAPIUUID, _ statement: XAPIStatement, json: JSONValue) {
        self.init(id: id, statement, bytes: json.json)
    }

    /// The record of a statement as it is.
    ///
    /// - Parameters:
    ///   - id: The statement's id.
    ///   - statement: The statement as it is kept, with its authority.
    public init(id: XAPIUUID, _ statement: XAPIStatement) {
        var kept = statement
        kept.id = id
        kept.stored = nil
        self.init(id: id, kept, bytes: kept.encodedJSON())
    }

    private init(id: XAPIUUID, _ statement: XAPIStatement, bytes: [UInt8]) {
        self.id = id
        json = bytes
        verb = statement.verb.id
        registration = statement.context?.registration
        if case .statement(let target) = statement.object { self.target = target } else { target = nil }
        isVoiding = statement.verb.isVoided
        var terms = RecordTerms()
        terms.add(statement)
        self.terms = terms.all
        definitions = terms.definitions
    }
}

/// Gathers the terms of a statement.
private struct RecordTerms {
    private var seen: Set<XAPIRecord.Term> = []
    private(set) var all: [XAPIRecord.Term] = []
    private(set) var definitions: [String: JSONObject] = [:]

    mutating func add(_ statement: XAPIStatement) {
        add(statement.actor, isDirect: true)
        if let authority = statement.authority { add(authority, isDirect: false) }
        add(statement.object, isDirect: true)
        add(statement.context)
    }

    private mutating func add(_ object: XAPIObject, isDirect: Bool) {
        switch object {
        case .activity(let activity): add(activity, isDirect: isDirect)
        case .actor(let actor): add(actor, isDirect: isDirect)
        case .statement: break
        case .subStatement(let inner):
            add(inner.actor, isDirect: false)
            add(inner.object, isDirect: false)
            add(inner.context)
        }
    }

    private mutating func add(_ context: XAPIContext?) {
        guard let context else { return }
        if let instructor = context.instructor { add(instructor, isDirect: false) }
        if let team = context.team { add(.group(team), isDirect: false) }
        for activity in context.activities?.all ?? [] { add(activity, isDirect: false) }
        for agent in context.agents ?? [] { add(.agent(agent.agent), isDirect: false) }
        for group in context.groups ?? [] { add(.group(group.group), isDirect: false) }
    }

    private mutating func add(_ activity: XAPIActivity, isDirect: Bool) {
        add(isDirect ? [.activity, .relatedActivity] : [.relatedActivity], activity.id)
        if let definition = activity.definition {
            let object = JSONValue.reading(definition.encodedJSON()).object ?? JSONObject()
            definitions[activity.id] = DefinitionMerge.merged(definitions[activity.id], with: object)
        }
    }

    private mutating func add(_ actor: XAPIActor, isDirect: Bool) {
        let kinds: [XAPIRecord.Term.Kind] = isDirect ? [.agent, .relatedAgent] : [.relatedAgent]
        if let identifier = actor.identifier { add(kinds, identifier.key) }
        guard case .group(let group) = actor else { return }
        for member in group.members ?? [] { add(kinds, member.identifier.key) }
    }

    private mutating func add(_ kinds: [XAPIRecord.Term.Kind], _ value: String) {
        for kind in kinds {
            let term = XAPIRecord.Term(kind: kind, value: value)
            if seen.insert(term).inserted { all.append(term) }
        }
    }
}

extension JSONValue {
    /// What this library wrote itself.
    static func reading(_ bytes: [UInt8]) -> JSONValue {
        do {
            return try JSONValue(json: bytes, mode: .tolerant, limits: JSONLimits(depth: JSONLimits.deepest))
        } catch {
            return .null
        }
    }
}

/// How the definitions that statements bring become the one of an Activity.
package enum DefinitionMerge {
    /// Members of the later one replace those of the earlier; texts in further languages are added.
    package static func merged(_ old: JSONObject?, with new: JSONObject) -> JSONObject {
        guard var merged = old else { return new }
        for member in new {
            let isMap = member.name == "name" || member.name == "description"
            if isMap, var texts = merged[member.name]?.object, let added = member.value.object {
                for text in added { texts[text.name] = text.value }
                merged[member.name] = .object(texts)
            } else {
                merged[member.name] = member.value
            }
        }
        return merged
    }
}
