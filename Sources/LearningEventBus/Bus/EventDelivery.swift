internal import Canonical
internal import Outbox

/// Brings a subscriber's events out of the outbox to its sink.
struct EventDelivery: OutboxSink {
    private let sink: any LearningEventSink
    let limit: OutboxBatchLimit
    let holdsKeyOfDead: Bool

    init(_ subscriber: EventSubscriber) {
        sink = subscriber.sink
        limit = subscriber.limit
        holdsKeyOfDead = subscriber.holdsKeyOfDead
    }

    func deliver(_ items: [OutboxItem]) async -> BatchOutcome {
        await sink.deliver(
            items.map { RenderedEvent(id: $0.id, bytes: $0.bytes, orderingKey: $0.orderingKey) })
    }
}
