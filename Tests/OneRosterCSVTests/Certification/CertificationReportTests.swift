import Foundation
import OneRosterCSV
import OneRosterModel
import OneRosterTesting
import Testing

@Suite("Certification reports")
struct CertificationReportTests {
    private func report(_ change: (inout [String: String]) -> Void) throws -> CertificationReport {
        var files = SmallBundle.v1_2Bulk.files
        change(&files)
        let folder = try BundleFolder(files)
        let validation = BundleValidator().validate(path: folder.path)
        return CertificationReport(validation, identifier: "VRb001.zip", date: "2026-03-02")
    }

    @Test("A valid bundle is a success: every file imported, none rejected")
    func success() throws {
        let report = try report { _ in }
        #expect(report.isSuccess)
        #expect(report.filesImported.first == "manifest.csv")
        #expect(Set(report.filesImported) == Set(SmallBundle.v1_2Bulk.files.keys))
        #expect(report.filesRejected == [])
        #expect(report.comment == "No syntactic or semantic errors.")
    }

    @Test("Errors of form and of meaning are told apart, and the files with them are rejected")
    func failure() throws {
        let report = try report { files in
            files["users.csv"] = files["users.csv"]?.replacingOccurrences(of: ",true,", with: ",TRUE,")
            files["classes.csv"] = files["classes.csv"]?.replacingOccurrences(of: ",scheduled,", with: ",,")
            files["courses.csv"] = nil
        }
        #expect(!report.isSuccess)
        #expect(report.syntacticErrors.map(\.code).contains(.rowInvalidBoolean))
        #expect(report.syntacticErrors.map(\.code).contains(.manifestFileMissing))
        #expect(report.semanticErrors.map(\.code).allSatisfy { $0.rawValue.hasPrefix("ref.") })
        #expect(!report.semanticErrors.isEmpty)
        #expect(report.filesRejected.contains("users.csv"))
        #expect(report.filesRejected.contains("courses.csv"))
        #expect(Set(report.filesImported).isDisjoint(with: report.filesRejected))
        #expect(report.comment.hasPrefix("Syntactic errors: "))
        #expect(report.comment.contains(" Semantic errors: "))
        #expect(report.comment.contains("users.csv, row 2, column enabledUser"))
    }

    @Test("Of a package that cannot be read nothing is imported")
    func unreadable() {
        let validation = BundleValidator().validate(path: "/nonexistent/x.zip")
        let report = CertificationReport(validation, identifier: "x.zip", date: "2026-03-02")
        #expect(!report.isSuccess)
        #expect(report.filesImported == [])
        #expect(report.filesRejected == [])
        #expect(report.syntacticErrors.map(\.code) == [.packageUnreadable])
    }

    @Test("The text form has the six fields in the order in which they are asked for")
    func text() throws {
        let report = try report { $0["orgs.csv"] = $0["orgs.csv"]?.replacingOccurrences(of: ",district,", with: ",x,") }
        let lines = report.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 7 && lines[6].isEmpty)
        #expect(lines[0] == "Identifier: VRb001.zip")
        #expect(lines[1] == "Date: 2026-03-02")
        #expect(lines[2] == "Result: Fail")
        #expect(lines[3].hasPrefix("CSV files imported: manifest.csv, "))
        #expect(lines[4] == "CSV files rejected: orgs.csv")
        #expect(lines[5].hasPrefix("Comment: Syntactic errors: row.invalid_enum once, in orgs.csv, row 2, column type"))
    }

    @Test("The JSON form is JSON, whatever the bundle is called")
    func json() {
        let name = "a\"b\\c\u{1}\u{1F}\n</script>é😀"
        let validation = BundleValidator().validate(path: "/nonexistent/x.zip")
        let report = CertificationReport(validation, identifier: name, date: "2026-03-02")
        #expect(report.json.contains("\"identifier\": \"a\\\"b\\\\c\\u0001\\u001f\\u000a</script>é😀\""))
        #expect(report.json.contains("\"result\": \"Fail\""))
        #expect(report.json.contains("\"filesImported\": []"))
        #expect(report.text.split(separator: "\n").count == 6)
    }
}
