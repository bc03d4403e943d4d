public import Canonical
public import Outbox

/// Somebody who gets events of a tenant: in which form, which ones, and what of them.
public struct EventSubscriber: Sendable {
    /// Its name within the tenant: that of its destination in the outbox. It stays, since what waits is found by it.
    public let name: String
    /// What puts events into its form, and sends them.
    public var sink: any LearningEventSink
    /// Which events it wants: all of them unless said otherwise.
    public var filter = EventFilter()
    /// What of an event it may have: no residue and no names of people unless said otherwise.
    public var fields = EventFields.standard
    /// How it is told who did something: by identities unless said otherwise.
    public var actors = EventActors.named
    /// Into how many parts its destination is divided, from 1 to 64: so many batches are on their way at once. A change counts
    /// once nothing waits there.
    public var shards = 1
    /// How much it takes at once: a hundred events and a megabyte unless said otherwise.
    public var limit = OutboxBatchLimit(count: 100, bytes: 1_000_000)
    /// Whether later events of an ordering key wait until one that was given up is driven again.
    public var holdsKeyOfDead = false
    /// What a receipt says of an error that the sink threw for an event: a stable code without personal data, such as the code of
    /// its first finding. `nil`, as it answers unless said otherwise, stands for `event_bus.not_expressible`.
    public var codeOfRefusal: @Sendable (any Error) -> String? = { _ in nil }

    /// A subscriber that gets everything there is no reason to keep back.
    ///
    /// - Parameters:
    ///   - name: Its name within the tenant.
    ///   - sink: What puts events into its form, and sends them.
    public init(_ name: String, sink: any LearningEventSink) {
        self.name = name
        self.sink = sink
    }

    /// What the subscriber is shown of an event, whether it wants it or not: for a look at what leaves before anything does.
    public func view(of event: LearningEvent) -> LearningEvent {
        guard case .pseudonymous(let pseudonyms) = actors else {
            return fields.minimised(event, isPseudonymous: false)
        }
        return fields.minimised(pseudonyms.applied(to: event, for: name), isPseudonymous: true)
    }

    /// The event in the subscriber's form, or why there is none.
    func rendering(of event: LearningEvent) -> (EventReceipt.Outcome, RenderedEvent?) {
        guard filter.allows(event) else { return (.filteredOut, nil) }
        do {
            return (.accepted, try sink.render(view(of: event)))
        } catch {
            return (.notExpressible(codeOfRefusal(error) ?? "event_bus.not_expressible"), nil)
        }
    }
}
