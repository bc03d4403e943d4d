import Canonical
import CrosswalkTesting
import RosterReconciliation

/// A store under test, one provenance of it, and the few things that clauses do all the time.
struct StoreProbe: Sendable {
    static let home = Provenance(tenant: "tenant-1", sourceSystem: "sis")

    let store: any RosterStore
    var scope = Self.home

    /// A person's image; the name tells contents apart.
    static func image(_ name: String, _ state: RecordState = .active, kind: NounKind = .person) -> RecordImage {
        var person = Person(id: "-")
        person.givenName = name
        person.lastModified = Instant(millisecondsSinceEpoch: Int64(name.utf8.count))
        return RecordImage(encoding: .person(person), state: state)
    }

    func action(
        _ verb: RosterAction.Verb, _ id: String, from before: RecordImage?, to after: RecordImage?,
        kind: NounKind = .person
    ) -> RosterAction {
        RosterAction(verb, RecordKey(kind, id), before: before, after: after, in: scope)
    }

    func create(_ id: String, _ name: String = "Ada", kind: NounKind = .person) -> RosterAction {
        action(.create, id, from: nil, to: Self.image(name), kind: kind)
    }

    @discardableResult
    func apply(_ actions: [RosterAction]) async throws -> [ActionResult] {
        try await store.apply(actions, in: scope)
    }

    func scan(_ kind: NounKind = .person) async throws -> [StoredRecord] {
        let found = Collector<StoredRecord>()
        try await store.scan(kind, in: scope) { await found.add($0) }
        return await found.elements
    }

    func heads(_ kind: NounKind = .person) async throws -> [StoredHead] {
        let found = Collector<StoredHead>()
        try await store.heads(of: kind, in: scope) { await found.add($0) }
        return await found.elements
    }

    func record(_ id: String, kind: NounKind = .person) async throws -> StoredRecord? {
        try await store.records(of: kind, ids: [id], in: scope).first
    }

    static func require<Value: Equatable>(_ got: Value, _ expected: Value, _ clause: String) throws {
        try ContractViolation.require(got, equals: expected, contract: "RosterStore", clause: clause)
    }
}
