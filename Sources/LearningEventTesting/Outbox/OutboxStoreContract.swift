public import CrosswalkTesting
public import Outbox
internal import Canonical

/// What every `OutboxStore` must do, as clauses to be run against an implementation.
public enum OutboxStoreContract {
    /// All clauses. Give each an empty store.
    public static let clauses: [ContractClause<any OutboxStore>] =
        AppendClauses.all + LeaseClauses.all + TurnClauses.all + OperatorClauses.all
}

/// What the clauses work with.
struct OutboxTrial: Sendable {
    let store: any OutboxStore
    static let events = OutboxDestination(tenant: "north", name: "events")
    static let grades = OutboxDestination(tenant: "north", name: "grades")
    static let south = OutboxDestination(tenant: "south", name: "events")
    static let ample = OutboxBatchLimit(count: 1_000, bytes: 1 << 30)

    static func at(_ seconds: Int64) -> Instant { Instant(millisecondsSinceEpoch: 1_790_000_000_000 + seconds * 1_000) }

    static func require<Value: Equatable>(_ got: Value, _ expected: Value, _ clause: String) throws(ContractViolation) {
        try ContractViolation.require(got, equals: expected, contract: "OutboxStore", clause: clause)
    }

    static func item(
        _ id: String, key: String = "k", coalescing: String? = nil, content: String? = nil, subjects: [String] = []
    ) -> OutboxItem {
        OutboxItem(
            id: id, orderingKey: key, coalescingKey: coalescing, bytes: Array((content ?? "content of \(id)").utf8),
            subjects: subjects)
    }

    @discardableResult
    func append(
        _ items: [OutboxItem], to destination: OutboxDestination = events, shards: Int = 1, at second: Int64 = 0
    ) async throws -> [OutboxAcceptance] {
        try await store.append(
            items.map { OutboxEntry($0, to: destination, shards: shards) }, at: Self.at(second))
    }

    func lease(
        _ destination: OutboxDestination = events, _ shard: Int = 0, by holder: String = "one", for seconds: Int64 = 10,
        at second: Int64 = 0
    ) async throws -> OutboxLease? {
        try await store.acquire(
            OutboxShard(destination, shard), by: holder, until: Self.at(second + seconds), at: Self.at(second))
    }

    func sure(
        _ destination: OutboxDestination = events, by holder: String = "one", at second: Int64 = 0
    ) async throws -> OutboxLease {
        guard let lease = try await lease(destination, by: holder, at: second) else {
            throw ContractViolation(
                contract: "OutboxStore", clause: "A free part is given.", expected: "a lease", got: "none")
        }
        return lease
    }

    @discardableResult
    func turn(
        _ lease: OutboxLease, _ settlements: [OutboxSettlement] = [], health: OutboxHealth? = nil,
        limit: OutboxBatchLimit? = ample, at second: Int64 = 0
    ) async throws -> [OutboxClaim] {
        try await store.turn(
            lease, settling: settlements, health: health, claiming: limit, until: Self.at(second + 10),
            at: Self.at(second)
        ).claims
    }

    func states(_ destination: OutboxDestination = events) async throws -> [String: OutboxRecord.State] {
        let records = try await store.records(
            OutboxQuery(tenant: destination.tenant, name: destination.name), behind: nil, limit: 10_000)
        return Dictionary(records.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first })
    }

    func status(_ destination: OutboxDestination = events) async throws -> OutboxStatus {
        let all = try await store.status(of: destination.tenant, at: Self.at(0))
        return all.first { $0.destination == destination } ?? OutboxStatus(destination)
    }

    /// Whether a call is refused for a lease that somebody else has.
    static func isFenced(_ call: () async throws -> Void) async throws -> Bool {
        do {
            try await call()
            return false
        } catch let error as OutboxError where error.code == .fenced {
            return true
        }
    }
}
