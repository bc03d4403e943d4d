import Caliper
import CrosswalkJSON
import Testing

@Suite("Documents cost no more than they may")
struct LimitTests {
    private static func nested(_ depth: Int, typeFirst: Bool) -> [UInt8] {
        let context = #""@context":"http://purl.imsglobal.org/ctx/caliper/v1p2","#
        var text = #""urn:d:end""#
        for level in 0..<depth {
            let head = level == depth - 1 ? context : ""
            text =
                typeFirst
                ? #"{\#(head)"id":"urn:d:\#(level)","type":"Document","isPartOf":\#(text)}"#
                : #"{\#(head)"isPartOf":\#(text),"id":"urn:d:\#(level)","type":"Document"}"#
        }
        return Array(text.utf8)
    }

    @Test("Entities may lie in one another as deep as the limit, wherever the type stands", arguments: [true, false])
    func deep(typeFirst: Bool) throws {
        let deepest = Self.nested(128, typeFirst: typeFirst)
        #expect(CaliperCheck(.v1_2).report(on: deepest).isAccepted)
        let node = try CaliperNode(json: deepest)
        #expect(CaliperCheck(.v1_2).report(on: try node.json()).isAccepted)
        let deeper = CaliperCheck(.v1_2).report(on: Self.nested(129, typeFirst: typeFirst))
        #expect(deeper.findings.map(\.code) == [.malformedJSON])
    }

    @Test("The deepest that can be asked for does not exhaust the stack")
    func deepest() {
        var limits = JSONLimits()
        limits.depth = JSONLimits.deepest
        let check = CaliperCheck(.v1_2, limits: limits)
        #expect(check.report(on: Self.nested(512, typeFirst: false)).isAccepted)
        #expect(!check.report(on: Self.nested(513, typeFirst: false)).isAccepted)
    }

    @Test("Of many findings the first thousand are kept, and all are counted")
    func manyFindings() {
        let items = Array(repeating: "7", count: 5_000).joined(separator: ",")
        let text =
            #"{"@context":"http://purl.imsglobal.org/ctx/caliper/v1p2","id":"urn:d:1","type":"Document","keywords":[\#(items)]}"#
        let report = CaliperCheck(.v1_2).report(on: Array(text.utf8))
        #expect(report.findings.count == 1_000 && report.errorCount == 5_000)
    }

    @Test("Where the type stands does not matter to the verdict")
    func order() throws {
        let text =
            #"{"name":7,"extensions":{"type":"Person"},"id":"urn:d:1","type":"Document","@context":"http://purl.imsglobal.org/ctx/caliper/v1p2"}"#
        let report = CaliperCheck(.v1_2).report(on: Array(text.utf8))
        #expect(report.findings.map(\.pointer) == ["/name"])
    }
}
