public import Canonical

/// An item that was taken from the store to be sent.
public struct OutboxClaim: Hashable, Sendable {
    /// Its number: ascending in the order of acceptance.
    public let sequence: Int64
    /// The item, without its subjects: whoever sends it has no use for them.
    public let item: OutboxItem
    /// How often it was tried before.
    public let attempts: Int
    /// When it was accepted.
    public let accepted: Instant

    /// Makes a claim; stores do.
    public init(sequence: Int64, item: OutboxItem, attempts: Int, accepted: Instant) {
        self.sequence = sequence
        self.item = item
        self.attempts = attempts
        self.accepted = accepted
    }
}

/// What a turn gives.
public struct OutboxTurn: Hashable, Sendable {
    /// The items to send now, in their order.
    public let claims: [OutboxClaim]
    /// How the destination is.
    public let health: OutboxHealth

    /// Makes a turn; stores do.
    public init(claims: [OutboxClaim], health: OutboxHealth) {
        self.claims = claims
        self.health = health
    }
}

/// What became of an item that was taken.
public struct OutboxSettlement: Hashable, Sendable {
    /// The ends and the ways back.
    public enum Result: Hashable, Sendable {
        /// The destination has it.
        case delivered
        /// The destination has something newer.
        case superseded
        /// It waits again, not to be tried before an instant; with why.
        case retry(Instant, String)
        /// It was not tried.
        case untried
        /// It was given up, with why; whether later items of its key wait for it to be driven again.
        case dead(String, holdsKey: Bool)
    }

    /// The number of the item.
    public let sequence: Int64
    /// What became of it.
    public let result: Result

    /// Makes a settlement.
    public init(_ sequence: Int64, _ result: Result) {
        self.sequence = sequence
        self.result = result
    }
}

/// How a destination has been of late; kept in the store, so that all workers know, also after a restart.
public struct OutboxHealth: Hashable, Sendable {
    /// How many batches failed one after the other.
    public var failures: Int
    /// Until when nothing is sent there.
    public var restsUntil: Instant?
    /// Why it rests; a stable code.
    public var reason: String?

    /// A destination that is well, unless said otherwise.
    public init(failures: Int = 0, restsUntil: Instant? = nil, reason: String? = nil) {
        self.failures = failures
        self.restsUntil = restsUntil
        self.reason = reason
    }

    /// Whether it rests at a time.
    public func rests(at now: Instant) -> Bool { restsUntil.map { now < $0 } ?? false }
}
