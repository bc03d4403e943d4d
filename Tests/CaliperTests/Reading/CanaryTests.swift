import Caliper
import Testing

@Suite("No refusal prints what came from outside")
struct CanaryTests {
    private static let c = "CaNaRy.7"

    private static let documents = [
        #"{"\#(c)":"\#(c)"}"#, #"{"@context":"\#(c)","id":"\#(c)","type":"Person","\#(c)":1}"#, c,
        #"{"@context":"http://purl.imsglobal.org/ctx/caliper/v1p2","id":"urn:x","type":"Person","\#(c)":{"\#(c)":null}}"#,
        #"{"@context":"http://purl.imsglobal.org/ctx/caliper/v1p2","id":"\#(c)","type":"Person","name":1}"#,
        #"{"sensor":"\#(c)","sendTime":"\#(c)","dataVersion":"\#(c)","\#(c)":1,"data":[{"\#(c)":1}]}"#,
    ]

    @Test("Rendered in whatever way, a refusal shows no canary", arguments: documents)
    func silent(document: String) throws {
        do {
            _ = try CaliperInput(json: Array(document.utf8))
            Issue.record("nothing was refused")
        } catch {
            var dumped = ""
            dump(error, to: &dumped)
            for text in ["\(error)", String(reflecting: error), dumped, "\([error])"] {
                #expect(!text.contains(Self.c), "\(text)")
            }
            // The findings have names that the standard does not have, cut short, and no value.
            for finding in error.findings { #expect(!finding.expected.contains(Self.c)) }
        }
    }
}
