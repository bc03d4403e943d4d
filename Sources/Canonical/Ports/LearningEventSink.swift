/// A place that takes learning events, in a form of its own.
public protocol LearningEventSink: Sendable {
    /// Puts an event into the sink's own form. Pure: the same event gives the same bytes.
    /// - Throws: Where the sink cannot express the event at all.
    func render(_ event: LearningEvent) throws -> RenderedEvent

    /// Sends a batch of rendered events, in order.
    func deliver(_ batch: [RenderedEvent]) async -> BatchOutcome
}

/// Something that a person did, in Caliper's terms.
public struct LearningEvent: Hashable, Sendable {
    /// Stays the same when the same event is told again.
    public let id: String
    /// When it happened.
    public let time: Instant
    /// Who did it.
    public let actor: SourceIdentity
    /// What was done: an open vocabulary, such as `Completed`, `Graded`, `NavigatedTo`.
    public let action: String
    /// To what.
    public let object: Entity
    /// What came of it.
    public let result: Entity?
    /// In which section or group.
    public let group: SourceIdentity?
    /// In which session of use.
    public let session: String?
    /// In which application.
    public let application: String?
    /// What only the source knows: names with values, carried as they are.
    public let residue: [String: String]

    /// A thing that an event speaks of.
    public struct Entity: Hashable, Sendable {
        /// Its IRI.
        public let id: String
        /// Its type: an open vocabulary, such as `Assessment`.
        public let type: String
        /// Its name.
        public let name: String?

        /// Makes an entity.
        public init(id: String, type: String, name: String? = nil) {
            self.id = id
            self.type = type
            self.name = name
        }
    }

    /// Makes an event.
    public init(
        id: String, time: Instant, actor: SourceIdentity, action: String, object: Entity, result: Entity? = nil,
        group: SourceIdentity? = nil, session: String? = nil, application: String? = nil,
        residue: [String: String] = [:]
    ) {
        self.id = id
        self.time = time
        self.actor = actor
        self.action = action
        self.object = object
        self.result = result
        self.group = group
        self.session = session
        self.application = application
        self.residue = residue
    }
}

/// An event in a sink's own form.
public struct RenderedEvent: Hashable, Sendable {
    /// The event's id in that form; the same event always gets the same one.
    public let id: String
    /// What goes over the wire.
    public let bytes: [UInt8]
    /// Events with the same key are delivered in order.
    public let orderingKey: String
    /// Opaque marks of the people in it, by which it can be found for deletion.
    public let subjects: [String]
    /// What the form could not carry.
    public let losses: [Loss]

    /// Makes a rendered event.
    public init(id: String, bytes: [UInt8], orderingKey: String, subjects: [String], losses: [Loss] = []) {
        self.id = id
        self.bytes = bytes
        self.orderingKey = orderingKey
        self.subjects = subjects
        self.losses = losses
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
