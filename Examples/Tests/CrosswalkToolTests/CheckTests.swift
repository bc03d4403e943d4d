import Foundation
import OneRosterTesting
import Testing

@Suite("check oneroster-csv")
struct CheckTests {
    private func question(_ id: String, _ path: String, _ mode: String = "strict") throws -> String {
        let object = ["id": id, "path": path, "mode": mode]
        let data = try JSONSerialization.data(withJSONObject: object, options: [.withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }

    private func check(_ input: Data) async throws -> ToolProcess.Outcome {
        try await ToolProcess.run(["check", "oneroster-csv"], input: input)
    }

    private func check(_ lines: [String]) async throws -> ToolProcess.Outcome {
        try await check(Data(lines.map { $0 + "\n" }.joined().utf8))
    }

    @Test("The small bundles are accepted, with every member of the contract", arguments: SmallBundle.allCases)
    func accepted(bundle: SmallBundle) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.bundle("a", bundle.files)
        let outcome = try await check([try question("one", path), try question("two", path, "lenient")])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let answers = try outcome.jsonLines()
        #expect(answers.map { $0["id"] as? String } == ["one", "two"])
        for answer in answers {
            #expect(Set(answer.keys) == ["id", "verdict", "codes", "findings", "records"])
            #expect(answer["verdict"] as? String == "accept")
            #expect(answer["codes"] as? [String] == [])
            #expect((answer["findings"] as? [Any])?.isEmpty == true)
            let records = try #require(answer["records"] as? [String: Int])
            #expect(Set(records.keys) == Set(bundle.files.keys).subtracting(["manifest.csv"]))
            let rows = bundle.files.mapValues { $0.split(separator: "\r\n").count - 1 }
            #expect(records == rows.filter { $0.key != "manifest.csv" })
        }
    }

    @Test("A finding names its code, severity and place, and what is missing is null")
    func rejected() async throws {
        let folder = try TemporaryFolder()
        var files = SmallBundle.v1_2Bulk.files
        files["courses.csv"] = nil
        files["orgs.csv"] = files["orgs.csv"]?.replacingOccurrences(of: ",district,", with: ",District,")
        let path = try folder.bundle("a", files)
        let outcome = try await check([try question("x", path)])
        #expect(outcome.status == 1)
        let answer = try #require(try outcome.jsonLines().first)
        #expect(answer["verdict"] as? String == "reject")
        let codes = try #require(answer["codes"] as? [String])
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        #expect(codes.contains("row.invalid_enum") && codes.contains("manifest.file_missing"))
        let findings = try #require(answer["findings"] as? [[String: Any]])
        for finding in findings {
            #expect(Set(finding.keys) == ["code", "severity", "file", "row", "column"])
        }
        let row = try #require(findings.first { $0["code"] as? String == "row.invalid_enum" })
        #expect(row["file"] as? String == "orgs.csv")
        #expect(row["row"] as? Int == 2)
        #expect(row["column"] as? String == "type")
        #expect(row["severity"] as? String == "error")
        let package = try #require(findings.first { $0["code"] as? String == "manifest.file_missing" })
        #expect(package["row"] is NSNull && package["column"] is NSNull)
    }

    /// What is no question, and the name that can be read all the same.
    static let malformed: [(line: String, id: String?)] = [
        ("", nil), (" ", nil), ("\r", nil), ("null", nil), ("42", nil), ("\"id\"", nil), ("[]", nil), ("{}", nil),
        ("{", nil), ("not json", nil), ("{\"id\":\"a\"", nil), ("{\"id\":\"a\"} {\"id\":\"b\"}", nil),
        ("{\"id\":\"a\"}", "a"), ("{\"id\":\"a\",\"path\":\"/x\"}", "a"), ("{\"id\":\"a\",\"mode\":\"strict\"}", "a"),
        ("{\"id\":\"a\",\"path\":\"/x\",\"mode\":\"Strict\"}", "a"),
        ("{\"id\":\"a\",\"path\":5,\"mode\":\"strict\"}", "a"),
        ("{\"id\":\"a\",\"path\":null,\"mode\":\"strict\"}", "a"), ("{\"path\":\"/x\",\"mode\":\"strict\"}", nil),
        ("{\"id\":null,\"path\":\"/x\",\"mode\":\"strict\"}", nil),
        ("{\"id\":{},\"path\":\"/x\",\"mode\":\"strict\"}", nil),
        ("{\"id\":\"\\ud800\",\"path\":\"/x\",\"mode\":\"strict\"}", nil),
        ("\u{0}", nil), ("{\u{0}\"\u{0}", nil), (String(repeating: "[", count: 200_000), nil),
        (String(repeating: "{\"id\":", count: 100_000), nil), (String(repeating: "a", count: 17 << 20), nil),
    ]

    @Test("A line that is not understood is answered and ends nothing")
    func malformedLines() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.bundle("a", SmallBundle.v1_2Bulk.files)
        let good = try question("good", path)
        let outcome = try await check(Self.malformed.flatMap { [$0.line, good] })
        #expect(outcome.status == 1)
        let answers = try outcome.jsonLines()
        try #require(answers.count == 2 * Self.malformed.count)
        for (index, expected) in Self.malformed.enumerated() {
            let answer = answers[2 * index]
            #expect(answer["verdict"] as? String == "reject", "line \(index)")
            #expect(answer["codes"] as? [String] == ["input.malformed"], "line \(index)")
            #expect(answer["id"] as? String == expected.id, "line \(index)")
            #expect(answer["id"] != nil, "line \(index) has no id")
            #expect(answers[2 * index + 1]["verdict"] as? String == "accept")
        }
    }

