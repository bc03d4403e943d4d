public import Canonical
public import Outbox
internal import _CrosswalkSupport

/// The one place where an application tells what its people did, whatever form the subscribers of each tenant want it in.
///
/// An event is filtered, stripped of what a subscriber may not have, put into the subscriber's form, and laid into the outbox,
/// all while it is handed in: what lies there is what is sent, and nothing more of anybody.
public struct LearningEventBus: Sendable {
    /// Where what is to be delivered lies.
    public let outbox: Outbox
    private let marks: @Sendable (String) async throws -> SubjectMarks
    private let subscribers: @Sendable (String) async throws -> [EventSubscriber]

    /// A bus.
    ///
    /// - Parameters:
    ///   - outbox: Where what is to be delivered lies. It may hold grades and other things as well.
    ///   - marks: What makes the marks of a tenant's people; the same as for its grades.
    ///   - subscribers: Who of a tenant gets events, each under a name of its own. It is asked for every call, so that a change
    ///     counts from the next one on; what was handed in before goes out as it is.
    public init(
        outbox: Outbox, marks: @escaping @Sendable (_ tenant: String) async throws -> SubjectMarks,
        subscribers: @escaping @Sendable (_ tenant: String) async throws -> [EventSubscriber]
    ) {
        self.outbox = outbox
        self.marks = marks
        self.subscribers = subscribers
    }

    // MARK: Handing in

    /// Hands in events: for all their subscribers, or, where this throws, for none. Once it returns they are in the store, and
    /// on the disk where the store is a file.
    ///
    /// An event that one subscriber's form cannot express, or that one does not want, goes to the others all the same.
    /// Handing in again what was handed in changes nothing.
    ///
    /// - Parameters:
    ///   - events: The events, in the order in which they happened. The tenant of each is that of its actor.
    ///   - people: Whom the events are about beside actor and learner, such as who is named as their object: they are found by
    ///     these identities as well once they are to be forgotten.
    ///   - now: The present.
    /// - Returns: What became of each event for each subscriber.
    /// - Throws: ``EventBusError``; what the store throws, or what tells marks and subscribers.
    @discardableResult
    public func append(
        _ events: [LearningEvent], alsoAbout people: [SourceIdentity] = [], at now: Instant
    ) async throws -> EventReceipt {
        var audiences: [ExactText: Audience] = [:]
        var lines: [EventReceipt.Line] = []
        var (entries, places): ([OutboxEntry], [Int]) = ([], [])
        for (number, event) in events.enumerated() {
            let tenant = try event.tenant(with: people)
            let audience = try await audience(of: tenant, among: &audiences)
            let subjects = (event.people + people).map(audience.marks.mark)
            for subscriber in audience.subscribers {
                let (outcome, rendered) = subscriber.rendering(of: event)
                let destination = OutboxDestination(tenant: tenant, name: subscriber.name)
                if let rendered {
                    places.append(lines.count)
                    let item = OutboxItem(
                        id: rendered.id, orderingKey: rendered.orderingKey, bytes: rendered.bytes,
                        subjects: (subjects + rendered.subjects).withoutRepetitions)
                    entries.append(OutboxEntry(item, to: destination, shards: subscriber.shards))
                }
                lines.append(
                    EventReceipt.Line(
                        event: number, destination: destination, outcome: outcome, losses: rendered?.losses ?? []))
            }
        }
        let answers = try await outbox.append(entries, at: now)
        // A store that does not answer for each item has not said what became of any.
        guard answers.count == places.count else { throw OutboxError(.damaged) }
        for (place, answer) in zip(places, answers) { lines[place].outcome = EventReceipt.Outcome(answer) }
        return EventReceipt(lines: lines)
    }

    /// What a tenant's events need.
    private struct Audience {
        let marks: SubjectMarks
        let subscribers: [EventSubscriber]
    }

    private func audience(
        of tenant: String, among known: inout [ExactText: Audience]
    ) async throws -> Audience {
        if let audience = known[ExactText(tenant)] { return audience }
        let audience = Audience(marks: try await marks(tenant), subscribers: try await checkedSubscribers(of: tenant))
        known[ExactText(tenant)] = audience
        return audience
    }

    private func checkedSubscribers(of tenant: String) async throws -> [EventSubscriber] {
        let found = try await subscribers(tenant)
        guard Set(found.map { ExactText($0.name) }).count == found.count else {
            throw EventBusError(.duplicateSubscriber)
        }
        return found
    }

    // MARK: Delivering

    /// What sends the events of a destination: for an `OutboxWorker`. `nil` where the tenant has no subscriber of the name, so
    /// that what waits for somebody who was removed stays until it is known what shall become of it.
    /// - Throws: ``EventBusError/Code/duplicateSubscriber``; what tells the subscribers.
    public func sink(for destination: OutboxDestination) async throws -> (any OutboxSink)? {
        let found = try await checkedSubscribers(of: destination.tenant)
        return found.first { destination.isNamed($0.name) }.map(EventDelivery.init)
    }

    /// The sinks of all destinations: what an `OutboxWorker` asks. Where one cannot be found out, the error is told, and what
    /// waits goes on waiting.
    public func sinks(
        report: @escaping @Sendable (any Error) -> Void
    ) -> @Sendable (OutboxDestination) async -> (any OutboxSink)? {
        { destination in
            do {
                return try await sink(for: destination)
            } catch {
                report(error)
                return nil
            }
        }
    }

    // MARK: Forgetting

    /// Forgets people, in everything that their tenants' outbox holds under these identities, grades too: see
    /// `Outbox.forget(_:marks:)`.
    ///
    /// - Parameter people: All identities under which the people were handed in.
    /// - Returns: How many items were removed, were on their way, had been delivered.
    /// - Throws: What the store throws, or what tells the marks.
    @discardableResult
    public func forget(_ people: [SourceIdentity]) async throws -> OutboxErasure {
        var (removed, underway, delivered) = (0, 0, 0)
        for (tenant, people) in Dictionary(grouping: people, by: { ExactText($0.provenance.tenant) }) {
            let erasure = try await outbox.forget(people, marks: try await marks(tenant.text))
            removed += erasure.removed
            underway += erasure.underway
            delivered += erasure.delivered
        }
        return OutboxErasure(removed: removed, underway: underway, delivered: delivered)
    }
}

extension EventReceipt.Outcome {
    fileprivate init(_ acceptance: OutboxAcceptance) {
        switch acceptance {
        case .accepted: self = .accepted
        case .duplicate: self = .duplicate
        case .conflict: self = .conflict
        }
    }
}

extension [String] {
    /// Each text once, by its bytes, where it stands first.
    fileprivate var withoutRepetitions: [String] {
        var seen: Set<ExactText> = []
        return filter { seen.insert(ExactText($0)).inserted }
    }
}
