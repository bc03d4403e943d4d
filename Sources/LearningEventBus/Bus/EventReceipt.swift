public import Canonical
public import Outbox

/// What became of events that were handed in: a line for each event and subscriber.
public struct EventReceipt: Hashable, Sendable {
    /// What became of an event for one subscriber.
    public enum Outcome: Hashable, Sendable {
        /// It will be delivered.
        case accepted
        /// It is there already, or was delivered; nothing changed.
        case duplicate
        /// Another event with its id is there already, or was delivered. The first one counts.
        case conflict
        /// The subscriber does not want it.
        case filteredOut
        /// The subscriber's form cannot express it. The code is what ``EventSubscriber/codeOfRefusal`` says of the sink's error,
        /// otherwise `event_bus.not_expressible`.
        case notExpressible(String)
    }

    /// What became of one event for one subscriber.
    public struct Line: Hashable, Sendable {
        /// Which of the events, from 0.
        public let event: Int
        /// Tenant and name of the subscriber.
        public let destination: OutboxDestination
        /// What became of it.
        public internal(set) var outcome: Outcome
        /// What the subscriber's form could not carry of what the subscriber may have.
        public let losses: [Loss]
    }

    /// Event by event in the order in which they were handed in, and of each its subscribers in theirs.
    public let lines: [Line]

    /// What became of an event, from 0, for a subscriber of its tenant; `nil` where there is no such one.
    public func outcome(ofEvent event: Int, for subscriber: String) -> Outcome? {
        lines.first { $0.event == event && $0.destination.isNamed(subscriber) }?.outcome
    }

    /// What each subscriber's form could not carry, in all events together; each loss once, in the order in which they came.
    public var losses: [OutboxDestination: [Loss]] {
        var result: [OutboxDestination: [Loss]] = [:]
        for line in lines {
            for loss in line.losses where result[line.destination]?.contains(loss) != true {
                result[line.destination, default: []].append(loss)
            }
        }
        return result
    }
}

extension OutboxDestination {
    func isNamed(_ name: String) -> Bool { self == OutboxDestination(tenant: tenant, name: name) }
}
