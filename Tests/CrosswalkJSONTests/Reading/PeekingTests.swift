import CrosswalkJSON
import CrosswalkTesting
import Testing

@Suite("Looking ahead for a member")
struct PeekingTests {
    private static let names = JSONNames(["type", "data"])

    private static func peeked(_ document: String) throws -> (name: Int, text: String?)? {
        try JSONReader.read(Array(document.utf8), mode: .strict) { json throws(JSONError) in
            let found = json.peekMember(of: names)
            let copy = found.map { ($0.name, $0.text.map { String($0) }) }
            // What was looked over is still there to be read.
            _ = try json.tree()
            return copy
        }
    }

    @Test(
        "The first member of the list is found wherever it stands",
        arguments: [
            (#"{"type":"Person"}"#, 0, "Person"), (#" { "a" : 1 , "type" : "Person" } "#, 0, "Person"),
            (#"{"a":{"type":"Inner"},"b":["type","}",{"x":"\"}"}],"type":"Outer"}"#, 0, "Outer"),
            (#"{"a":"\\","data":"d","type":"x"}"#, 1, "d"), (#"{"ty\u0070e":"Per\u0073on"}"#, 0, "Person"),
            (#"{"a":true,"b":-1.5e3,"c":null,"type":"x"}"#, 0, "x"),
        ])
    func found(document: String, place: Int, text: String) throws {
        let found = try #require(try Self.peeked(document))
        #expect(found.name == place && found.text == text)
    }

    @Test("A value that is no string is found without a text")
    func other() throws {
        let found = try #require(try Self.peeked(#"{"type":["Person"]}"#))
        #expect(found.name == 0 && found.text == nil)
    }

    @Test(
        "Nothing is found where there is nothing",
        arguments: ["{}", "[]", #"{"a":1}"#, #""type""#, #"{"a":{"type":"x"}}"#])
    func nothing(document: String) throws { #expect(try Self.peeked(document) == nil) }

    @Test("Whatever is cut off or changed, looking ahead neither traps nor changes the verdict")
    func broken() throws {
        let whole = Array(#"{"a":{"b":["\u00e9\\",{"c":-0.5}]},"d":"x","type":"Person","e":[[],{}]}"#.utf8)
        try PropertyTest.run(cases: 400, seed: 6) { random in
            var bytes = whole
            if random.chance(1, in: 2) { bytes.removeLast(random.number(below: bytes.count)) }
            if !bytes.isEmpty { bytes[random.number(below: bytes.count)] = UInt8(random.number(below: 256)) }
            let plain = Result {
                try JSONReader.read(bytes, mode: .strict) { json throws(JSONError) in try json.tree() }
            }
            let looked = Result {
                try JSONReader.read(bytes, mode: .strict) { json throws(JSONError) in
                    _ = json.peekMember(of: Self.names)
                    return try json.tree()
                }
            }
            switch (plain, looked) {
            case (.success(let a), .success(let b)): #expect(a == b)
            case (.failure(let a as JSONError), .failure(let b as JSONError)): #expect(a == b)
            default: Issue.record("one was read and the other was not")
            }
        }
    }

    @Test("Every name of a list is found at its place, and no other name is")
    func places() {
        let words = (0..<200).map { "name\($0)\(String(repeating: "x", count: $0 % 23))" } + ["a", "bb", ""]
        let names = JSONNames(words)
        for (place, word) in words.enumerated() where !word.isEmpty { #expect(names.place(of: word) == place) }
        for word in words where !word.isEmpty { #expect(names.place(of: word + "!") == nil) }
        #expect(names.place(of: "") == nil)
    }
}
