public import Canonical

/// Where the items of an outbox lie until they are delivered.
///
/// Every call is atomic and, where the store is a file, on the disk when it returns. Several processes may use one store:
/// a part of a destination is delivered by whoever has its lease, and what a former holder still says is refused.
///
/// A delivered item leaves its id, so that it is not accepted again, until it is swept; its bytes are gone.
public protocol OutboxStore: Sendable {
    /// Accepts items, all of them or none, in this order.
    ///
    /// An item that coalesces takes the place of those that wait under its coalescing key in the same destination; one that
    /// is on its way is not touched.
    /// - Returns: What became of each.
    func append(_ entries: [OutboxEntry], at now: Instant) async throws -> [OutboxAcceptance]

    /// The parts in which something waits that may be sent now, those first where it has waited longest.
    func work(at now: Instant, limit: Int) async throws -> [OutboxShard]

    /// Gives the lease of a part to a holder.
    ///
    /// It is free where nobody has it, where it has ended, where this holder has it, and where the holder is known to be
    /// dead. Items that a former holder had on their way wait again.
    ///
    /// - Parameters:
    ///   - shard: The part.
    ///   - holder: Who wants it: a name that no other worker has, in any process, ever.
    ///   - end: When it ends unless it is renewed.
    ///   - now: The present.
    /// - Returns: `nil` where somebody else has it.
    func acquire(
        _ shard: OutboxShard, by holder: String, until end: Instant, at now: Instant
    ) async throws -> OutboxLease?

    /// Lets a lease last longer.
    /// - Throws: ``OutboxError/Code/fenced`` where somebody else has it now.
    func renew(_ lease: OutboxLease, until end: Instant, at now: Instant) async throws

    /// Writes down what became of items, and takes the next ones: those that wait and may be sent, in the order of their
    /// acceptance, without those whose key is held by an earlier one that may not.
    ///
    /// An item that is settled and was taken by this lease is settled once; others are passed over. Whoever is to be
    /// forgotten is forgotten here.
    ///
    /// - Parameters:
    ///   - lease: The lease, which lasts until `end` afterwards.
    ///   - settlements: What became of items of the turn before. Of items that were taken and are not mentioned, nothing
    ///     changes: they are still on their way.
    ///   - health: How the destination is now; `nil` leaves it.
    ///   - limit: How much to take; `nil` for nothing more.
    ///   - end: When the lease ends unless it is renewed.
    ///   - now: The present.
    /// - Throws: ``OutboxError/Code/fenced`` where somebody else has the lease now; nothing was changed then.
    func turn(
        _ lease: OutboxLease, settling settlements: [OutboxSettlement], health: OutboxHealth?,
        claiming limit: OutboxBatchLimit?, until end: Instant, at now: Instant
    ) async throws -> OutboxTurn

    /// Gives a lease back. What is still on its way waits again. Nothing happens where somebody else has it.
    func release(_ lease: OutboxLease) async throws

    /// How things stand, a destination each, by tenant and name.
    /// - Parameters:
    ///   - tenant: One tenant; `nil` for all.
    ///   - now: The present.
    func status(of tenant: String?, at now: Instant) async throws -> [OutboxStatus]

    /// Items with their states, by their numbers in the order that is asked for, behind one.
    func records(_ query: OutboxQuery, behind sequence: Int64?, limit: Int) async throws -> [OutboxRecord]

    /// Lets items that were given up wait again, at once and with all their attempts.
    /// - Parameters:
    ///   - destination: Where they go.
    ///   - ids: Which ones; `nil` for all.
    ///   - now: The present.
    /// - Returns: How many.
    func redrive(_ destination: OutboxDestination, ids: [String]?, at now: Instant) async throws -> Int

    /// Ends the rest that a destination has.
    func resume(_ destination: OutboxDestination) async throws

    /// Forgets people: removes what waits or was given up, and what is on its way as soon as it is known what became of it.
    ///
    /// - Parameters:
    ///   - tenant: Whose people.
    ///   - subjects: Their marks.
    func erase(_ subjects: [String], of tenant: String) async throws -> OutboxErasure

    /// Removes the ids of items that were delivered before a time, at most so many.
    /// - Returns: How many were removed.
    func sweep(deliveredBefore time: Instant, limit: Int) async throws -> Int
}
