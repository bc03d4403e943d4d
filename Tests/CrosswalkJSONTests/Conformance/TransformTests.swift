import CrosswalkJSON
import Testing

@Suite("The JSON transformation suite", .enabled(if: JSONCases.areThere, "the conformance data is not there"))
struct TransformTests {
    /// What comes out when a document of the suite is read and written again: the same meaning, the same digits.
    private static let written: [String: String] = [
        "number_-9223372036854775808": "[-9223372036854775808]",
        "number_-9223372036854775809": "[-9223372036854775809]",
        "number_1.0": "[1.0]",
        "number_1.000000000000000005": "[1.000000000000000005]",
        "number_1000000000000000": "[1000000000000000]",
        "number_10000000000000000999": "[10000000000000000999]",
        "number_1e-999": "[1E-999]",
        "number_1e6": "[1E6]",
        "number_9223372036854775807": "[9223372036854775807]",
        "number_9223372036854775808": "[9223372036854775808]",
        "object_key_nfc_nfd": "{\"\u{E9}\":\"NFC\",\"e\u{301}\":\"NFD\"}",
        "object_key_nfd_nfc": "{\"e\u{301}\":\"NFD\",\"\u{E9}\":\"NFC\"}",
        "object_same_key_different_values": #"{"a":2}"#,
        "object_same_key_same_value": #"{"a":1}"#,
        "object_same_key_unclear_values": #"{"a":-0}"#,
        "string_1_escaped_invalid_codepoint": "[\"\u{FFFD}\"]",
        "string_2_escaped_invalid_codepoints": "[\"\u{FFFD}\u{FFFD}\"]",
        "string_3_escaped_invalid_codepoints": "[\"\u{FFFD}\u{FFFD}\u{FFFD}\"]",
        "string_with_escaped_NULL": #"["A\u0000B"]"#,
    ]

    @Test("Tolerant reading and writing gives what was decided; bytes that are not UTF-8 are refused")
    func transform() throws {
        let names = try JSONCases.names("", in: "test_transform")
        var asDecided = 0
        for name in names {
            let document = try JSONCases.bytes(name, in: "test_transform")
            let result: String?
            do throws(JSONError) {
                result = String(decoding: try JSONValue(json: document, mode: .tolerant).json, as: UTF8.self)
            } catch {
                #expect(error.code == .invalidUTF8, "\(name)")
                result = nil
            }
            #expect(result.map { Array($0.utf8) } == Self.written[name].map { Array($0.utf8) }, "\(name)")
            if result.map({ Array($0.utf8) }) == Self.written[name].map({ Array($0.utf8) }) { asDecided += 1 }
        }
        print("transform: \(asDecided)/\(names.count) as decided")
        #expect(names.count == 22)
    }
}
