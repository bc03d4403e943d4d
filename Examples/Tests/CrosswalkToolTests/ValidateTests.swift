import Foundation
import OneRosterTesting
import Testing

@Suite("validate")
struct ValidateTests {
    private let folder: TemporaryFolder
    private let good: String
    private let dirty: String

    init() throws {
        folder = try TemporaryFolder()
        good = try folder.bundle("good", SmallBundle.v1_2Bulk.files)
        var files = SmallBundle.v1_2Bulk.files
        files["users.csv"] = files["users.csv"]?.replacingOccurrences(of: ",true,", with: ",TRUE,")
        dirty = try folder.bundle("dirty", files)
    }

    @Test("A clean bundle ends with 0 in every format", arguments: ["text", "json", "certification", "html"])
    func clean(format: String) async throws {
        for mode in [[], ["--lenient"]] {
            let outcome = try await ToolProcess.run(["validate", good, "--format", format] + mode)
            #expect(outcome.status == 0)
            #expect(outcome.errors.isEmpty)
            #expect(outcome.text.hasSuffix("\n"))
        }
    }

    @Test("Errors end with 1 in every format", arguments: ["text", "json", "certification", "html"])
    func errors(format: String) async throws {
        let outcome = try await ToolProcess.run("validate", dirty, "--format", format)
        #expect(outcome.status == 1)
        #expect(outcome.errors.isEmpty)
        #expect(!outcome.text.isEmpty)
    }

