import CrosswalkTesting
import OneRosterCSV
import OneRosterModel
@testable import OneRosterTesting
import Testing

@Suite("A district from a seed")
struct DistrictDeterminismTests {
    private static func options(_ version: OneRosterVersion, seed: UInt64, students: Int = 120) -> DistrictOptions {
        DistrictOptions(
            students: students, seed: seed, version: version, idStyle: .readable, includesGuardians: true,
            includesUserProfiles: true, includesResources: true, includesGradebook: true)
    }

    @Test("is the same to the byte every time", arguments: [OneRosterVersion.v1_1, .v1_2], [0, 3])
    func repeats(version: OneRosterVersion, night: Int) throws {
        let options = Self.options(version, seed: 11)
        let one = try DistrictFiles(District(options).bulk(night: night))
        let other = try DistrictFiles(District(options).bulk(night: night))
        #expect(one.bytes == other.bytes)
    }

    /// Tables keyed by a seed of the process, such as those of `Set`, must not leak into the order of anything. Only a
    /// stored value shows that. Where the generator is changed on purpose, the value changes with it.
    @Test("is the same to the byte in every process and on every machine")
    func stored() throws {
        let district = try District(Self.options(.v1_2, seed: 1))
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for bundle in [try district.bulk(night: 2), try district.delta(night: 3)] {
            for (_, bytes) in try DistrictFiles(bundle).bytes.sorted(by: { $0.key < $1.key }) {
                for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            }
        }
        #expect(digest == 4_456_178_260_773_041_115)
    }

    @Test("differs with the seed, the number of students and the night")
    func differs() throws {
        let base = try DistrictFiles(District(Self.options(.v1_2, seed: 1)).bulk())
        let otherSeed = try DistrictFiles(District(Self.options(.v1_2, seed: 2)).bulk())
        let otherSize = try DistrictFiles(District(Self.options(.v1_2, seed: 1, students: 121)).bulk())
        let otherNight = try DistrictFiles(District(Self.options(.v1_2, seed: 1)).bulk(night: 1))
        for file in ["users.csv", "enrollments.csv"] {
            #expect(Set([base, otherSeed, otherSize, otherNight].map { $0.bytes[file] }).count == 4, "\(file)")
        }
    }

    @Test("has ids of the form asked for, none of them twice", arguments: DistrictOptions.IDStyle.allCases)
    func ids(style: DistrictOptions.IDStyle) throws {
        var options = Self.options(.v1_2, seed: 5)
        options.idStyle = style
        let files = try DistrictFiles(District(options).bulk())
        var seen: Set<String> = []
        for (name, table) in files.tables where name != "demographics.csv" {
            for id in table["sourcedId"] {
                #expect(seen.insert(id).inserted, "\(name)")
                switch style {
                case .guid:
                    let parts = id.split(separator: "-").map(\.count)
                    #expect(parts == [8, 4, 4, 4, 12] && id.allSatisfy { $0 == "-" || $0.isHexDigit })
                case .readable: #expect(id.contains("-") && id.count < 20)
                }
            }
        }
        #expect(seen.count > 1_500)
    }

    @Test("leaves a loop over its records as often as wanted, with the same records")
    func sequences() throws {
        let bundle = try District(Self.options(.v1_2, seed: 5)).bulk(night: 1)
        #expect(Array(bundle.users) == Array(bundle.users))
        #expect(Array(bundle.enrollments.prefix(3)) == Array(Array(bundle.enrollments).prefix(3)))
        #expect(Array(bundle.users11).isEmpty)
        #expect(bundle.recordCounts()[.users] == Array(bundle.users).count)
        #expect(bundle.date == OneRosterDate(year: 2025, month: 9, day: 3))
    }

    @Test(
        "refuses options out of their range",
        arguments: [
            (DistrictOptions(students: 0, seed: 1), DistrictError.Code.students),
            (DistrictOptions(students: -1, seed: 1), .students),
            (DistrictOptions(students: 5_000_001, seed: 1), .students),
            (DistrictOptions(students: 1, seed: 1, version: .v1_0), .version),
            (DistrictOptions(students: 1, seed: 1, churnPercent: -0.1), .churn),
            (DistrictOptions(students: 1, seed: 1, churnPercent: 20.1), .churn),
            (DistrictOptions(students: 1, seed: 1, churnPercent: .nan), .churn),
            (DistrictOptions(students: 1, seed: 1, churnPercent: .infinity), .churn),
            (DistrictOptions(students: 1, seed: 1, schoolYear: 1899), .schoolYear),
            (DistrictOptions(students: 1, seed: 1, schoolYear: 2201), .schoolYear),
        ])
    func options(options: DistrictOptions, code: DistrictError.Code) {
        let error = #expect(throws: DistrictError.self) { try District(options) }
        #expect(error?.code == code)
    }

    @Test("refuses nights without classes, and changes of the first night")
    func nights() throws {
        let district = try District(DistrictOptions(students: 20, seed: 1))
        for night in [-1, district.nights.upperBound, Int.max] {
            #expect(throws: DistrictError(.night, "")) { try district.bulk(night: night) }
            #expect(throws: DistrictError(.night, "")) { try district.delta(night: night) }
        }
        #expect(throws: DistrictError(.night, "")) { try district.delta(night: 0) }
        let last = try district.bulk(night: district.nights.upperBound - 1)
        #expect(last.recordCounts()[.users] ?? 0 > 20)
    }
}
