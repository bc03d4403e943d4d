public import Canonical

/// The way out for grades, events and writes: what is handed in here is delivered at least once, in order where that is
/// asked for, or ends where somebody can see why not.
public struct Outbox: Sendable {
    /// Where the items lie.
    public let store: any OutboxStore

    /// An outbox over a store.
    public init(_ store: any OutboxStore) { self.store = store }

    /// Hands in items. Once this returns they are in the store, all of them, and on the disk where the store is a file.
    ///
    /// - Parameters:
    ///   - entries: The items, in the order in which they happened.
    ///   - now: The present.
    /// - Returns: What became of each: an item that is there already is not accepted twice.
    /// - Throws: What the store throws; nothing was accepted then.
    @discardableResult
    public func append(_ entries: [OutboxEntry], at now: Instant) async throws -> [OutboxAcceptance] {
        entries.isEmpty ? [] : try await store.append(entries, at: now)
    }

    /// Removes what is known of items that were delivered before a time, batch by batch: from then on nothing tells that
    /// they were there, and the same item handed in again is accepted again.
    /// - Returns: How many were removed.
    @discardableResult
    public func sweep(deliveredBefore time: Instant) async throws -> Int {
        var total = 0
        while true {
            let count = try await store.sweep(deliveredBefore: time, limit: 5_000)
            total += count
            if count < 5_000 { return total }
        }
    }
}
