/// A place that takes learning events, in a form of its own.
public protocol LearningEventSink: Sendable {
    /// Puts an event into the sink's own form. Pure: the same event gives the same bytes.
    /// - Throws: Where the sink cannot express the event at all.
    func render(_ event: LearningEvent) throws -> RenderedEvent

    /// Sends a batch of rendered events, in order.
    func deliver(_ batch: [RenderedEvent]) async -> BatchOutcome
}

/// An event in a sink's own form.
public struct RenderedEvent: Hashable, Sendable {
    /// The event's id in that form; the same event always gets the same one.
    public let id: String
    /// What goes over the wire.
    public let bytes: [UInt8]
    /// Events with the same key are delivered in order.
    public let orderingKey: String
    /// Opaque marks of the people in it, by which it can be found for deletion. A sink that has no key to make marks with
    /// leaves this to who hands the event in.
    public let subjects: [String]
    /// What the form could not carry.
    public let losses: [Loss]

    /// Makes a rendered event.
    public init(id: String, bytes: [UInt8], orderingKey: String, subjects: [String] = [], losses: [Loss] = []) {
        (self.id, self.bytes, self.orderingKey) = (id, bytes, orderingKey)
        (self.subjects, self.losses) = (subjects, losses)
    }
}

/// What became of a batch.
public enum BatchOutcome: Hashable, Sendable {
    /// One outcome an item, in the batch's order.
    case each([DeliveryOutcome])
    /// The same outcome for every item.
    case all(DeliveryOutcome)
    /// The batch was refused as a whole because of an item that the sink did not name: send the halves.
    case batchRefused
    /// The batch has too many bytes: send the halves.
    case tooLarge
}
