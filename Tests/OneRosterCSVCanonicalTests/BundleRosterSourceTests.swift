import Canonical
import CrosswalkTesting
import OneRosterCSV
import OneRosterCSVCanonical
import OneRosterTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("A validated bundle as a roster source")
struct BundleRosterSourceTests {
    private static let district = Provenance(tenant: "t", sourceSystem: "oneroster")

    /// Writes a bundle into a folder of its own, validates it and makes a source of it.
    private struct Fixture {
        let folder: TemporaryFolder
        let report: ValidationReport

        init(_ bundle: SmallBundle, _ mutations: [BundleMutation] = [], mode: ReadingMode = .strict) throws {
            folder = try TemporaryFolder()
            try RawBundle(texts: bundle.files).applying(mutations).write(toFolder: folder.path)
            report = BundleValidator(options: ValidationOptions(mode: mode)).validate(path: folder.path)
        }

        func source(digest: String? = nil) throws -> BundleRosterSource {
            try BundleRosterSource(
                path: folder.path, report: report, provenance: BundleRosterSourceTests.district, digest: digest)
        }
    }

    /// What a receiver got.
    private actor Received {
        private(set) var entries: [RosterEntry] = []
        func take(_ batch: [RosterEntry]) { entries += batch }
    }

    private func read(_ source: some RosterSource) async throws -> (reading: RosterReading, entries: [RosterEntry]) {
        let received = Received()
        let reading = try await source.read { await received.take($0) }
        return (reading, await received.entries)
    }

    @Test(
        "Every kind of a complete bundle is complete, and every row is delivered",
        arguments: [
            SmallBundle.v1_2Bulk, .v1_1Bulk,
        ])
    func bulk(bundle: SmallBundle) async throws {
        let fixture = try Fixture(bundle)
        let (reading, entries) = try await read(try fixture.source(digest: "abc"))
        #expect(reading.digest == "abc")
        for kind in NounKind.allCases {
            // Accounts have no file in 1.1, and roles come with the users.
            let isThere = bundle == .v1_2Bulk || kind != .account
            #expect(reading.completeness(of: kind) == (isThere ? .complete : .absent), "\(kind)")
        }
        for file in fixture.report.files {
            guard let kind = NounKind(oneRosterFile: file.file) else { continue }
            #expect(entries.count { $0.key.kind == kind } == file.records, "\(kind)")
        }
        #expect(entries.contains { $0.key.kind == .roleAssignment })
    }

    @Test("Every kind of a delta is a delta", arguments: [SmallBundle.v1_2Delta, .v1_1Delta])
    func delta(bundle: SmallBundle) async throws {
        let fixture = try Fixture(bundle)
        let (reading, _) = try await read(try fixture.source())
        #expect(reading.completeness(of: .person) == .delta)
        #expect(reading.completeness(of: .enrollment) == .delta)
    }

    @Test("A bundle that was refused, or has no manifest, gives no source")
    func refused() throws {
        let dirty = try Fixture(.v1_2Bulk, [.blankCell("users.csv", row: 2, column: "familyName")])
        let error = #expect(throws: BundleNotAccepted.self) { try dirty.source() }
        #expect(error?.code == .rowMissingRequired)
        #expect(error?.errorCount == 1)
        #expect(error?.description == "the bundle was not accepted: 1 errors, the first is row.missing_required")
        let bare = try Fixture(.v1_2Bulk, [.replaceText("manifest.csv", "oneroster.version", with: "x")])
        #expect(throws: BundleNotAccepted.self) { try bare.source() }
    }

    @Test("A row that lenient reading cannot take in is quarantined with the code of its first error")
    func quarantine() async throws {
        let fixture = try Fixture(
            .v1_2Bulk, [.setCell("enrollments.csv", row: 2, column: "role", to: "")], mode: .lenient)
        let (reading, entries) = try await read(try fixture.source())
        let quarantined = entries.compactMap { entry -> String? in
            if case .quarantined(let key, let code) = entry { "\(key.kind) \(code)" } else { nil }
        }
        #expect(quarantined == ["enrollment row.missing_required"])
        #expect(reading.completeness(of: .enrollment) == .complete)
    }

    @Test("A file with a header and no row is taken up, and says nothing about what is gone")
    func headerOnly() async throws {
        let fixture = try Fixture(.v1_2Bulk, [.keepRows("demographics.csv", 0)])
        #expect(!fixture.report.isAccepted)
        let (reading, _) = try await read(try fixture.source())
        #expect(reading.completeness(of: .demographics) == .incomplete("table.no_rows"))
    }

    @Test("A bundle that went away after its validation is incomplete, never empty")
    func vanished() async throws {
        let fixture = try Fixture(.v1_2Bulk)
        let gone = try BundleRosterSource(
            path: fixture.folder.path(of: "nowhere"), report: fixture.report, provenance: Self.district)
        let (reading, entries) = try await read(gone)
        #expect(entries.isEmpty)
        #expect(NounKind.allCases.allSatisfy { !reading.completeness(of: $0).allowsRemovalByAbsence })
        #expect(reading.completeness(of: .person) != .absent)
    }

    @Test("What was loaded is what the bundle says, and the same bundle again changes nothing")
    func reconciled() async throws {
        let fixture = try Fixture(.v1_2Bulk)
        let reconciler = RosterReconciler(store: InMemoryRosterStore(), ledger: InMemoryLedger())
        let now = Instant(millisecondsSinceEpoch: 1_700_000_000_000)
        let plan = try await reconciler.plan(from: try fixture.source(), at: now)
        try await reconciler.apply(plan, by: "test", at: now)
        #expect(try await reconciler.plan(from: try fixture.source(), at: now).actions.isEmpty)
    }

    @Test("Ids that were loaded before answer for a delta; what is not known of is not denied")
    func knownIDs() {
        let known = KnownRosterIDs([.person: ["u"]])
        #expect(known.contains("u", in: .users))
        #expect(!known.contains("v", in: .users))
        #expect(known.contains("c", in: .classes))
        #expect(known.contains("l", in: .lineItems))
    }

    @Test("Each kind has one file, and the way back leads to the kind")
    func files() {
        #expect(Set(NounKind.allCases.map(\.oneRosterFile)).count == NounKind.allCases.count)
        for kind in NounKind.allCases { #expect(NounKind(oneRosterFile: kind.oneRosterFile) == kind) }
        #expect(NounKind(oneRosterFile: .results) == nil)
    }
}
