import CrosswalkJSON
import CrosswalkTesting
import Testing

@Suite("Writing")
struct WriterTests {
    private func text(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        body(&writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    @Test("Structure, commas and every kind of value")
    func structure() {
        let written = text { json in
            json.object { json in
                json.member("a", 1)
                json.member("none", String?.none)
                json.member("some", String?.some("x"))
                json.member("list", [1, 2])
                json.member("empty", [String]())
                json.member("no list", [Int]?.none)
                json.member("map", ["b": true, "a": false])
                json.name("any")
                json.array { json in
                    json.null()
                    json.object { _ in }
                    json.value(JSONNumber("1.50") ?? 0)
                    json.value("t")
                }
                json.member("last", JSONValue.array([.null, ["k": 1]]))
            }
        }
        #expect(
            written == #"{"a":1,"some":"x","list":[1,2],"empty":[],"map":{"a":false,"b":true},"#
                + #""any":[null,{},1.50,"t"],"last":[null,{"k":1}]}"#)
    }

    @Test("Integers of every size", arguments: [0, 9, 10, 99, 100, -1, -10, 1_790_000_000, .max, .min])
    func integers(value: Int) {
        #expect(text { $0.value(value) } == String(value))
    }

    @Test("Only quote, backslash and control characters are escaped")
    func escapes() throws {
        #expect(
            text { $0.value("\"\\/\u{8}\u{C}\n\r\t\0\u{1F}\u{7F}é\u{2028}😀") }
                == #""\"\\/\b\f\n\r\t\u0000\u001f"# + "\u{7F}é\u{2028}😀\"")
        for code in UInt32(0)..<0x800 {
            guard let scalar = Unicode.Scalar(code) else { continue }
            for padding in [0, 7, 8, 9] {
                let value = String(repeating: "a", count: padding) + String(scalar) + "b"
                let document = text { $0.value(value) }
                #expect(try JSONValue(json: document).string?.utf8.elementsEqual(value.utf8) == true)
            }
        }
    }

    @Test("Texts longer than the memory at hand, all escapes")
    func growth() throws {
        for count in [0, 1, 63, 64, 65, 1_023, 5_000] {
            for letter in ["a", "\u{1}", "\"", "é"] {
                let value = String(repeating: letter, count: count)
                var writer = JSONWriter(capacity: 0)
                writer.array { json in
                    json.value(value)
                    json.value(value)
                }
                #expect(try JSONValue(json: writer.finish()) == [.string(value), .string(value)])
            }
        }
    }
}
