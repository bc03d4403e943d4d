import Canonical
import OneRosterCanonical
import OneRosterModel
import Synchronization
import Testing

@Suite("A roster source over records")
struct RosterSourceTests {
    private static let provenance = Provenance(tenant: "t", sourceSystem: "sis")

    /// What a receiver got.
    private final class Received: Sendable {
        private let batches = Mutex<[[RosterEntry]]>([])
        func take(_ batch: [RosterEntry]) { batches.withLock { $0.append(batch) } }
        var sizes: [Int] { batches.withLock { $0.map(\.count) } }
        var entries: [RosterEntry] { batches.withLock { $0.flatMap { $0 } } }
    }

    private static func orgs(
        _ ids: [String], _ verdict: Completeness = .complete, type: OrgType = .school
    ) -> OneRosterCollection {
        OneRosterCollection(OneRosterOrg.self) { deliver in
            for id in ids { try await deliver(.record(OneRosterOrg(sourcedID: SourcedID(id), name: id, type: type))) }
            return verdict
        }
    }

    private func read(_ source: OneRosterRosterSource) async throws -> (RosterReading, Received) {
        let received = Received()
        return (try await source.read { received.take($0) }, received)
    }

    @Test("Entries come in batches, and each collection ends with its reader's verdict")
    func batches() async throws {
        let ids = (0..<25).map { "o\($0)" }
        let source = OneRosterRosterSource(
            provenance: Self.provenance, collections: [Self.orgs(ids)], batchSize: 10, digest: "abc")
        let (reading, received) = try await read(source)
        #expect(received.sizes == [10, 10, 5])
        #expect(received.entries.map(\.key.id) == ids)
        #expect(reading.completeness == [.organization: .complete])
        #expect(reading.completeness(of: .person) == .absent)
        #expect(reading.digest == "abc")
        #expect(source.provenance == Self.provenance)
    }

    @Test("Verdicts pass through", arguments: [Completeness.complete, .incomplete("x"), .absent, .delta])
    func verdicts(verdict: Completeness) async throws {
        let source = OneRosterRosterSource(provenance: Self.provenance, collections: [Self.orgs(["a"], verdict)])
        #expect(try await read(source).0.completeness(of: .organization) == verdict)
    }

    @Test("An id that comes twice is handed on once, and the collection is not complete")
    func duplicates() async throws {
        let source = OneRosterRosterSource(provenance: Self.provenance, collections: [Self.orgs(["a", "b", "a"])])
        let (reading, received) = try await read(source)
        #expect(received.entries.map(\.key.id) == ["a", "b"])
        #expect(reading.completeness(of: .organization) == .incomplete("ids.duplicate"))
    }

    @Test("The same id in two kinds is two records")
    func idsByKind() async throws {
        let demographics = OneRosterCollection(OneRosterDemographics.self) { deliver in
            try await deliver(.record(OneRosterDemographics(sourcedID: "a")))
            return .complete
        }
        let source = OneRosterRosterSource(provenance: Self.provenance, collections: [demographics, Self.orgs(["a"])])
        let (reading, received) = try await read(source)
        #expect(received.entries.map(\.key.kind) == [.organization, .demographics])
        #expect(reading.completeness.values.allSatisfy { $0 == .complete })
    }

    @Test("A quarantined row is said to be there; without an id the collection is not complete")
    func quarantine() async throws {
        func source(_ id: String?) -> OneRosterRosterSource {
            let collection = OneRosterCollection(OneRosterOrg.self) { deliver in
                try await deliver(.quarantined(id: id, code: "row.invalid_enum"))
                return .complete
            }
            return OneRosterRosterSource(provenance: Self.provenance, collections: [collection])
        }
        let (legible, entries) = try await read(source("o"))
        #expect(entries.entries == [.quarantined(RecordKey(.organization, "o"), code: "row.invalid_enum")])
        #expect(legible.completeness(of: .organization) == .complete)
        for id in [nil, ""] {
            let (illegible, nothing) = try await read(source(id))
            #expect(nothing.entries == [])
            #expect(illegible.completeness(of: .organization) == .incomplete("rows.unidentified"))
        }
    }

