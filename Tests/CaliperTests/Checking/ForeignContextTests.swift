import Caliper
import CrosswalkJSON
import Testing

@Suite("Other vocabularies beside Caliper's")
struct ForeignContextTests {
    private static let both =
        #"["https://schema.org/docs/jsonldcontext.json","http://purl.imsglobal.org/ctx/caliper/v1p2"]"#

    private static func event(_ context: String, _ object: String, _ more: String = "") -> [UInt8] {
        Array(
            (#"{"@context":\#(context),"id":"urn:uuid:0d015a85-abf5-49ee-abb1-46dbd57fe64e","type":"Event","#
                + #""actor":"urn:p:1","action":"Viewed","object":\#(object),"eventTime":"2026-11-22T10:00:00.000Z"\#(more)}"#)
                .utf8)
    }

    private static let thesis = #"{"id":"urn:t:1","type":"Thesis","author":{"id":7},"name":5}"#
    private static let plain = #""http://purl.imsglobal.org/ctx/caliper/v1p2""#

    private func errors(_ document: [UInt8]) -> [CaliperFinding.Code] {
        CaliperCheck(.v1_2).report(on: document).findings.filter { $0.severity == .error }.map(\.code)
    }

    @Test("A foreign type is let pass behind its context, kept as it is, and refused without it")
    func type() throws {
        let document = Self.event(Self.both, Self.thesis)
        #expect(errors(document).isEmpty)
        let node = try CaliperNode(json: document)
        let object = try #require(node.value(as: CaliperGeneralEvent.self)?.object.node)
        #expect(object.term == "Thesis" && !object.isStandard && object.id == "urn:t:1")
        #expect(object.foreignMembers["name"]?.number == 5)
        #expect(try CaliperNode(json: try node.json()) == node)
        #expect(errors(Self.event(Self.plain, Self.thesis)) == [.unknownType])
    }

    @Test("A foreign type can be described by itself")
    func described() throws {
        let document = Array(#"{"@context":\#(Self.both),"id":"urn:t:1","type":"Thesis","pages":3}"#.utf8)
        #expect(errors(document).isEmpty)
        #expect(String(decoding: try CaliperNode(json: document).json(), as: UTF8.self).contains(#""pages":3"#))
    }

    @Test("A foreign property is a notice behind its context, and an error without it")
    func property() throws {
        #expect(errors(Self.event(Self.both, #""urn:d:1""#, #","mood":"good""#)).isEmpty)
        #expect(errors(Self.event(Self.plain, #""urn:d:1""#, #","mood":"good""#)) == [.unknownProperty])
    }

    @Test(
        "Caliper's context must be the last",
        arguments: [
            #"["http://purl.imsglobal.org/ctx/caliper/v1p2","https://example.org/other"]"#, "[]", "{}", "7",
            #"[{"query":"http://schema.org/query"}]"#,
        ])
    func last(context: String) {
        #expect(errors(Self.event(context, #""urn:d:1""#)).contains(.unknownContext))
    }

    @Test("A nested context may repeat Caliper's or add terms, and may not change Caliper's")
    func nested() {
        func object(_ context: String) -> String { #"{"@context":\#(context),"id":"urn:d:1","type":"Document"}"# }
        #expect(errors(Self.event(Self.plain, object(Self.plain))).isEmpty)
        #expect(errors(Self.event(Self.plain, object(#"{"mood":"https://example.org/mood"}"#))).isEmpty)
        #expect(errors(Self.event(Self.plain, object(#"{"name":"https://example.org/name"}"#))) == [.contextOverride])
    }
}
