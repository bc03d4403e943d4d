public import Canonical

/// How things stand with a destination.
public struct OutboxStatus: Hashable, Sendable {
    /// The destination.
    public let destination: OutboxDestination
    /// Items that wait, those on their way among them.
    public var waiting = 0
    /// Items of these that a worker has on their way.
    public var underway = 0
    /// When the item was accepted that waits longest.
    public var oldest: Instant?
    /// Items that were given up.
    public var dead = 0
    /// Items that were delivered and not swept yet.
    public var delivered = 0
    /// How the destination has been of late.
    public var health = OutboxHealth()

    /// A destination without items.
    public init(_ destination: OutboxDestination) { self.destination = destination }

    /// How long the item that waits longest has waited.
    public func lag(at now: Instant) -> Duration {
        guard let oldest else { return .zero }
        let (lag, overflow) = now.millisecondsSinceEpoch.subtractingReportingOverflow(oldest.millisecondsSinceEpoch)
        return .milliseconds(overflow ? 0 : max(0, lag))
    }
}

/// Which items are asked for.
public struct OutboxQuery: Hashable, Sendable {
    /// Of one tenant; `nil` for all.
    public var tenant: String?
    /// Of one destination of the tenant, by its name; `nil` for all.
    public var name: String?
    /// In one state; `nil` for any.
    public var state: OutboxRecord.State?
    /// With this id; `nil` for any.
    public var id: String?
    /// Whether those come first that were accepted last.
    public var newestFirst: Bool

    /// Asks for all items, unless said otherwise.
    public init(
        tenant: String? = nil, name: String? = nil, state: OutboxRecord.State? = nil, id: String? = nil,
        newestFirst: Bool = false
    ) {
        self.tenant = tenant
        self.name = name
        self.state = state
        self.id = id
        self.newestFirst = newestFirst
    }
}

/// An item as the store knows it, without what it says.
public struct OutboxRecord: Hashable, Sendable {
    /// What an item is waiting for, or came to.
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// It is to be delivered.
        case waiting
        /// The destination has it.
        case delivered
        /// The destination has something newer, or a later item took its place.
        case superseded
        /// It was given up.
        case dead
    }

    /// Its number: ascending in the order of acceptance.
    public let sequence: Int64
    /// Where it goes.
    public let destination: OutboxDestination
    /// Its id.
    public let id: String
    /// Its state.
    public let state: State
    /// How often it was tried.
    public let attempts: Int
    /// When it was accepted.
    public let accepted: Instant
    /// When it may be tried next, or when it came to its end.
    public let time: Instant
    /// Why it waits or was given up; a stable code without personal data.
    public let reason: String?
    /// How many bytes it has; 0 once they are gone.
    public let size: Int

    /// Makes a record; stores do.
    public init(
        sequence: Int64, destination: OutboxDestination, id: String, state: State, attempts: Int, accepted: Instant,
        time: Instant, reason: String?, size: Int
    ) {
        self.sequence = sequence
        self.destination = destination
        self.id = id
        self.state = state
        self.attempts = attempts
        self.accepted = accepted
        self.time = time
        self.reason = reason
        self.size = size
    }
}

/// What forgetting people came to.
public struct OutboxErasure: Hashable, Sendable {
    /// Items that waited or were given up, and are gone.
    public let removed: Int
    /// Items that were on their way: they are neither tried again nor kept, and may have arrived.
    public let underway: Int
    /// Items that were delivered: whoever has them has to forget them as well.
    public let delivered: Int

    /// Makes an erasure; stores do.
    public init(removed: Int, underway: Int, delivered: Int) {
        self.removed = removed
        self.underway = underway
        self.delivered = delivered
    }
}
