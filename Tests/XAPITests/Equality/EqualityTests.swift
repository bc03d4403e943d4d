import CrosswalkJSON
import Testing
import XAPI

@Suite("Statements that say the same")
struct EqualityTests {
    private static func statement(_ change: (inout JSONObject) -> Void = { _ in }) throws -> XAPIStatement {
        var object: JSONObject = [
            "actor": ["mbox": "mailto:a@example.org"], "verb": ["id": "http://example.org/v"],
            "object": ["id": "http://example.org/1"], "result": ["score": ["raw": 1], "duration": "PT120S"],
            "context": ["contextActivities": ["parent": [["id": "http://example.org/p"]]]],
            "timestamp": "2026-01-02T03:04:05.600Z",
        ]
        change(&object)
        return try XAPIStatement(json: JSONValue.object(object).json, version: .v2_0)
    }

    private static func group(_ names: [String]) -> JSONValue {
        ["objectType": "Group", "member": .array(names.map { ["mbox": .string("mailto:\($0)@example.org")] })]
    }

    @Test(
        "What does not count",
        arguments: [
            ("verb", ["id": "http://example.org/v", "display": ["en": "x"]]),
            ("object", ["id": "http://example.org/1", "definition": ["name": ["en": "x"]]]),
            ("object", ["objectType": "Activity", "id": "http://example.org/1"]),
            ("actor", ["objectType": "Agent", "mbox": "mailto:a@EXAMPLE.org"]),
            ("timestamp", "2026-01-02T04:04:05.6+01:00"),
            ("stored", "2026-01-02T04:04:05.6+01:00"), ("version", "1.0.0"),
            ("authority", ["mbox": "mailto:x@example.org"]), ("id", "6690e6c9-3ef0-4ed3-8b37-7f3964730bee"),
            ("context", ["contextActivities": ["parent": ["id": "http://example.org/p"]]]),
        ] as [(String, JSONValue)])
    func ignored(name: String, value: JSONValue) throws {
        let changed = try Self.statement { $0[name] = value }
        #expect(try Self.statement().isSame(as: changed) && changed.isSame(as: Self.statement()))
    }

    @Test("How a number is written does not count", arguments: ["1.0", "10e-1", "1.00"])
    func numbers(lexeme: String) throws {
        let number = JSONValue.number(try #require(JSONNumber(lexeme)))
        let changed = try Self.statement { $0["result"] = ["score": ["raw": number], "duration": "PT120S"] }
        #expect(try Self.statement().isSame(as: changed))
        let deep = { (number: JSONValue) in
            try Self.statement { $0["result"] = ["extensions": ["x:y": ["a": [number]]]] }
        }
        #expect(try deep(1).isSame(as: deep(number)) && !deep(2).isSame(as: deep(number)))
    }

    @Test(
        "What counts",
        arguments: [
            ("verb", ["id": "http://example.org/w"]), ("object", ["id": "http://example.org/2"]),
            ("actor", ["mbox": "mailto:A@example.org"]), ("timestamp", "2026-01-02T03:04:05.601Z"),
            ("result", ["score": ["raw": 1], "duration": "PT2M"]),
            ("result", ["score": ["raw": 2], "duration": "PT120S"]),
            ("context", ["contextActivities": ["grouping": [["id": "http://example.org/p"]]]]),
        ] as [(String, JSONValue)])
    func counted(name: String, value: JSONValue) throws {
        #expect(try !Self.statement().isSame(as: Self.statement { $0[name] = value }))
    }

    @Test("Members of a Group are in no order, and each counts")
    func members() throws {
        let make = { (names: [String]) in try Self.statement { $0["actor"] = Self.group(names) } }
        #expect(try make(["a", "b", "c"]).isSame(as: make(["c", "a", "b"])))
        #expect(try !make(["a", "b"]).isSame(as: make(["a", "a"])))
        #expect(try !make(["a", "b"]).isSame(as: make(["a"])))
    }

    @Test("Two ids differ; a duration counts to the hundredth of a second")
    func rest() throws {
        let ids = ["6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "6690e6c9-3ef0-4ed3-8b37-7f3964730bef"]
        let made = try ids.map { id in try Self.statement { $0["id"] = .string(id) } }
        let upper = try Self.statement { $0["id"] = .string(ids[0].uppercased()) }
        #expect(!made[0].isSame(as: made[1]) && made[0].isSame(as: upper))
        let timed = { (text: JSONValue) in try Self.statement { $0["result"] = ["duration": text] } }
        #expect(try timed("PT1.234S").isSame(as: timed("PT1.239S")))
        #expect(try !timed("PT1.23S").isSame(as: timed("PT1.24S")))
    }

    @Test("A statement that is written for 1.0.3 refuses or drops what only 2.0 has")
    func downgrade() throws {
        let context: JSONValue = [
            "contextAgents": [["objectType": "contextAgent", "agent": ["mbox": "mailto:a@example.org"]]]
        ]
        let statement = try Self.statement { $0["context"] = context }
        #expect(throws: XAPIRejection.self) { try statement.json(for: .v1_0_3) }
        #expect(statement.newerParts.map(\.pointer) == ["/context/contextAgents"])
        let dropped = try statement.json(for: .v1_0_3, downgrade: .drop)
        #expect(XAPIStatementCheck(.v1_0_3).accepts(dropped))
        #expect(XAPIStatementCheck(.v2_0).accepts(try statement.json(for: .v2_0)))
    }
}
