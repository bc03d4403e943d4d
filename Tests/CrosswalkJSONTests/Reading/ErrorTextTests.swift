import CrosswalkJSON
import Testing

@Suite("Errors say nothing of the document")
struct ErrorTextTests {
    @Test(
        "No description has a name or a value of the document",
        arguments: [
            #"{"canary":"canary","canary":1}"#, #"{"canary":canary}"#, #""canary\x""#, #""canary"#,
            #"["canary" canary]"#,
            #"{"canary" "canary"}"#, #""canary\ud800""#, "canary", "{\"canary\":\"canary\u{1}\"}", #"{"canary":01}"#,
        ])
    func syntax(document: String) throws {
        let error = try #require(failure(document))
        #expect(!error.description.contains("canary"))
        #expect(error.description.hasPrefix("\(error.code.rawValue) at byte \(error.offset)"))
    }

    @Test("A refused value names its member in a property, not in the description")
    func values() {
        do throws(JSONError) {
            _ = try JSONReader.read(Array(#"{"canary":"canary"}"#.utf8), mode: .strict) { json throws(JSONError) in
                try json.dictionary(of: Int.self)
            }
            Issue.record("taken")
        } catch {
            #expect(error.member == "canary")
            #expect(error.description == "json.wrong_type at byte 10: expected a number")
        }
    }
}
