import CrosswalkJSON
import CrosswalkTesting
import Foundation
import Testing

@Suite("Properties of reading and writing")
struct RoundTripTests {
    @Test("What is written is read as it was, and written again the same")
    func roundTrip() throws {
        try PropertyTest.run(cases: 1_000, seed: 1) { random in
            let value = JSONValue.random(&random)
            let document = value.json
            let again = try JSONValue(json: document)
            try #require(again == value)
            try #require(again.json == document)
            try #require(try JSONRawValue(json: document).json == document)
            try #require(refusal(document) == nil)
        }
    }

    @Test("Foundation reads the same out of what is written")
    func oracle() throws {
        try PropertyTest.run(cases: 300, seed: 2) { random in
            let texts = (0..<random.number(below: 20)).map { _ in oddText(&random) }
            let document = JSONValue.array(texts.map(JSONValue.string)).json
            let read = try JSONSerialization.jsonObject(with: Data(document)) as? [String]
            try #require(read?.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
        }
    }

    @Test("White space and escapes between and in the parts change nothing")
    func spelling() throws {
        try PropertyTest.run(cases: 300, seed: 4) { random in
            let value = JSONValue.random(&random)
            let spelled = Self.respelled(value, &random)
            try #require(try JSONValue(json: spelled) == value)
        }
    }

    @Test("Random bytes never trap, and every way of reading agrees")
    func randomBytes() throws {
        try PropertyTest.run(cases: 5_000, seed: 6) { random in
            let alphabet =
                Array("{}[]:,\"\\u0123456789eE+-. \ntrufalsn".utf8) + [0, 0x1F, 0x80, 0xC3, 0xA9, 0xED, 0xA0, 0xFF]
            let document = (0..<random.number(below: 60)).map { _ in random.element(of: alphabet) ?? 0 }
            for mode in [JSONMode.strict, .tolerant] {
                try #require(refusal(document, mode)?.hasPrefix("disagreement") != true)
            }
        }
    }

    @Test("Mutated documents never trap; what strict reading takes tolerant reading takes, and both mean the same")
    func mutations() throws {
        try PropertyTest.run(cases: 3_000, seed: 7) { random in
            var document = JSONValue.random(&random).json
            for _ in 0..<random.number(in: 1...3) { Self.mutate(&document, &random) }
            let strict = refusal(document)
            let tolerant = refusal(document, .tolerant)
            try #require(strict?.hasPrefix("disagreement") != true && tolerant?.hasPrefix("disagreement") != true)
            guard strict == nil else { return }
            try #require(tolerant == nil)
            let read = try JSONValue.tolerant(json: document)
            try #require(read.notes.isEmpty)
            try #require(try JSONValue(json: document) == read.value)
        }
    }

    private static func mutate(_ document: inout [UInt8], _ random: inout SeededGenerator) {
        guard !document.isEmpty else { return }
        let place = random.number(below: document.count)
        switch random.number(below: 5) {
        case 0: document[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: document.remove(at: place)
        case 2: document.insert(random.element(of: Array("{}[]:,\"\\0-".utf8)) ?? 0, at: place)
        case 3: document.removeSubrange(place...)
        default: document.insert(contentsOf: document[place...].prefix(random.number(below: 40)), at: place)
        }
    }

    /// The same value in other words: spaces anywhere, any character as an escape.
    private static func respelled(_ value: JSONValue, _ random: inout SeededGenerator) -> String {
        func space() -> String { random.element(of: ["", "", " ", "\n\t", "\r\n"]) ?? "" }
        func text(_ text: String) -> String {
            let units = text.utf16.map { unit in
                let digits = String(unit, radix: 16, uppercase: random.chance(1, in: 2))
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
            if random.chance(1, in: 2) { return "\"" + units.joined() + "\"" }
            return String(decoding: JSONValue.string(text).json, as: UTF8.self)
        }
        switch value {
        case .array(let elements):
            let inner = elements.map { space() + respelled($0, &random) + space() }
            return "[" + inner.joined(separator: ",") + space() + "]" + space()
        case .object(let object):
            let inner = object.map { space() + text($0.name) + space() + ":" + space() + respelled($0.value, &random) }
            return space() + "{" + inner.joined(separator: space() + ",") + space() + "}"
        case .string(let string): return text(string)
        default: return space() + String(decoding: value.json, as: UTF8.self) + space()
        }
    }
}
