internal import CrosswalkJSON

/// Puts rendered events and entities into envelopes that an endpoint takes (Caliper 1.2, Sensor API).
///
/// It has no state and sends nothing: rendered events lie in a store until an envelope with them was taken, and every try makes
/// a new envelope with a new time. Ids of events never change, so that a receiver can tell repetitions.
public struct CaliperSensor: Hashable, Sendable {
    /// The id of the sensor, or of the application that uses it; an IRI by preference.
    public let id: String
    /// The most bytes of one message; `nil` where the endpoint names no limit.
    public let maximumBytes: Int?
    /// The most events and entities of one message.
    public let maximumItems: Int

    /// A sensor.
    ///
    /// - Parameters:
    ///   - id: The id of the sensor.
    ///   - maximumBytes: The most bytes of one message, see ``CaliperEndpointConfiguration/maximumPayloadBytes``.
    ///   - maximumItems: The most events and entities of one message; at least 1.
    public init(id: String, maximumBytes: Int? = nil, maximumItems: Int = 100) {
        self.id = id
        self.maximumBytes = maximumBytes
        self.maximumItems = max(1, maximumItems)
    }

    /// One message.
    public struct Message: Hashable, Sendable {
        /// The envelope, as it goes out.
        public let body: [UInt8]
        /// Its version.
        public let version: CaliperVersion
        /// Which of the given renderings are in it, by their places.
        public let items: Range<Int>
    }

    /// What came of renderings.
    public struct Messages: Hashable, Sendable {
        /// The messages, in order; each rendering that fits is in one of them.
        public var messages: [Message] = []
        /// Places of renderings that are larger than a message may be by themselves. They go nowhere and hold up nothing.
        public var tooLarge: [Int] = []
    }

    /// Puts renderings into messages, in order.
    ///
    /// A message has renderings of one version, no more bytes than the endpoint takes, and no more items than the sensor puts
    /// into one.
    ///
    /// - Parameters:
    ///   - renderings: What goes out.
    ///   - time: When: the `sendTime` of all the messages.
    public func messages(of renderings: [CaliperRendering], at time: CaliperTime) -> Messages {
        var made = Messages()
        var start = 0
        var bytes = 0
        for (place, rendering) in renderings.enumerated() {
            let frame = frameBytes(rendering.version)
            let isFull =
                place > start
                && (place - start == maximumItems || renderings[start].version != rendering.version
                    || maximumBytes.map { bytes + 1 + rendering.json.count > $0 } ?? false)
            if isFull {
                made.messages.append(message(of: renderings, start..<place, time))
                (start, bytes) = (place, 0)
            }
            if let maximumBytes, frame + rendering.json.count > maximumBytes {
                if place > start { made.messages.append(message(of: renderings, start..<place, time)) }
                made.tooLarge.append(place)
                (start, bytes) = (place + 1, 0)
                continue
            }
            bytes += place == start ? frame + rendering.json.count : 1 + rendering.json.count
        }
        if start < renderings.count { made.messages.append(message(of: renderings, start..<renderings.count, time)) }
        return made
    }

    /// One message with all of these, whatever its size; they must be of one version.
    func message(of renderings: [CaliperRendering], _ items: Range<Int>, _ time: CaliperTime) -> Message {
        let version = renderings[items.lowerBound].version
        var (head, tail) = frame(version, time)
        head.reserveCapacity(head.count + renderings[items].reduce(0) { $0 + $1.json.count + 1 } + tail.count)
        for place in items {
            if place > items.lowerBound { head.append(UInt8(ascii: ",")) }
            head += renderings[place].json
        }
        head += tail
        tail = []
        return Message(body: head, version: version, items: items)
    }

    /// What stands before and behind the data.
    private func frame(_ version: CaliperVersion, _ time: CaliperTime) -> (head: [UInt8], tail: [UInt8]) {
        var object: JSONObject = ["sensor": .string(id), "sendTime": .string(time.text)]
        if version > .v1_0 { object["dataVersion"] = .string(version.context) }
        let whole = JSONValue.object(object).json
        return (whole.dropLast() + Array(#","data":["#.utf8), Array("]}".utf8))
    }

    private func frameBytes(_ version: CaliperVersion) -> Int {
        let (head, tail) = frame(version, CaliperTime(millisecondsSinceEpoch: 0))
        return head.count + tail.count
    }
}
