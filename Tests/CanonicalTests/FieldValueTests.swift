import Canonical
import CrosswalkTesting
import Testing

@Suite("The values of fields")
struct FieldValueTests {
    @Test("Nothing and the empty text are both absent; a blank is a text")
    func texts() {
        #expect(FieldValue.optional(String?.none) == .absent)
        #expect(FieldValue.optional("") == .absent)
        #expect(FieldValue.optional(" ") == .text(" "))
        #expect(FieldValue.optional("a") == .text("a"))
    }

    @Test("Nothing is absent in every other form too; false and the epoch are values")
    func otherForms() throws {
        #expect(FieldValue.optional(Bool?.none) == .absent)
        #expect(FieldValue.optional(CalendarDate?.none) == .absent)
        #expect(FieldValue.optional(Instant?.none) == .absent)
        #expect(FieldValue.ordered([]) == .absent)
        #expect(FieldValue.unordered([]) == .absent)
        #expect(FieldValue.named([]) == .absent)
        #expect(FieldValue.optional(false) == .flag(false))
        let epoch = Instant(millisecondsSinceEpoch: 0)
        #expect(FieldValue.optional(epoch) == .instant(epoch))
        let day = try #require(CalendarDate("1970-01-01"))
        #expect(FieldValue.optional(day) == .date(day))
    }

    @Test("A set is the same value in whatever order and however often its texts come")
    func sets() throws {
        try PropertyTest.run(cases: 300, seed: 11) { random in
            let texts = (0..<random.number(in: 1...6)).map { _ in "t\(random.number(below: 8))" }
            let repeated = random.inRandomOrder(texts + texts.prefix(random.number(below: texts.count)))
            try #require(FieldValue.unordered(repeated) == FieldValue.unordered(texts))
            let held = FieldValue.unordered(repeated).texts
            try #require(held == held.sorted())
            try #require(Set(held) == Set(texts))
            try #require(Set(held).count == held.count)
        }
    }

    @Test("Texts that look alike but differ in their bytes are two texts, whatever comes first")
    func lookAlikes() {
        let (composed, combined) = ("Zo\u{EB}", "Zoe\u{308}")
        #expect(FieldValue.text(composed) != .text(combined))
        #expect(FieldValue.ordered([composed]) != .ordered([combined]))
        #expect(FieldValue.named([.init(composed, "1")]) != .named([.init(combined, "1")]))
        #expect(FieldValue.unordered([composed, combined]).texts.map { Array($0.utf8) }.count == 2)
        #expect(FieldValue.unordered([composed, combined]) == .unordered([combined, composed, combined]))
        #expect(FieldValue.unordered([composed, combined]) != .unordered([combined]))
    }

    @Test("A list keeps order and repeats")
    func lists() {
        #expect(FieldValue.ordered(["b", "a", "b"]).texts == ["b", "a", "b"])
        #expect(FieldValue.ordered(["b", "a"]) != FieldValue.ordered(["a", "b"]))
        #expect(FieldValue.ordered(["a"]) != FieldValue.unordered(["a"]))
    }

    @Test("Pairs are the same value in whatever order they come, sorted by name, then value")
    func pairs() throws {
        try PropertyTest.run(cases: 300, seed: 12) { random in
            let pairs = (0..<random.number(in: 1...6)).map { _ in
                FieldValue.Pair("n\(random.number(below: 3))", "v\(random.number(below: 3))")
            }
            let value = FieldValue.named(random.inRandomOrder(pairs))
            try #require(value == FieldValue.named(pairs))
            let held = value.pairs
            try #require(held.count == pairs.count)
            for (a, b) in zip(held, held.dropFirst()) {
                try #require(a.name < b.name || a.name == b.name && a.value <= b.value)
            }
        }
    }

    @Test("Each form answers to its own accessor and to no other")
    func accessors() throws {
        let day = try #require(CalendarDate("2026-02-28"))
        let instant = Instant(millisecondsSinceEpoch: 5)
        let values: [FieldValue] = [
            .absent, .text("t"), .flag(false), .integer(-1), .date(day), .instant(instant), .list(["a"]),
            .set(["b"]), .pairs([.init("n", "v")]),
        ]
        #expect(values.map(\.text) == [nil, "t", nil, nil, nil, nil, nil, nil, nil])
        #expect(values.map(\.flag) == [nil, nil, false, nil, nil, nil, nil, nil, nil])
        #expect(values.map(\.integer) == [nil, nil, nil, -1, nil, nil, nil, nil, nil])
        #expect(values.map(\.date) == [nil, nil, nil, nil, day, nil, nil, nil, nil])
        #expect(values.map(\.instant) == [nil, nil, nil, nil, nil, instant, nil, nil, nil])
        #expect(values.map(\.texts) == [[], [], [], [], [], [], ["a"], ["b"], []])
        #expect(values.map(\.pairs) == [[], [], [], [], [], [], [], [], [.init("n", "v")]])
        #expect(Set(values).count == values.count)
    }
}
