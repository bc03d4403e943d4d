import Canonical
import Testing

// The code of Canonical's catalog.

/// People from a directory service, page by page.
struct DirectorySource: RosterSource {
    let provenance: Provenance
    let pages: [[Person]]
    /// Whether the service stopped before its last page.
    let wasCutShort: Bool

    func read(_ receive: @Sendable ([RosterEntry]) async throws -> Void) async throws -> RosterReading {
        for page in pages {
            try await receive(page.map { .record(.person($0)) })
        }
        return RosterReading(completeness: [.person: wasCutShort ? .incomplete("page.truncated") : .complete])
    }
}

func mayRemove(_ kind: NounKind, after reading: RosterReading) -> Bool {
    reading.completeness(of: kind).allowsRemovalByAbsence
}

/// Keeps what the host has set by hand: fields that are protected stay as they were applied.
func protecting<Noun: CanonicalNoun>(_ names: Set<String>, of applied: Noun, in incoming: Noun) -> Noun {
    var result = incoming
    for field in Noun.fields where names.contains(field.name) {
        field.write(&result, field.read(applied))
    }
    return result
}

@Suite("The code of Canonical's catalog does what the text says")
struct CanonicalSnippets {
    @Test("The landing page finds the field that was changed")
    func landing() {
        let applied = Person(id: "p-1")
        var person = applied
        person.preferredGivenName = "Ada"
        let changed = Person.fields.filter { $0.role != .bookkeeping && $0.read(person) != $0.read(applied) }
        let names = changed.map(\.name)
        let personal = changed.filter(\.isPersonal).count
        #expect(names == ["preferredGivenName"])
        #expect(personal == 1)
    }

    @Test("The source delivers its pages and its verdict", arguments: [true, false])
    func source(wasCutShort: Bool) async throws {
        let source = DirectorySource(
            provenance: Provenance(tenant: "district", sourceSystem: "directory"),
            pages: [[Person(id: "1"), Person(id: "2")], [Person(id: "3")]], wasCutShort: wasCutShort)
        let reading = try await source.read { #expect(!$0.isEmpty) }
        #expect(mayRemove(.person, after: reading) == !wasCutShort)
        #expect(!mayRemove(.course, after: reading))
    }

    @Test("A protected field stays, the others come in")
    func protection() {
        var applied = Person(id: "p-1")
        applied.email = "kept@example.org"
        var incoming = Person(id: "p-1")
        incoming.email = "new@example.org"
        incoming.phone = "1"
        let result = protecting(["email"], of: applied, in: incoming)
        #expect(result.email == "kept@example.org")
        #expect(result.phone == "1")
    }
}
