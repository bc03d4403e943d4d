/// An envelope that an endpoint has accepted.
public struct CaliperReceived: Hashable, Sendable {
    /// Its sensor.
    public let sensor: String
    /// When it was sent, as it says.
    public let sendTime: CaliperTime
    /// Its version; its data are in the form of 1.2 whatever that is.
    public let version: CaliperVersion
    /// Its events and entities, in order.
    public let data: [CaliperNode]

    /// An envelope.
    ///
    /// - Parameters:
    ///   - sensor: Its sensor.
    ///   - sendTime: When it was sent, as it says.
    ///   - version: Its version.
    ///   - data: Its events and entities, in the form of 1.2.
    public init(sensor: String, sendTime: CaliperTime, version: CaliperVersion, data: [CaliperNode]) {
        self.sensor = sensor
        self.sendTime = sendTime
        self.version = version
        self.data = data
    }
}

/// Takes what an endpoint has accepted: the host's own store.
///
/// Sensors send again what they do not know to be taken. A receiver therefore tells events by their ids: of several with one id
/// the first counts, and the others change nothing. The suite `CaliperReceiverContract` of `LearningEventTesting` tries one's own.
public protocol CaliperReceiver: Sendable {
    /// Takes an envelope, all of it or nothing.
    /// - Throws: Where it cannot for now; the sensor is told to come again.
    func receive(_ envelope: CaliperReceived) async throws
}

/// Keeps what was received in memory: for tests and trials.
public actor InMemoryCaliperReceiver: CaliperReceiver {
    /// Events in the order in which each was accepted first.
    public private(set) var events: [CaliperNode] = []
    /// The entities that were described, by id; the last description counts.
    public private(set) var entities: [String: CaliperNode] = [:]
    /// How many events came that were there already.
    public private(set) var repetitions = 0
    /// How many of these had another content than the first.
    public private(set) var conflicts = 0
    private var places: [String: Int] = [:]

    /// Nothing received yet.
    public init() {}

    /// Keeps events that are new, and entities.
    public func receive(_ envelope: CaliperReceived) {
        for node in envelope.data {
            guard let id = node.id else { continue }
            if !node.isEvent {
                entities[id] = node
            } else if let place = places[id] {
                repetitions += 1
                if events[place] != node { conflicts += 1 }
            } else {
                places[id] = events.count
                events.append(node)
            }
        }
    }
}