    @Test("What lenient reading repairs is no error")
    func lenient() async throws {
        let outcome = try await ToolProcess.run("validate", dirty, "--lenient")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("warning row.invalid_boolean"))
        #expect(outcome.text.contains("Lenient reading: boolean.form"))
    }

    @Test("The text form groups by code, with numbers, first places and what to do")
    func text() async throws {
        let outcome = try await ToolProcess.run("validate", dirty)
        let rows = SmallBundle.v1_2Bulk.files["users.csv"]?.split(separator: "\r\n").count ?? 0
        #expect(outcome.lines.first?.hasPrefix("dirty: not accepted (OneRoster 1.2, strict reading; ") == true)
        #expect(outcome.lines.filter { $0.hasPrefix("error row.invalid_boolean") }.count == 1)
        #expect(outcome.text.contains("  Write true or false in lower case."))
        #expect(outcome.text.contains("  - users.csv, column enabledUser: rows 2, 3"))
        let row = try #require(outcome.lines.first { $0.hasPrefix("users.csv ") })
        #expect(row.split(separator: " ").map(String.init).suffix(3).first == "bulk")
        #expect(rows > 2)
    }

    @Test("Of very many findings in one place the text says so, and counts them all")
    func abridged() async throws {
        var files = SmallBundle.v1_1Bulk.files
        let header = files["orgs.csv"]?.components(separatedBy: "\r\n").first ?? ""
        files["orgs.csv"] = header + "\r\n" + (1...1_500).map { "o\($0),,,,school,,\r\n" }.joined()
        let path = try folder.bundle("many", files)
        let outcome = try await ToolProcess.run("validate", path)
        #expect(outcome.text.contains("error row.missing_required, 1,500 times"))
        #expect(outcome.text.contains("orgs.csv, column name: rows 2, 3, 4, 5, 6 and at least 995 more"))
        let json = try await ToolProcess.run("validate", path, "--format", "json").json()
        #expect(json["abridged"] as? Bool == true)
        #expect((json["codes"] as? [String: Int])?["row.missing_required"] == 1_500)
    }

    @Test("The JSON form has the verdict, the counts and every finding with its clause")
    func json() async throws {
        let object = try await ToolProcess.run("validate", dirty, "--format", "json").json()
        #expect(
            Set(object.keys) == [
                "verdict", "mode", "version", "errors", "warnings", "notices", "codes", "files", "findings", "abridged",
            ])
        #expect(object["verdict"] as? String == "reject")
        #expect(object["mode"] as? String == "strict")
        #expect(object["version"] as? String == "1.2")
        let codes = try #require(object["codes"] as? [String: Int])
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(codes.values.reduce(0, +) == findings.count)
        #expect(object["errors"] as? Int == findings.filter { $0["severity"] as? String == "error" }.count)
        for finding in findings {
            #expect(
                Set(finding.keys) == [
                    "code", "severity", "file", "row", "column", "detail", "repair", "clause", "hint",
                ])
        }
        let users = try #require((object["files"] as? [String: [String: Any]])?["users.csv"])
        #expect(Set(users.keys) == ["mode", "rows", "records", "quarantined", "isReadable"])
    }

    @Test("The certification report has the six fields that are asked for, in their order")
    func certification() async throws {
        let outcome = try await ToolProcess.run("validate", dirty, "--format", "certification")
        let names = outcome.lines.map { String($0.prefix { $0 != ":" }) }
        #expect(
            names == ["Identifier", "Date", "Result", "CSV files imported", "CSV files rejected", "Comment"])
        #expect(outcome.lines[0] == "Identifier: dirty")
        #expect(outcome.lines[1].wholeMatch(of: /Date: \d{4}-\d{2}-\d{2}/) != nil)
        #expect(outcome.lines[2] == "Result: Fail")
        #expect(outcome.lines[4] == "CSV files rejected: users.csv")
        let success = try await ToolProcess.run("validate", good, "--format", "certification")
        #expect(success.lines[2] == "Result: Success")
        #expect(success.lines[4] == "CSV files rejected: none")
    }

    @Test("A report goes into a file, and nothing to standard output")
    func outputFile() async throws {
        let file = folder.path + "/report.html"
        let outcome = try await ToolProcess.run("validate", dirty, "--format", "html", "--output", file)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(try folder.text(of: "report.html").hasPrefix("<!doctype html>"))
        let nowhere = try await ToolProcess.run("validate", good, "--output", folder.path + "/no/such/folder/x")
        #expect(nowhere.status == 2)
        #expect(nowhere.errors.contains("cannot write"))
    }

    @Test("What cannot be read ends with 2", arguments: ["/nonexistent/bundle.zip", "/dev/null"])
    func unreadable(path: String) async throws {
        let outcome = try await ToolProcess.run("validate", path)
        #expect(outcome.status == 2)
        #expect(outcome.text.contains("package.unreadable"))
    }

    @Test(
        "A wrong command line ends with 2 and says how it is right",
        arguments: [
            ["validate"], ["validate", "a", "b"], ["validate", "a", "--format", "pdf"], ["bogus"], ["--bogus"],
        ])
    func usage(arguments: [String]) async throws {
        let outcome = try await ToolProcess.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Usage: crosswalk"))
    }

    @Test("Help is an answer", arguments: [["--help"], ["validate", "--help"], ["help", "check"]])
    func help(arguments: [String]) async throws {
        let outcome = try await ToolProcess.run(arguments)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("USAGE: crosswalk"))
        #expect(outcome.errors.isEmpty)
    }

    @Test("The page escapes the names that strangers chose")
    func hostileName() async throws {
        let name = "<img src=x onerror=alert(1)>&\"'"
        var files = SmallBundle.v1_2Bulk.files
        files["<script>alert(1).csv"] = "a"
        files["orgs.csv"] = files["orgs.csv"]?.replacingOccurrences(of: "identifier", with: "<b onclick=\"x\">")
        let path = try folder.bundle(name.replacingOccurrences(of: "/", with: ""), files)
        let outcome = try await ToolProcess.run("validate", path, "--format", "html")
        #expect(outcome.text.contains("&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;"))
        #expect(!outcome.text.contains("<img"))
        #expect(!outcome.text.contains("<script"))
        #expect(!outcome.text.contains("<b onclick"))
    }
}
