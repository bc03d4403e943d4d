public import CrosswalkJSON

/// A document that was read: an envelope, or an event or entity by itself.
public enum CaliperInput: Hashable, Sendable {
    /// An event or entity.
    case item(CaliperNode)
    /// An envelope.
    case envelope(CaliperEnvelope)

    /// Reads a document after holding it against the standard.
    ///
    /// - Parameters:
    ///   - document: UTF-8.
    ///   - version: The version that it must be of.
    ///   - limits: What the document may cost.
    /// - Throws: ``CaliperRefusal`` where the check has an error.
    public init(
        json document: [UInt8], version: CaliperVersion = .v1_2, limits: JSONLimits = .standard
    ) throws(CaliperRefusal) {
        let report = CaliperCheck(version, limits: limits).report(on: document)
        guard report.isAccepted else { throw CaliperRefusal(report.findings) }
        try self.init(unchecked: document, isEnvelope: report.kind == .envelope, limits)
    }

    /// Reads what was checked.
    init(unchecked document: [UInt8], isEnvelope: Bool, _ limits: JSONLimits) throws(CaliperRefusal) {
        guard isEnvelope else {
            self = .item(try CaliperNode(unchecked: document, limits: limits))
            return
        }
        do {
            self = try JSONReader.read(document, mode: .strict, limits: limits) { json throws(JSONError) in
                var reader = NodeReader()
                return .envelope(try reader.envelope(&json))
            }
        } catch {
            throw CaliperRefusal([.malformed(error)])
        }
    }

    /// Its events and entities, in order.
    public var nodes: [CaliperNode] {
        switch self {
        case .item(let node): [node]
        case .envelope(let envelope): envelope.data
        }
    }
}

extension NodeReader {
    /// The next value, which must be an envelope.
    mutating func envelope(_ json: inout JSONReader) throws(JSONError) -> CaliperEnvelope {
        var sensor = ""
        var sendTime = CaliperTime(millisecondsSinceEpoch: 0)
        var data: [CaliperNode] = []
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "sensor": sensor = try json.string()
            case "sendTime": sendTime = CaliperTime(millisecondsSinceEpoch: try json.millisecond())
            case "data":
                try json.beginArray()
                while try json.nextElement() { data.append(try node(&json)) }
            default: break
            }
        }
        return CaliperEnvelope(sensor: sensor, sendTime: sendTime, data: data)
    }
}
