import Canonical
import CrosswalkCrypto
import CrosswalkTesting
import Outbox
import Testing

@Suite("Marks of people")
struct SubjectMarksTests {
    private static func marks(_ byte: UInt8 = 1, count: Int = 16) throws -> SubjectMarks {
        try SubjectMarks(key: SymmetricKey(Array(repeating: byte, count: count)))
    }

    private static let parts = ["", "a", "b", ":", "1:", "/", "e\u{301}", "\u{E9}", "\u{0}", "\u{1}", "日本"]

    private static func identity(_ random: inout SeededGenerator) -> SourceIdentity {
        func text() -> String {
            (0..<random.number(below: 3)).compactMap { _ in random.element(of: parts) }.joined()
        }
        return SourceIdentity(
            provenance: Provenance(tenant: text(), sourceSystem: text()), scheme: text(), value: text())
    }

    @Test("Two identities have two marks, one has one, and with another key another")
    func property() throws {
        let (marks, again, other) = (try Self.marks(1), try Self.marks(1), try Self.marks(2))
        try PropertyTest.run(cases: 1_000, seed: 5) { random in
            let (a, b) = (Self.identity(&random), Self.identity(&random))
            try #require((marks.mark(of: a) == marks.mark(of: b)) == (a == b))
            try #require(marks.mark(of: a) == again.mark(of: a))
            try #require(marks.mark(of: a) != other.mark(of: a))
        }
    }

    @Test("Where one part ends and the next begins counts")
    func borders() throws {
        let marks = try Self.marks()
        var seen: Set<String> = []
        // All ways to part one text in four.
        let text = Array("aaaa")
        var count = 0
        for first in 0...4 {
            for second in first...4 {
                for third in second...4 {
                    count += 1
                    seen.insert(
                        marks.mark(
                            of: SourceIdentity(
                                provenance: Provenance(
                                    tenant: String(text[..<first]), sourceSystem: String(text[first..<second])),
                                scheme: String(text[second..<third]), value: String(text[third...]))))
                }
            }
        }
        #expect(seen.count == count && count == 35)
    }

    @Test("A mark is 128 bits in letters of an address, the same in every version")
    func form() throws {
        let mark = try Self.marks().mark(
            of: SourceIdentity(
                provenance: Provenance(tenant: "north", sourceSystem: "lms"), scheme: "userID", value: "554433"))
        #expect(mark.wholeMatch(of: /[A-Za-z0-9_-]{22}/) != nil)
        // Stored marks are looked for with marks that are made later.
        #expect(mark == "R8bK_7cXvvCYEuJV7k_dtw")
    }

    @Test("A short key is refused, and no key shows", arguments: [0, 1, 15])
    func keys(_ count: Int) throws {
        #expect(throws: OutboxError(.keyTooShort)) { try Self.marks(65, count: count) }
        let marks = try Self.marks(65)
        var text = "\(marks) \(String(reflecting: marks)) \([marks])"
        dump(marks, to: &text)
        #expect(!text.contains("65") && !text.contains("AAAA"))
    }

    @Test("People are forgotten in their tenants, in every destination; an item of two of them counts once")
    func forgetting() async throws {
        let marks = try Self.marks()
        func person(_ value: String, _ tenant: String = "north") -> SourceIdentity {
            SourceIdentity(provenance: Provenance(tenant: tenant, sourceSystem: "s"), scheme: "x", value: value)
        }
        let outbox = Outbox(InMemoryOutboxStore())
        func entry(_ id: String, _ people: [SourceIdentity], _ tenant: String = "north", _ name: String = "d")
            -> OutboxEntry
        {
            OutboxEntry(
                OutboxItem(id: id, orderingKey: id, bytes: [1], subjects: people.map(marks.mark)),
                to: OutboxDestination(tenant: tenant, name: name))
        }
        try await outbox.append(
            [
                entry("1", [person("ann")]), entry("2", [person("ann"), person("bob")]), entry("3", [person("cleo")]),
                entry("4", [person("bob")], "north", "e"), entry("5", [person("ann", "south")], "south"),
                entry("6", [person("dan", "south")], "south"),
            ], at: Instant(millisecondsSinceEpoch: 0))
        let gone = try await outbox.forget(
            [person("ann"), person("bob"), person("dan", "south"), person("nobody")], marks: marks)
        #expect(gone == OutboxErasure(removed: 4, underway: 0, delivered: 0))
        let left = try await outbox.store.records(OutboxQuery(), behind: nil, limit: 9).map(\.id)
        #expect(left == ["3", "5"])
        #expect(try await outbox.forget([], marks: marks) == OutboxErasure(removed: 0, underway: 0, delivered: 0))
    }
}
