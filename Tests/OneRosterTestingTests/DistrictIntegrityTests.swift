import OneRosterModel
@testable import OneRosterTesting
import Testing

@Suite("A generated district")
struct DistrictIntegrityTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var options: DistrictOptions
        let night: Int
        var testDescription: String {
            "\(options.students) students, seed \(options.seed), \(options.version), night \(night)"
        }
    }

    /// Every option on, or every option off; small and tiny districts; first, early and late nights.
    static let cases: [Case] = {
        var result: [Case] = []
        for version in [OneRosterVersion.v1_1, .v1_2] {
            for (students, seed, night, isFull) in [
                (1, 1, 0, true), (1, 2, 5, true), (7, 3, 3, false), (40, 4, 2, true), (250, 5, 0, true),
                (250, 6, 7, true), (700, 7, 1, false), (150, 8, 150, true), (150, 9, 280, false),
            ] {
                let options = DistrictOptions(
                    students: students, seed: UInt64(seed), version: version, churnPercent: isFull ? 2 : 0.5,
                    idStyle: isFull ? .readable : .guid, includesDepartments: isFull, includesGuardians: isFull,
                    includesDemographics: isFull, includesUserProfiles: isFull, includesResources: isFull,
                    includesGradebook: isFull)
                result.append(Case(options: options, night: night))
            }
        }
        return result
    }()

    @Test("keeps the rules of its version on every night", arguments: cases)
    func integrity(one: Case) throws {
        let district = try District(one.options)
        let files = try DistrictFiles(district.bulk(night: one.night))
        #expect(IntegrityChecks(files).faults == [])
    }
}
