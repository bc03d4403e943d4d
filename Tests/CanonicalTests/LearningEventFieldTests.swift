import Canonical
import CrosswalkTesting
import Testing

@Suite("The fields of a learning event")
struct LearningEventFieldTests {
    private static let person = SourceIdentity(
        provenance: Provenance(tenant: "t", sourceSystem: "s"), scheme: "x", value: "1")

    /// An event with every entity, and nothing else that may be missing.
    private static func event() -> LearningEvent {
        var event = LearningEvent(
            id: "1", time: Instant(millisecondsSinceEpoch: 0), actor: .init(person, type: nil), action: "Used",
            object: .init(id: "o"))
        (event.target, event.referrer, event.result.entity) = (.init(id: "t"), .init(id: "r"), .init(id: "e"))
        return event
    }

    /// A text that the field can have.
    private static func text(for name: String, _ random: inout SeededGenerator) -> String {
        switch name {
        case "attempt.number": return "\(random.number(in: Int.min...Int.max))"
        case "result.success": return random.chance(1, in: 2) ? "true" : "false"
        case "result.responses": return joined(responses(&random)) ?? "0:"
        default: return hostile(&random)
        }
    }

    private static let pieces = [
        "", ":", "0:", "1:a", "12", "-1:", "[,]", "e\u{301}", "\u{E9}", "\u{0}", "日本", "\r\n", "a",
    ]

    private static func hostile(_ random: inout SeededGenerator) -> String {
        (0..<random.number(below: 4)).compactMap { _ in random.element(of: pieces) }.joined()
    }

    private static func responses(_ random: inout SeededGenerator) -> [String] {
        (0..<random.number(below: 4)).map { _ in hostile(&random) }
    }

    private static func joined(_ responses: [String]) -> String? {
        var event = event()
        event.result.responses = responses
        return LearningEventField.all.first { $0.name == "result.responses" }.flatMap { $0[event] }
    }

    @Test("Each name is there once")
    func names() {
        let names = LearningEventField.all.map(\.name)
        #expect(Set(names).count == names.count && names.count == 25)
    }

    @Test("What is set is read again, nothing else changes, and nil takes it away", arguments: LearningEventField.all)
    func fields(_ field: LearningEventField) throws {
        try PropertyTest.run(cases: 60, seed: 21) { random in
            var event = Self.event()
            let text = Self.text(for: field.name, &random)
            field.set(text, in: &event)
            try #require(field[event].map { Array($0.utf8) } == Array(text.utf8))
            for other in LearningEventField.all where other.name != field.name {
                try #require(other[event] == other[Self.event()], "\(other.name)")
            }
            field.set(nil, in: &event)
            try #require(field[event] == nil)
            // An entity goes with its id.
            if !["target.id", "referrer.id", "result.id"].contains(field.name) { try #require(event == Self.event()) }
        }
    }

    @Test("A text that a field cannot have takes it away")
    func impossible() throws {
        for (name, texts) in [
            "attempt.number": ["", "one", "1.5", "99999999999999999999"], "result.success": ["", "yes"],
        ] {
            let field = try #require(LearningEventField.all.first { $0.name == name })
            for text in texts {
                var event = Self.event()
                event.attempt.number = 7
                event.result.success = true
                field.set(text, in: &event)
                #expect(field[event] == nil)
            }
        }
    }

    @Test("Type and name of an entity that is not there are not set, and are there again once it has an id")
    func parts() throws {
        func field(_ name: String) throws -> LearningEventField {
            try #require(LearningEventField.all.first { $0.name == name })
        }
        for entity in ["target", "referrer", "result"] {
            var event = Self.event()
            try field(entity + ".type").set("Document", in: &event)
            try field(entity + ".id").set("other", in: &event)
            #expect(try field(entity + ".type")[event] == "Document")
            try field(entity + ".id").set(nil, in: &event)
            #expect(try field(entity + ".type")[event] == nil)
            try field(entity + ".name").set("Name", in: &event)
            #expect(try field(entity + ".name")[event] == nil && field(entity + ".id")[event] == nil)
        }
    }

    @Test("In the order of the table an event is built again from its texts")
    func order() {
        var event = Self.event()
        for field in LearningEventField.all where field[event] == nil {
            field.set(
                field.name == "attempt.number" ? "3" : field.name == "result.success" ? "false" : "2:ab", in: &event)
        }
        var copy = LearningEvent(
            id: event.id, time: event.time, actor: .init(Self.person, type: nil), action: event.action,
            object: .init(id: event.object.id))
        for field in LearningEventField.all { field.set(field[event], in: &copy) }
        #expect(copy == event)
        #expect(LearningEventField.all.allSatisfy { $0[copy] != nil })
    }

    @Test("Responses come out as they went in, whatever is in them")
    func responses() throws {
        let field = try #require(LearningEventField.all.first { $0.name == "result.responses" })
        try PropertyTest.run(cases: 2_000, seed: 22) { random in
            let given = Self.responses(&random)
            var event = Self.event()
            field.set(Self.joined(given), in: &event)
            try #require(event.result.responses.map { Array($0.utf8) } == given.map { Array($0.utf8) })
            try #require((field[event] == nil) == given.isEmpty)
        }
    }

    @Test(
        "A text that is no list of responses ends where it stops being one",
        arguments: [
            ("", []), ("x", []), ("1", []), (":", []), ("-1:a", []), ("1:ax", ["a"]), ("9:ab", ["ab"]), ("1:é", [""]),
            ("99999999999999999999:a", []), ("1:a9223372036854775807:b", ["a", "b"]),
        ])
    func noList(_ text: String, _ expected: [String]) throws {
        let field = try #require(LearningEventField.all.first { $0.name == "result.responses" })
        var event = Self.event()
        field.set(text, in: &event)
        // Of "1:é" the letter is cut, and what is left of it begins no response.
        #expect(event.result.responses == expected)
    }
}
