import Caliper
import CrosswalkJSON
import Testing

@Suite("Official fixtures go through the types and back", .enabled(if: CaliperData.isThere))
struct RoundTripTests {
    private let data = CaliperData.shared

    @Test(
        "Every accepted fixture comes back byte for byte, compact and its names sorted",
        arguments: [("v1p2", CaliperVersion.v1_2, 142), ("v1p1", .v1_1, 129)])
    func roundTrip(folder: String, version: CaliperVersion, expected: Int) throws {
        var same = 0
        for fixture in try #require(data).fixtures(folder) {
            guard CaliperCheck(version).report(on: fixture.bytes).isAccepted else { continue }
            let document = try CaliperInput(json: fixture.bytes, version: version)
            let written = try Self.written(document, version)
            let (back, original) = (try Self.sorted(written), try Self.sorted(fixture.bytes))
            let isSame = back == original
            #expect(isSame, "\(fixture.name): \(String(decoding: back, as: UTF8.self))")
            #expect(CaliperCheck(version).report(on: written).isAccepted, "\(fixture.name)")
            same += isSame ? 1 : 0
        }
        print("Caliper \(version.rawValue): round trips \(same)/\(expected)")
        #expect(same == expected)
    }

    /// Through the type of each event and entity.
    private static func written(_ document: CaliperInput, _ version: CaliperVersion) throws -> [UInt8] {
        switch document {
        case .item(let node): return try typed(node).json(version: version)
        case .envelope(var envelope):
            envelope.data = envelope.data.map(typed)
            return try envelope.json(version: version)
        }
    }

    private static func typed(_ node: CaliperNode) -> CaliperNode {
        guard let type = AllTypes.byTerm[node.term] else { return node }
        let value = node.anyValue(as: type)
        #expect(value != nil, "\(node.term)")
        return value?.node ?? node
    }

    private static func sorted(_ document: [UInt8]) throws -> [UInt8] { sorted(try JSONValue(json: document)).json }

    private static func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map(sorted))
        case .object(let object):
            .object(JSONObject(object.sorted { $0.name < $1.name }.map { ($0.name, sorted($0.value)) }))
        default: value
        }
    }
}

extension CaliperNode {
    /// The node as a type that is not known beforehand.
    fileprivate func anyValue(as type: any CaliperNodeValue.Type) -> (any CaliperNodeValue)? {
        func open<Value: CaliperNodeValue>(_: Value.Type) -> (any CaliperNodeValue)? { value(as: Value.self) }
        return open(type)
    }
}
