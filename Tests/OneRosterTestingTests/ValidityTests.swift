import CrosswalkTesting
import OneRosterCSV
import OneRosterModel
import OneRosterTesting
import Testing

@Suite("The strict validator")
struct ValidityTests {
    /// The ids that a bundle holds.
    private struct Loaded: KnownRecords {
        let ids: [String: Set<String>]

        init(_ files: DistrictFiles) { ids = files.tables.mapValues { Set($0["sourcedId"]) } }

        func contains(_ id: String, in file: OneRosterFile) -> Bool { ids[file.fileName]?.contains(id) ?? false }
    }

    private func findings(_ bytes: [String: [UInt8]], baseline: (any KnownRecords)? = nil) throws -> [String] {
        let folder = try TemporaryFolder()
        try RawBundle(files: bytes).write(toFolder: folder.path)
        let report = BundleValidator(options: ValidationOptions(baseline: baseline)).validate(path: folder.path)
        return report.findings.map { "\($0.code) \($0.file ?? "") \($0.row ?? 0) \($0.column ?? "")" }
    }

    @Test("finds nothing in a small bundle", arguments: SmallBundle.allCases)
    func smallBundles(bundle: SmallBundle) throws {
        #expect(try findings(RawBundle(texts: bundle.files).files) == [])
    }

    @Test(
        "finds nothing in a night of a district, nor in its changes",
        arguments: [OneRosterVersion.v1_1, .v1_2], [1, 140])
    func districts(version: OneRosterVersion, night: Int) throws {
        let options = DistrictOptions(
            students: 80, seed: 31, version: version, churnPercent: 2, includesGuardians: true,
            includesUserProfiles: true, includesResources: true, includesGradebook: true)
        let district = try District(options)
        let before = try DistrictFiles(district.bulk(night: night - 1))
        #expect(try findings(before.bytes) == [])
        #expect(try findings(DistrictFiles(district.bulk(night: night)).bytes) == [])
        let changes = try DistrictFiles(district.delta(night: night))
        #expect(try findings(changes.bytes, baseline: Loaded(before)) == [])
    }

    @Test("finds nothing in the bundle of a re-keyed school")
    func rekeyed() throws {
        let district = try District(DistrictOptions(students: 180, seed: 31, includesGuardians: true))
        #expect(try findings(DistrictFiles(district.bulk(night: 1, accidents: [.rekeySchool])).bytes) == [])
    }
}
