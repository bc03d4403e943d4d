import Foundation
import Testing

@Suite("crosswalk check oneroster-json")
struct JSONRecordTests {
    private func answers(_ lines: [String]) async throws -> (status: Int32, [[String: Any]]) {
        let input = Data((lines.joined(separator: "\n") + "\n").utf8)
        let outcome = try await ToolProcess.run(["check", "oneroster-json"], input: input)
        let objects = try outcome.text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        return (outcome.status, objects)
    }

    private func question(_ id: String, _ type: String, _ json: String, version: String = "1.2", mode: String? = nil)
        throws -> String
    {
        var object = ["id": id, "type": type, "json": json, "version": version]
        object["mode"] = mode
        return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }

    private static let org =
        #"{"sourcedId":"1","status":"active","dateLastModified":"2026-08-18T10:00:00Z","name":"N","type":"school","identifier":"9"}"#

    @Test("Each question gets its verdict, codes and findings, in order")
    func verdicts() async throws {
        let lines = [
            try question("a", "org", Self.org), try question("b", "org", "{\"org\":\(Self.org)}"),
            try question("c", "org", "{\"orgs\":[\(Self.org),{}]}"),
            try question("d", "org", Self.org.replacingOccurrences(of: "school", with: "School")),
            try question("e", "org", Self.org.replacingOccurrences(of: "school", with: "School"), mode: "tolerant"),
            try question("f", "org", "{\"sourcedId\":\"1\",\"sourcedId\":\"2\"}"), try question("g", "planet", "{}"),
            try question("h", "org", Self.org, version: "1.0"), "{", try question("i", "org", "<html>"),
        ]
        let (status, answers) = try await answers(lines)
        #expect(status == 1 && answers.count == lines.count)
        #expect(
            answers.map { $0["verdict"] as? String } == [
                "accept", "accept", "reject", "reject", "accept", "reject", "reject", "reject", "reject", "reject",
            ])
        #expect(
            answers.map { ($0["codes"] as? [String])?.first } == [
                nil, nil, "rest.missing_required", "rest.invalid_enum", "rest.invalid_enum", "json.duplicate_member",
                "input.malformed", "input.malformed", "input.malformed", "json.unexpected_byte",
            ])
        #expect(answers[2]["records"] as? Int == 1 && answers[0]["records"] as? Int == 1)
        let finding = try #require((answers[4]["findings"] as? [[String: Any]])?.first)
        #expect(
            finding["repair"] as? String == "read" && finding["path"] as? String == "type"
                && finding["record"] as? Int == 0)
    }

    @Test("Clean input exits 0, and no value comes back")
    func clean() async throws {
        let secret = Self.org.replacingOccurrences(of: #""type":"school""#, with: #""type":"Wilhelmina""#)
        let (status, answers) = try await answers([try question("a", "org", Self.org)])
        #expect(status == 0 && (answers.first?["findings"] as? [Any])?.isEmpty == true)
        let refused = try await ToolProcess.run(
            ["check", "oneroster-json"], input: Data((try question("x", "org", secret) + "\n").utf8))
        #expect(!refused.text.contains("Wilhelmina") && refused.status == 1)
    }
}
