/// The right to deliver a part of a destination.
public struct OutboxLease: Hashable, Sendable {
    /// The part.
    public let shard: OutboxShard
    /// Who has it.
    public let holder: String
    /// Greater with every holder: what an earlier one says is refused by this.
    public let fence: Int64
    /// How the destination was when the lease was given.
    public let health: OutboxHealth

    /// Makes a lease; stores do.
    public init(_ shard: OutboxShard, holder: String, fence: Int64, health: OutboxHealth) {
        self.shard = shard
        self.holder = holder
        self.fence = fence
        self.health = health
    }
}

/// How much of a batch may be taken at once.
public struct OutboxBatchLimit: Hashable, Sendable {
    /// The most items, from 1.
    public let count: Int
    /// The most bytes of all items together. A single item may have more: what cannot take it says so.
    public let bytes: Int

    /// Makes a limit.
    public init(count: Int, bytes: Int) {
        self.count = max(count, 1)
        self.bytes = max(bytes, 1)
    }
}