    @Test("Users of 1.1 take their roles from the organizations, which are read first")
    func users11() async throws {
        let users = OneRosterCollection(OneRosterUser11.self) { deliver in
            var user = OneRosterUser11(sourcedID: "u")
            user.role = .administrator
            user.orgIDs = ["a"]
            try await deliver(.record(user))
            return .complete
        }
        let losses = Mutex<[Loss: Int]>([:])
        let source = OneRosterRosterSource(
            provenance: Self.provenance, collections: [users, Self.orgs(["a"])],
            report: { found in losses.withLock { $0 = found } })
        let (reading, received) = try await read(source)
        let roles = received.entries.compactMap { entry -> String? in
            if case .record(.roleAssignment(let role)) = entry { role.role } else { nil }
        }
        #expect(roles == ["siteAdministrator"])
        #expect(reading.completeness == [.organization: .complete, .person: .complete, .roleAssignment: .complete])
        #expect(losses.withLock { $0 } == [Loss(field: "users.role", reason: .assumed): 1])
    }

    @Test("A quarantined user of 1.1 leaves it open which roles there are")
    func quarantinedUser11() async throws {
        let users = OneRosterCollection(OneRosterUser11.self) { deliver in
            try await deliver(.quarantined(id: "u", code: "row.invalid_enum"))
            return .complete
        }
        let source = OneRosterRosterSource(provenance: Self.provenance, collections: [users])
        let (reading, received) = try await read(source)
        #expect(received.entries == [.quarantined(RecordKey(.person, "u"), code: "row.invalid_enum")])
        #expect(reading.completeness(of: .person) == .complete)
        #expect(reading.completeness(of: .roleAssignment) == .incomplete("users.quarantined"))
    }

    @Test("What a reader or the receiver throws comes through")
    func errors() async throws {
        struct Broken: Error {}
        let collection = OneRosterCollection(OneRosterOrg.self) { _ in throw Broken() }
        let source = OneRosterRosterSource(provenance: Self.provenance, collections: [collection])
        await #expect(throws: Broken.self) { try await source.read { _ in } }
        let full = OneRosterRosterSource(provenance: Self.provenance, collections: [Self.orgs(["a"])], batchSize: 1)
        await #expect(throws: Broken.self) { try await full.read { _ in throw Broken() } }
    }

    @Test("Absence is asked of the closure, and by default nothing is known")
    func confirmation() async throws {
        let key = RecordKey(.person, "u")
        let plain = OneRosterRosterSource(provenance: Self.provenance, collections: [])
        #expect(try await plain.confirmAbsent([key]) == [:])
        let asking = OneRosterRosterSource(
            provenance: Self.provenance, collections: [],
            confirm: { keys in Dictionary(keys.map { ($0, .absent) }) { first, _ in first } })
        #expect(try await asking.confirmAbsent([key]) == [key: .absent])
    }

    @Test("A kind that comes from two collections is complete only where both are")
    func twoCollections() async throws {
        let source = OneRosterRosterSource(
            provenance: Self.provenance, collections: [Self.orgs(["a"], .incomplete("x")), Self.orgs(["b"])])
        #expect(try await read(source).0.completeness(of: .organization) == .incomplete("x"))
    }

    @Test("A collection that is absent says nothing of a kind that another one has", arguments: [false, true])
    func oneOfTwoAbsent(isFirst: Bool) async throws {
        let pair = [Self.orgs([], .absent), Self.orgs(["b"])]
        let source = OneRosterRosterSource(
            provenance: Self.provenance, collections: isFirst ? pair : pair.reversed())
        #expect(try await read(source).0.completeness(of: .organization) == .complete)
    }
}
