import Canonical
import Foundation
import OneRosterTesting
import RosterReconciliation
import Testing

@Suite("The example of README does what the text says")
struct ReadmeSnippetTests {
    private func directory(_ people: Range<Int>) -> DirectorySource {
        DirectorySource(
            provenance: Provenance(tenant: "district", sourceSystem: "sis"),
            pages: [people.map { Person(id: "p\($0)") }],
            wasCutShort: false)
    }

    private func people(in store: InMemoryRosterStore) async throws -> Int {
        let ids = (0..<200).map { "p\($0)" }
        let scope = Provenance(tenant: "district", sourceSystem: "sis")
        return try await store.records(of: .person, ids: ids, in: scope).count { $0.image.state.isActive }
    }

    @Test("A good night is applied, one that would remove half of the people is not, nor is a broken bundle")
    func nights() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crosswalk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { removeQuietly(folder) }
        for (name, text) in SmallBundle.v1_2Bulk.files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        let store = InMemoryRosterStore()
        let reconciler = RosterReconciler(store: store, ledger: InMemoryLedger())

        try await night(folder.path, from: directory(0..<100), with: reconciler, at: day(0))
        #expect(try await people(in: store) == 100)
        try await night(folder.path, from: directory(0..<50), with: reconciler, at: day(1))
        #expect(try await people(in: store) == 100)
        try await night(folder.path, from: directory(0..<101), with: reconciler, at: day(2))
        #expect(try await people(in: store) == 101)
        try await night(folder.path + "-missing", from: directory(0..<110), with: reconciler, at: day(3))
        #expect(try await people(in: store) == 101)
    }

    private func day(_ number: Int64) -> Instant {
        Instant(millisecondsSinceEpoch: 1_790_000_000_000 + number * 86_400_000)
    }

    /// What stays behind in the temporary folder does no harm.
    private func removeQuietly(_ folder: URL) { try? FileManager.default.removeItem(at: folder) }
}
