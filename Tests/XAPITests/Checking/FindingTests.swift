import CrosswalkJSON
import Testing
import XAPI

@Suite("Findings")
struct FindingTests {
    @Test(
        "A finding says where, by a JSON pointer",
        arguments: [
            (["mbox": "x"], "actor", "xapi.mbox", "/actor/mbox"),
            (["mbox": "mailto:a@b.org", "openid": "http://a.org"], "actor", "xapi.several_identifiers", "/actor"),
            (["name": "n"], "actor", "xapi.no_identifier", "/actor"),
            (["objectType": "Group"], "actor", "xapi.no_member", "/actor/member"),
            (
                ["objectType": "Group", "member": [["objectType": "Group", "mbox": "mailto:a@b.org"]]], "actor",
                "xapi.actor_kind", "/actor/member/0"
            ),
            (["mbox": "mailto:a@b.org", "Name": "n"], "actor", "xapi.unknown_property", "/actor/Name"),
            (["mbox": "mailto:a@b.org", "a/b~c": 1], "actor", "xapi.unknown_property", "/actor/a~1b~0c"),
            (["id": "http://a.org", "display": ["en": 1]], "verb", "xapi.wrong_type", "/verb/display/en"),
            (
                ["id": "http://a.org", "definition": ["extensions": ["x": 1]]], "object", "xapi.extension_key",
                "/object/definition/extensions/x"
            ),
            (
                [
                    "id": "http://a.org",
                    "definition": ["choices": [["id": "a"], ["id": "a"]], "interactionType": "choice"],
                ],
                "object", "xapi.component_id", "/object/definition/choices/1/id"
            ),
            (
                ["contextActivities": ["parent": [["id": "x"]]]], "context", "xapi.iri",
                "/context/contextActivities/parent/0/id"
            ),
            (["team": ["mbox": "mailto:a@b.org"]], "context", "xapi.actor_kind", "/context/team"),
            (["contextAgents": []], "context", "xapi.newer_property", "/context/contextAgents"),
            (["completion": "true"], "result", "xapi.wrong_type", "/result/completion"),
            (["completion": nil], "result", "xapi.null", "/result/completion"),
            (
                ["objectType": "Group", "mbox": "mailto:a@b.org", "member": [["mbox": "mailto:a@b.org"]]], "authority",
                "xapi.authority", "/authority"
            ),
        ] as [(JSONValue, String, String, String)])
    func places(value: JSONValue, part: String, code: String, pointer: String) {
        let findings = OneMember.findings(part, value)
        #expect(findings.map(\.code.rawValue) == [code])
        #expect(findings.map(\.pointer) == [pointer])
    }

    @Test("A name that may say too much is not repeated")
    func longNames() {
        let name = String(repeating: "x", count: 65)
        #expect(OneMember.findings(name, 1).map(\.pointer) == ["/(another name)"])
        #expect(OneMember.findings("Jane Doe", 1).map(\.pointer) == ["/(another name)"])
    }

    @Test("The type of an object may come last")
    func typeLast() {
        let good =
            #"{"actor":{"mbox":"mailto:a@b.org"},"verb":{"id":"x:y"},"object":{"id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee","objectType":"StatementRef"}}"#
        #expect(XAPIStatementCheck(.v1_0_3).findings(in: Array(good.utf8)).isEmpty)
        let bad = good.replacing("StatementRef", with: "Activity")
        #expect(XAPIStatementCheck(.v1_0_3).findings(in: Array(bad.utf8)).map(\.code) == [.iri])
    }

    @Test(
        "Members of another kind of object are misplaced",
        arguments: [
            (["objectType": "Agent", "mbox": "mailto:a@b.org", "id": "x:y"], "/object/id"),
            (
                ["objectType": "StatementRef", "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "name": "n"],
                "/object/name"
            ),
            (["id": "x:y", "mbox": "mailto:a@b.org"], "/object/mbox"),
        ] as [(JSONValue, String)])
    func misplaced(object: JSONValue, pointer: String) {
        let findings = OneMember.findings("object", object)
        #expect(findings.map(\.code) == [.unknownProperty] && findings.map(\.pointer) == [pointer])
    }

    @Test("revision and platform go with an Activity alone", arguments: ["revision", "platform"])
    func activityTerms(name: String) {
        for (object, isRight) in [
            (["id": "x:y"], true), (["objectType": "Agent", "mbox": "mailto:a@b.org"], false),
            (["objectType": "StatementRef", "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee"], false),
        ] as [(JSONValue, Bool)] {
            let statement: JSONValue = [
                "context": [name: "1"], "actor": ["mbox": "mailto:a@b.org"], "verb": ["id": "x:y"], "object": object,
            ]
            let codes = XAPIStatementCheck(.v1_0_3).findings(in: statement.json).map(\.code)
            #expect(codes == (isRight ? [] : [.notAnActivity]))
        }
    }

    @Test(
        "What is no JSON has one finding with its byte",
        arguments: [
            ("{", "json.unexpected_end", 1), (#"{"a":1,"a":2}"#, "json.duplicate_member", 7),
            ("", "json.unexpected_end", 0),
        ])
    func malformed(text: String, code: String, offset: Int) {
        let findings = XAPIStatementCheck(.v2_0).findings(in: Array(text.utf8))
        #expect(findings.last?.code.rawValue == code && findings.last?.offset == offset)
    }

    @Test("No more findings are kept than a person would read")
    func bounded() {
        var actor: JSONObject = ["mbox": "mailto:a@b.org"]
        for index in 0..<5_000 { actor["x\(index)"] = 1 }
        let findings = OneMember.findings("actor", .object(actor))
        #expect(findings.count == 100)
        #expect(XAPIStatementCheck(.v1_0_3).accepts(Array("[]".utf8)) == false)
    }

    @Test("A batch names the statement at fault")
    func batch() {
        let good = #"{"actor":{"mbox":"mailto:a@b.org"},"verb":{"id":"x:y"},"object":{"id":"x:z"}}"#
        let bad = good.replacing("x:z", with: "z")
        let findings = XAPIStatementCheck(.v2_0).findings(inBatch: Array("[\(good),\(bad)]".utf8))
        #expect(findings.map(\.pointer) == ["/1/object/id"])
    }
}
