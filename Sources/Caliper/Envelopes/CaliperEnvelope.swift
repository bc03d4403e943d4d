internal import CrosswalkJSON

/// The message in which events and described entities travel (Caliper 1.2, section on the envelope).
public struct CaliperEnvelope: Hashable, Sendable {
    /// The id of the sensor, or of the application that uses it; an IRI by preference.
    public var sensor: String
    /// When the message goes out; renewed where it is sent again.
    public var sendTime: CaliperTime
    /// Events and entities, in order; at least one.
    public var data: [CaliperNode]

    /// An envelope.
    ///
    /// - Parameters:
    ///   - sensor: The id of the sensor.
    ///   - sendTime: When the message goes out.
    ///   - data: Events and entities, in order.
    public init(sensor: String, sendTime: CaliperTime, data: [CaliperNode]) {
        self.sensor = sensor
        self.sendTime = sendTime
        self.data = data
    }

    /// The envelope as a document without white space, checked on the way: everything that it holds. What goes out is better
    /// made by ``CaliperRendering`` and ``CaliperSensor``, which withhold what may not.
    ///
    /// - Parameter version: 1.1 or 1.2: what it names as its data's version.
    /// - Throws: ``CaliperRefusal`` where something in it is not as the standard has it.
    public func json(version: CaliperVersion = .v1_2) throws(CaliperRefusal) -> [UInt8] {
        var writer = NodeWriter(version, capacity: 256 + 2_048 * data.count)
        writer.envelope(self)
        return try writer.finish()
    }
}

extension NodeWriter {
    mutating func envelope(_ envelope: CaliperEnvelope) {
        json.beginObject()
        json.name("sensor")
        json.value(envelope.sensor)
        json.name("sendTime")
        json.value(envelope.sendTime.text)
        if version > .v1_0 {
            json.name("dataVersion")
            json.value(version.context)
        }
        json.name("data")
        json.beginArray()
        log.enter(.name("data"))
        if envelope.data.isEmpty { log.note(.emptyData, "at least one event or entity") }
        for (index, node) in envelope.data.enumerated() {
            log.enter(.index(index))
            item(node)
            log.leave()
        }
        log.leave()
        json.endArray()
        json.endObject()
    }
}