    @Test("Bytes that are no UTF-8, or UTF-16, are no question")
    func wrongEncodings() async throws {
        let text = try question("a", "/nonexistent")
        var input = Data([0xFF, 0xFE, 0x0A, 0xC3, 0x28, 0x0A, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x0A])
        for unit in text.utf16 { input.append(contentsOf: [UInt8(unit & 0xFF), UInt8(unit >> 8)]) }
        let answers = try await check(input).jsonLines()
        #expect(answers.count == 4)
        for answer in answers { #expect(answer["codes"] as? [String] == ["input.malformed"]) }
    }

    @Test("Numbers are names too, and the last line needs no line feed")
    func names() async throws {
        let lines = ["7", "2.5", "9007199254740993", "\"a\\n\\u0000b\""].map {
            "{\"id\":\($0),\"path\":\"/nonexistent\",\"mode\":\"strict\",\"more\":[]}"
        }
        let outcome = try await check(Data(lines.joined(separator: "\r\n").utf8))
        let answers = try outcome.jsonLines()
        #expect(answers.count == 4)
        #expect(answers[0]["id"] as? Int == 7)
        #expect(answers[1]["id"] as? Double == 2.5)
        #expect(outcome.lines[2].contains("\"id\":9007199254740993,"))
        #expect(answers[3]["id"] as? String == "a\n\u{0}b")
        #expect(answers.allSatisfy { $0["codes"] as? [String] == ["package.unreadable"] })
    }

    @Test("No input is no answer, and clean")
    func nothing() async throws {
        let outcome = try await check(Data())
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
    }

    @Test("Hostile and useless paths are rejected with a code, in both modes")
    func hostilePaths() async throws {
        let folder = try TemporaryFolder()
        let empty = try folder.bundle("empty", [:])
        try FileManager.default.createDirectory(atPath: empty + "/users.csv", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: "loop")
        let paths = [
            "", "/nonexistent", "/dev/zero", "/dev/null", "/proc/self/mem", "a\u{0}b", folder.path, empty,
            folder.path + "/loop", String(repeating: "x/", count: 10_000),
            try folder.file("zero.zip", []), try folder.file("text.zip", Array("PK".utf8)),
            try folder.file("header.zip", Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0xFF, count: 400)),
            try folder.file("end.zip", Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0xFF, count: 18)),
            try folder.file("none.zip", Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18)),
        ]
        let lines = try paths.flatMap { [try question("s", $0), try question("l", $0, "lenient")] }
        let outcome = try await check(lines)
        #expect(outcome.status == 1)
        let answers = try outcome.jsonLines()
        #expect(answers.count == 2 * paths.count)
        for (index, answer) in answers.enumerated() {
            let codes = try #require(answer["codes"] as? [String])
            #expect(answer["verdict"] as? String == "reject", "\(paths[index / 2])")
            #expect(!codes.isEmpty && !codes.contains("input.malformed"), "\(paths[index / 2]): \(codes)")
            #expect(answer["records"] as? [String: Int] == [:])
        }
    }

    @Test("An answer has left before the next question is read")
    func conversation() async throws {
        let process = try ToolProcess.conversation(["check", "oneroster-csv"])
        for round in 1...3 {
            process.send("{\"id\":\(round),\"path\":\"/nonexistent\",\"mode\":\"strict\"}\n")
            let line = try #require(process.line())
            #expect(line.contains("\"id\":\(round),"))
        }
        #expect(process.end() == 1)
    }

    @Test("A kind that does not exist is a wrong command line")
    func unknownKind() async throws {
        let outcome = try await ToolProcess.run("check", "oneroster-xml")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(!outcome.errors.isEmpty)
    }
}
