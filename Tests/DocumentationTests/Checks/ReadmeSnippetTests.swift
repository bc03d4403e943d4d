import Canonical
import CrosswalkTesting
import OneRosterCSVCanonical
import OneRosterTesting
import RosterReconciliation
import Testing

@Suite("The example of README does what the text says")
struct ReadmeSnippetTests {
    private static let district = Provenance(tenant: "district", sourceSystem: "oneroster")

    private func count(_ kind: NounKind, in store: InMemoryRosterStore) async -> Int {
        await store.contents(of: Self.district).count { $0.key.kind == kind && $0.image.state.isActive }
    }

    @Test("A good night is applied, a file that lost half of its rows removes nothing, a broken bundle changes nothing")
    func nights() async throws {
        let folder = try TemporaryFolder()
        let store = InMemoryRosterStore()
        let reconciler = RosterReconciler(store: store, ledger: InMemoryLedger())
        func write(_ mutations: [BundleMutation]) async throws {
            let small = try District(DistrictOptions(students: 60, seed: 1)).bulk(night: 0)
            try small.write(toFolder: folder.path(of: "whole"))
            try RawBundle(folder: folder.path(of: "whole")).applying(mutations).write(
                toFolder: folder.path(of: "night"))
        }
        let path = folder.path(of: "night")

        try await write([])
        try await night(path, of: Self.district, with: reconciler, at: day(0))
        let enrollments = await count(.enrollment, in: store)
        #expect(await count(.person, in: store) > 60)
        #expect(enrollments > 100)

        try await write([.keepRows("enrollments.csv", enrollments / 2)])
        try await night(path, of: Self.district, with: reconciler, at: day(1))
        #expect(await count(.enrollment, in: store) == enrollments)

        try await write([.blankCell("users.csv", row: 2, column: "familyName")])
        await #expect(throws: BundleNotAccepted.self) {
            try await night(path, of: Self.district, with: reconciler, at: day(2))
        }
        #expect(await count(.enrollment, in: store) == enrollments)
    }

    /// A day in the midst of the district's school year.
    private func day(_ number: Int64) -> Instant {
        Instant(millisecondsSinceEpoch: 1_774_000_000_000 + number * 86_400_000)
    }
}
