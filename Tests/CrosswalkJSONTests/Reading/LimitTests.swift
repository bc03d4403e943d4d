import CrosswalkJSON
import Testing

@Suite("Limits")
struct LimitTests {
    @Test("Bytes: the limit is taken, one more is refused")
    func bytes() {
        #expect(refusal("[1,2]", limits: JSONLimits(bytes: 5)) == nil)
        #expect(refusal("[1,2]", limits: JSONLimits(bytes: 4)) == "json.document_too_large")
        #expect(refusal("", limits: JSONLimits(bytes: 0)) == "json.unexpected_end")
        #expect(refusal("1", limits: JSONLimits(bytes: -7)) == "json.document_too_large")
    }

    @Test("Depth: arrays and objects count alike", arguments: [1, 2, 3, 127, 128, 512])
    func depth(limit: Int) {
        func nested(_ depth: Int) -> String {
            (0..<depth).map { $0 % 2 == 0 ? "[" : #"{"a":"# }.joined() + "0"
                + (0..<depth).reversed().map { $0 % 2 == 0 ? "]" : "}" }.joined()
        }
        let limits = JSONLimits(depth: limit)
        #expect(refusal(nested(limit), limits: limits) == nil)
        #expect(refusal(nested(limit + 1), limits: limits) == "json.too_deep")
        #expect(refusal("5", limits: JSONLimits(depth: 0)) == nil)
        #expect(refusal("[]", limits: JSONLimits(depth: 0)) == "json.too_deep")
        #expect(refusal("[[],[],{}]", limits: JSONLimits(depth: 2)) == nil)
    }

    @Test("Depth cannot be asked for beyond the deepest, nor below none")
    func clamped() {
        #expect(JSONLimits(depth: .max).depth == JSONLimits.deepest)
        #expect(JSONLimits(depth: .min).depth == 0)
        var limits = JSONLimits.standard
        limits.depth = 10_000
        #expect(limits.depth == JSONLimits.deepest)
    }

    @Test("Values: elements and members together")
    func values() {
        let document = #"{"a":[1,2,3],"b":{"c":0}}"#
        #expect(refusal(document, limits: JSONLimits(values: 6)) == nil)
        #expect(refusal(document, limits: JSONLimits(values: 5)) == "json.too_many_values")
        #expect(refusal("7", limits: JSONLimits(values: 0)) == nil)
        #expect(refusal("[7]", limits: JSONLimits(values: 0)) == "json.too_many_values")
        #expect(refusal("[7]", limits: JSONLimits(values: .min)) == "json.too_many_values")
    }

    @Test("Strings and names: bytes as written")
    func strings() {
        for document in [#"["abcd"]"#, #"{"abcd":0}"#, #"["a\na"]"#, #"{"a\na":0}"#, #"["éé"]"#] {
            #expect(refusal(document, limits: JSONLimits(stringBytes: 4)) == nil)
            #expect(refusal(document, limits: JSONLimits(stringBytes: 3)) == "json.string_too_long")
        }
        #expect(refusal(#""""#, limits: JSONLimits(stringBytes: 0)) == nil)
    }

    @Test("Numbers: bytes as written")
    func numbers() {
        for document in ["1234", "-1.5", "1e10", "0.00"] {
            #expect(refusal(document, limits: JSONLimits(numberBytes: 4)) == nil)
            #expect(refusal(document, limits: JSONLimits(numberBytes: 3)) == "json.number_too_long")
        }
        let digits = String(repeating: "9", count: 1_024)
        #expect(refusal(digits) == nil)
        #expect(refusal(digits + "9") == "json.number_too_long")
    }

    @Test("The limits that hold by default, each from both sides")
    func defaults() {
        let limits = JSONLimits.standard
        #expect(limits == JSONLimits())
        #expect(
            refusal(String(repeating: "[", count: limits.depth) + String(repeating: "]", count: limits.depth)) == nil)
        let million = "[" + String(repeating: "0,", count: limits.values - 1) + "0"
        #expect(refusal(million + "]") == nil)
        #expect(refusal(million + ",0]") == "json.too_many_values")
        let long = String(repeating: "a", count: limits.stringBytes)
        #expect(refusal("\"\(long)\"") == nil)
        #expect(refusal("\"\(long)a\"") == "json.string_too_long")
        let large = [UInt8](repeating: 0x20, count: limits.bytes - 1) + [0x31]
        #expect(refusal(large) == nil)
        #expect(refusal([0x20] + large) == "json.document_too_large")
    }
}
