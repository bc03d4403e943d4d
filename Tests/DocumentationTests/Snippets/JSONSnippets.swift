import CrosswalkJSON
import Testing

@Suite("The code of CrosswalkJSON's catalog does what the text says")
struct JSONSnippets {
    @Test("Numbers keep their digits, members their order")
    func values() throws {
        let document = #"{"score": 12.0, "tries": 3, "by": "t-1"}"#
        let result = try JSONValue(json: document)
        #expect(result["score"]?.number?.lexeme == "12.0")
        #expect(result["tries"]?.number?.integer == 3)
        #expect(String(decoding: result.json, as: UTF8.self) == #"{"score":12.0,"tries":3,"by":"t-1"}"#)
    }
}
