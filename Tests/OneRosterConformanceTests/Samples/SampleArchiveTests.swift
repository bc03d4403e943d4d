import Foundation
import Testing

/// The two sample archives of catalyst/moodle-enrol_oneroster. What is wrong with them was transcribed by looking at
/// them; nothing here is taken from what the validator said.
@Suite("The sample archives", .enabled(if: SampleArchive.arePresent, "the shared conformance data is not here"))
struct SampleArchiveTests {
    @Test(
        "Lenient reading takes the archive in, and every finding is one that was seen in it",
        arguments: SampleArchive.all)
    func lenient(sample: SampleArchive) {
        let report = ValidatorJudge().judge(path: sample.path, mode: .lenient)
        #expect(report.isAccepted)
        for expected in sample.findings {
            #expect(report.findings.contains(where: expected.with(severity: .any).matches), "\(expected.description)")
        }
        let others = report.findings.filter { finding in
            !(sample.findings + sample.remarks).contains { $0.with(severity: .any).matches(finding) }
        }
        #expect(others.map(\.description) == [])
        for (file, count) in sample.records { #expect(report.records[file] == count, "\(file)") }
    }

    @Test("Strict reading rejects the archive for exactly what was seen in it", arguments: SampleArchive.all)
    func strict(sample: SampleArchive) {
        let report = ValidatorJudge().judge(path: sample.path, mode: .strict)
        let needed = sample.findings.filter { !sample.maskedInStrict.contains($0) }
        let masked = sample.maskedInStrict
        var complaints = Expectation.rejectAtLeast(needed).complaints(about: report)
        complaints += report.findings.filter { finding in
            finding.severity == "error" && !(needed + masked).contains { $0.matches(finding) }
        }.map { "unexpected: \($0.description)" }
        #expect(complaints == [])
    }
}

/// One archive and what was seen in it.
struct SampleArchive: Sendable, CustomStringConvertible {
    let folder: String
    let name: String
    /// What breaks the binding.
    let findings: [ExpectedFinding]
    /// What breaks nothing, and may be remarked on.
    let remarks: [ExpectedFinding]
    /// What strict reading may leave unsaid, because the same row has an error already.
    var maskedInStrict: [ExpectedFinding] = []
    let records: [String: Int]

    var description: String { folder }
    var path: String { PackageRoot.sharedData.appendingPathComponent(folder).appendingPathComponent(name).path }

    static var arePresent: Bool { all.allSatisfy { FileManager.default.fileExists(atPath: $0.path) } }
    static let all = [oneTwo, oneOne]

    /// A 1.2 delta of one row a file. `enabledUser` is `TRUE`; all references lie within the package.
    private static let oneTwo = SampleArchive(
        folder: "csv-1.2-moodle-sample", name: "oneroster_test_data.zip",
        findings: [ExpectedFinding("row.invalid_boolean", file: "users", row: 2, column: "enabledUser")], remarks: [],
        records: [
            "academicSessions.csv": 1, "classes.csv": 1, "courses.csv": 1, "demographics.csv": 1, "enrollments.csv": 1,
            "orgs.csv": 1, "roles.csv": 1, "userProfiles.csv": 1, "users.csv": 1,
        ])

    /// A 1.1 bulk bundle. Six times `TRUE`; `Scheduled` once; both classes name courses, which the manifest calls
    /// `absent`; the only org is a `department`, and two classes and six enrollments take it for a school. The manifest's
    /// `source.*` are `absent`: free text, and perhaps not meant. `courses.csv` belongs to a usable roster.
    private static let oneOne = SampleArchive(
        folder: "csv-1.1-moodle-minimal", name: "Test_minimal_data_set.zip",
        findings: (2...7).map { ExpectedFinding("row.invalid_boolean", file: "users", row: $0, column: "enabledUser") }
            + [
                ExpectedFinding("row.invalid_enum", file: "classes", row: 2, column: "classType"),
                ExpectedFinding("ref.missing_target_file", file: "classes", column: "courseSourcedId"),
            ]
            + (2...3).map {
                ExpectedFinding("semantic.school_org_type", file: "classes", row: $0, column: "schoolSourcedId")
            }
            + (2...7).map {
                ExpectedFinding("semantic.school_org_type", file: "enrollments", row: $0, column: "schoolSourcedId")
            },
        remarks: [
            ExpectedFinding("manifest.nonblank_absent", file: "manifest", row: 17),
            ExpectedFinding("manifest.nonblank_absent", file: "manifest", row: 18),
            ExpectedFinding("package.incomplete_roster"),
        ],
        maskedInStrict: [
            ExpectedFinding("semantic.school_org_type", file: "classes", row: 2, column: "schoolSourcedId")
        ],
        records: ["academicSessions.csv": 5, "classes.csv": 2, "enrollments.csv": 6, "orgs.csv": 1, "users.csv": 6])
}
