import Canonical
import CrosswalkTesting
import Testing

@Suite("Kinds, keys and identities")
struct IdentityTests {
    @Test("Kinds are ranked from 0 in the order in which they depend on one another")
    func ranks() {
        #expect(NounKind.allCases.map(\.rank) == Array(0..<9))
        #expect(NounKind.allCases.sorted() == NounKind.allCases)
        #expect(
            NounKind.allCases == [
                .organization, .academicSession, .course, .section, .person, .account, .roleAssignment, .enrollment,
                .demographics,
            ])
    }

    @Test("Names of kinds are the ones that stores were written with")
    func names() {
        #expect(
            NounKind.allCases.map(\.rawValue) == [
                "organization", "academicSession", "course", "section", "person", "account", "roleAssignment",
                "enrollment", "demographics",
            ])
    }

    @Test("Keys are ordered by kind, then by the bytes of the id")
    func keyOrder() {
        let sorted: [RecordKey] = [
            RecordKey(.organization, "z"), RecordKey(.person, ""), RecordKey(.person, "A"), RecordKey(.person, "AA"),
            RecordKey(.person, "a"), RecordKey(.person, "e\u{301}"), RecordKey(.person, "z"),
            RecordKey(.person, "\u{E9}"), RecordKey(.person, "\u{FF5E}"), RecordKey(.person, "\u{1F600}"),
            RecordKey(.enrollment, "a"),
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }

    @Test("The order of keys is total: of two keys one comes first, or they are equal")
    func totalOrder() throws {
        let letters = ["a", "A", "b", "-", "e\u{301}", "\u{E9}", "\u{10FFFF}", "\u{FFFF}"]
        try PropertyTest.run(cases: 2_000, seed: 3) { random in
            func key() -> RecordKey {
                let id = (0..<random.number(below: 3)).compactMap { _ in random.element(of: letters) }.joined()
                return RecordKey(random.chance(1, in: 4) ? .course : .person, id)
            }
            let (a, b, c) = (key(), key(), key())
            try #require([a < b, b < a, a == b].count { $0 } == 1)
            if a < b, b < c { try #require(a < c) }
        }
    }

    @Test("Ids that look alike but differ in their bytes are different records")
    func lookAlikes() {
        #expect(RecordKey(.person, "Zoe\u{308}") != RecordKey(.person, "Zo\u{EB}"))
        #expect(Set([RecordKey(.person, "Zoe\u{308}"), RecordKey(.person, "Zo\u{EB}")]).count == 2)
        #expect(RecordKey(.person, "a") != RecordKey(.person, "A"))
        #expect(Identifier(scheme: "s", value: "Zoe\u{308}") != Identifier(scheme: "s", value: "Zo\u{EB}"))
        #expect(
            Provenance(tenant: "Zoe\u{308}", sourceSystem: "s") != Provenance(tenant: "Zo\u{EB}", sourceSystem: "s"))
    }

    @Test("Of canonically equivalent ids of any length and place of the difference, only equal bytes are equal")
    func equivalents() throws {
        // The two marks may stand in either order: equal to Swift, of equal length, and of different bytes.
        let marks = ["\u{323}\u{307}", "\u{307}\u{323}"]
        for length in 0..<40 {
            for place in 0...length {
                let head = String(repeating: "x", count: place)
                let tail = String(repeating: "y", count: length - place)
                let ids = marks.map { head + "q" + $0 + tail }
                try #require(ids[0] == ids[1])
                #expect(RecordKey(.person, ids[0]) != RecordKey(.person, ids[1]))
                #expect(RecordKey(.person, ids[0]) == RecordKey(.person, head + "q" + marks[0] + tail))
            }
        }
    }

    @Test("An identity is equal only where all four parts are")
    func identity() {
        let home = Provenance(tenant: "district-1", sourceSystem: "sis")
        let identity = SourceIdentity(provenance: home, scheme: "sourcedId", value: "7")
        let others = [
            SourceIdentity(
                provenance: Provenance(tenant: "district-2", sourceSystem: "sis"), scheme: "sourcedId", value: "7"),
            SourceIdentity(
                provenance: Provenance(tenant: "district-1", sourceSystem: "lms"), scheme: "sourcedId", value: "7"),
            SourceIdentity(provenance: home, scheme: "LDAP", value: "7"),
            SourceIdentity(provenance: home, scheme: "sourcedId", value: "8"),
        ]
        #expect(identity == SourceIdentity(provenance: home, scheme: "sourcedId", value: "7"))
        #expect(!others.contains(identity))
        #expect(Set(others + [identity]).count == 5)
    }

    @Test("A record of any kind tells its kind, id and key")
    func records() {
        let records: [RosterRecord] = [
            .organization(.init(id: "1")), .academicSession(.init(id: "2")), .course(.init(id: "3")),
            .section(.init(id: "4")), .person(.init(id: "5")), .account(.init(id: "6")),
            .roleAssignment(.init(id: "7")), .enrollment(.init(id: "8")), .demographics(.init(id: "9")),
        ]
        #expect(records.map(\.kind) == NounKind.allCases)
        #expect(records.map(\.id) == (1...9).map(String.init))
        #expect(records.map(\.key) == zip(NounKind.allCases, 1...9).map { RecordKey($0, String($1)) })
    }
}
