import CrosswalkJSON
import Testing
import XAPI

@Suite("The official suite's statements", .enabled(if: SharedData.isThere, "../shared/data/xapi is not there"))
struct OfficialCaseTests {
    @Test("Every case gets its stated verdict", arguments: [(XAPIVersion.v1_0_3, 714), (.v2_0, 731)])
    func verdicts(version: XAPIVersion, count: Int) throws {
        let cases = try SharedData.cases(version.rawValue)
        let check = XAPIStatementCheck(version)
        var held = 0
        for sample in cases {
            let findings = check.findings(in: sample.statement)
            let isAccepted = !findings.contains { $0.severity == .error }
            if isAccepted == sample.isAccepted {
                held += 1
            } else {
                Issue.record("\(sample.file): \(sample.name): \(findings.map { "\($0.code.rawValue) \($0.pointer)" })")
            }
        }
        print("xAPI statements: \(version.rawValue) \(held)/\(cases.count)")
        #expect(held == count)
    }

    @Test("Every refusal names a code, a clause and a way out", arguments: XAPIVersion.allCases)
    func reasons(version: XAPIVersion) throws {
        for sample in try SharedData.cases(version.rawValue) where !sample.isAccepted {
            let finding = try #require(XAPIStatementCheck(version).findings(in: sample.statement).first)
            #expect(finding.code.rawValue.hasPrefix("xapi."))
            #expect(!finding.clause.isEmpty && !finding.fix.isEmpty)
        }
    }

    @Test("What is accepted goes through the types and comes back the same", arguments: XAPIVersion.allCases)
    func roundTrip(version: XAPIVersion) throws {
        var count = 0
        for sample in try SharedData.cases(version.rawValue) where sample.isAccepted {
            let read = try XAPIStatement(json: sample.statement, version: version)
            let written = try read.json(for: version)
            #expect(XAPIStatementCheck(version).accepts(written), "\(sample.name)")
            #expect(try XAPIStatement(json: written, version: version) == read, "\(sample.name)")
            let before = try Shapeless.normal(JSONValue(json: sample.statement))
            #expect(try Shapeless.normal(JSONValue(json: written)) == before, "\(sample.name)")
            count += 1
        }
        #expect(count == (version == .v1_0_3 ? 250 : 253))
    }

    @Test("Lenient reading of accepted statements leaves nothing out", arguments: XAPIVersion.allCases)
    func lenient(version: XAPIVersion) throws {
        for sample in try SharedData.cases(version.rawValue) where sample.isAccepted {
            let reading = XAPIStatement.lenient(json: sample.statement)
            #expect(reading.statement != nil && reading.findings.isEmpty, "\(sample.name)")
        }
    }

    @Test("The samples of a public LRS are read and come back the same")
    func samples() throws {
        let statements = try SharedData.documents(below: "yet-samples/statements")
        #expect(statements.count >= 4)
        for (path, bytes) in statements {
            let document = try SharedData.mended(bytes, path)
            for statement in document.array ?? [document] {
                #expect(XAPIStatementCheck(.v1_0_3).findings(in: statement.json).isEmpty, "\(path)")
                let read = try XAPIStatement(json: statement.json, version: .v1_0_3)
                let written = try JSONValue(json: read.json(for: .v1_0_3))
                #expect(Shapeless.normal(written) == Shapeless.normal(statement), "\(path)")
            }
        }
    }

    @Test("The objects of a public LRS are accepted within a statement")
    func objects() throws {
        var count = 0
        for (path, bytes) in try SharedData.documents(below: "yet-samples/objects") {
            let value = try JSONValue(json: bytes)
            var statement: JSONObject = [
                "actor": ["mbox": "mailto:a@example.org"], "verb": ["id": "http://example.org/did"],
                "object": ["id": "http://example.org/1"],
            ]
            if path.contains("definition") {
                statement["object"] = ["id": "http://example.org/1", "definition": value]
            } else if path.contains("authority") {
                statement["authority"] = value
            } else if path.contains("agent") || path.contains("group") {
                statement["actor"] = value
            } else {
                statement["object"] = value
            }
            let findings = XAPIStatementCheck(.v1_0_3).findings(in: JSONValue.object(statement).json)
            #expect(!findings.contains { $0.severity == .error }, "\(path) \(findings.map(\.pointer))")
            count += 1
        }
        #expect(count >= 14)
    }
}

/// Statements without what the types need not keep: the objectType that holds anyway, and one activity instead of a list.
enum Shapeless {
    static func normal(_ value: JSONValue, _ name: String = "") -> JSONValue {
        if let elements = value.array { return .array(elements.map { normal($0) }) }
        guard var object = value.object else { return ["registration", "id"].contains(name) ? value.lowered : value }
        if let type = object["objectType"]?.string, type == "Agent" || type == "Activity" { object["objectType"] = nil }
        if name == "contextActivities" {
            for member in object where member.value.object != nil { object[member.name] = [member.value] }
        }
        for member in object where member.name != "extensions" {
            object[member.name] = normal(member.value, member.name)
        }
        if object["attachments"]?.array?.isEmpty == true { object["attachments"] = nil }
        return .object(object)
    }
}

extension JSONValue {
    /// A UUID in small letters.
    fileprivate var lowered: JSONValue { string.map { XAPIUUID($0) == nil ? self : .string($0.lowercased()) } ?? self }
}
