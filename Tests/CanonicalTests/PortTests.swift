import Canonical
import Testing

@Suite("Ports and verdicts")
struct PortTests {
    /// A source that says only what the protocol demands.
    private struct SilentSource: RosterSource {
        let provenance = Provenance(tenant: "t", sourceSystem: "s")
        func read(_ receive: @Sendable ([RosterEntry]) async throws -> Void) async throws -> RosterReading {
            RosterReading(completeness: [.person: .complete])
        }
    }

    @Test("Removal by absence follows from a complete collection alone")
    func removal() {
        #expect(Completeness.complete.allowsRemovalByAbsence)
        for other in [Completeness.incomplete("page.truncated"), .absent, .delta] {
            #expect(!other.allowsRemovalByAbsence)
        }
    }

    @Test("A collection without a verdict is absent")
    func noVerdict() async throws {
        let reading = try await SilentSource().read { _ in }
        #expect(reading.completeness(of: .person) == .complete)
        for kind in NounKind.allCases where kind != .person { #expect(reading.completeness(of: kind) == .absent) }
        #expect(reading.digest == nil)
    }

    @Test("A source that cannot be asked answers unknown for every key")
    func unknown() async throws {
        #expect(try await SilentSource().confirmAbsent([RecordKey(.person, "1")]).isEmpty)
    }

    @Test("An entry names the record it speaks of")
    func entryKeys() {
        let key = RecordKey(.course, "c")
        let entries: [RosterEntry] = [
            .record(.course(Course(id: "c"))), .removal(key), .quarantined(key, code: "row.missing_required"),
        ]
        #expect(entries.map(\.key) == [key, key, key])
    }

    @Test("Instants are ordered by time")
    func instants() {
        let times = [-1, 0, 1, 1_000].map { Instant(millisecondsSinceEpoch: $0) }
        #expect(times.reversed().sorted() == times)
    }
}
