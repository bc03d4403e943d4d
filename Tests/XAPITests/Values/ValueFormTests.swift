import CrosswalkJSON
import CrosswalkRuntime
import Testing
import XAPI

/// A statement with one member set, held against a version.
enum OneMember {
    static func findings(
        _ name: String, _ value: JSONValue, in part: String? = nil, _ version: XAPIVersion = .v1_0_3
    ) -> [XAPIFinding] {
        var statement: JSONObject = [
            "actor": ["mbox": "mailto:a@example.org"], "verb": ["id": "http://example.org/did"],
            "object": ["id": "http://example.org/1"],
        ]
        if let part {
            var inner = statement[part]?.object ?? [:]
            inner[name] = value
            statement[part] = .object(inner)
        } else {
            statement[name] = value
        }
        return XAPIStatementCheck(version).findings(in: JSONValue.object(statement).json)
    }

    static func accepts(
        _ name: String, _ value: JSONValue, in part: String? = nil, _ version: XAPIVersion = .v1_0_3
    ) -> Bool { findings(name, value, in: part, version).isEmpty }
}

@Suite("Forms of values")
struct ValueFormTests {
    @Test(
        "Timestamps have a zone that is known",
        arguments: [
            ("2008-09-15T15:53:00.601Z", true, true), ("2008-09-15T15:53:00Z", true, true),
            ("2008-09-15T15:53:00.601+00:00", true, true), ("2008-09-15T15:53:00.601+05:30", true, true),
            ("2008-09-15T15:53:00.601-05:00", true, true), ("2008-09-15T15:53:00.601+0530", true, false),
            ("2008-09-15T15:53:00.601+05", true, false), ("2008-09-15T15:53:00.601-00:00", false, false),
            ("2008-09-15T15:53:00.601-00", false, false), ("2008-09-15T15:53:00.601-0000", false, false),
            ("2008-09-15T15:53:00.601", false, false), ("2008-09-15", false, false),
            ("2008-02-30T15:53:00Z", false, false),
            ("2008-09-15T24:00:00Z", false, false), ("2008-09-15T15:60:00Z", false, false), ("", false, false),
            ("2008-09-15T15:53:00.Z", false, false), ("2008-09-15 15:53:00Z", false, false),
        ])
    func timestamps(text: String, old: Bool, new: Bool) {
        #expect(OneMember.accepts("timestamp", .string(text)) == old)
        #expect(OneMember.accepts("timestamp", .string(text), .v2_0) == new)
        #expect((XAPITimestamp(text) != nil) == old)
    }

    @Test("Two timestamps of one moment are equal, whatever their text")
    func moments() throws {
        let a = try #require(XAPITimestamp("2008-09-15T15:53:00.600Z"))
        let b = try #require(XAPITimestamp("2008-09-15T17:53:00.6+02:00"))
        let c = try #require(XAPITimestamp("2008-09-15T15:53:00.600001Z"))
        #expect(a == b && a.hashValue == b.hashValue && a < c && a != c)
        #expect(b.text == "2008-09-15T17:53:00.6+02:00")
        #expect(a.time == WallTime(iso8601: "2008-09-15T15:53:00.600Z"))
        #expect(XAPITimestamp(a.time) == a)
    }

    @Test(
        "Durations have designators in order",
        arguments: [
            ("PT4H35M59.14S", true), ("P3Y1M29DT4H35M59.14S", true), ("P3Y", true), ("P4W", true),
            ("PT16559.14S", true),
            ("P1.5D", true), ("PT0S", true), ("PT1,5S", true),
            ("PA1H0M0S", false), ("P4W1D", false), ("P1D4W", false), ("P", false), ("PT", false), ("P1DT", false),
            ("PT1S1M", false), ("P1H", false), ("PT1D", false), ("PT1.5H1M", false), ("P1", false), ("1D", false),
            ("", false), ("-P1D", false), ("PT1.S", false), ("P1YT1H1H", false),
        ])
    func durations(text: String, isAccepted: Bool) {
        #expect(OneMember.accepts("duration", .string(text), in: "result") == isAccepted)
    }

    @Test(
        "UUIDs have their standard form",
        arguments: [
            ("6690e6c9-3ef0-4ed3-8b37-7f3964730bee", true), ("6690E6C9-3EF0-4ED3-8B37-7F3964730BEE", true),
            ("00000000-0000-0000-0000-000000000000", true), ("urn:uuid:6690e6c9-3ef0-4ed3-8b37-7f3964730bee", false),
            ("6690e6c93ef04ed38b377f3964730bee", false), ("6690e6c9-3ef0-4ed3-8b37-7f3964730be", false),
            ("6690e6c9-3ef0-4ed3-8b37-7f3964730beg", false), ("{690e6c9-3ef0-4ed3-8b37-7f3964730bee}", false),
            ("", false),
        ])
    func uuids(text: String, isAccepted: Bool) {
        #expect(OneMember.accepts("id", .string(text)) == isAccepted)
        #expect(XAPIUUID(text)?.description == (isAccepted ? text.lowercased() : nil))
    }

    @Test("A UUID goes into its bytes and back")
    func uuidBytes() throws {
        let uuid = try #require(XAPIUUID("6690e6c9-3ef0-4ed3-8b37-7f3964730bee"))
        #expect(XAPIUUID(bytes: uuid.bytes) == uuid)
        #expect(XAPIUUID(bytes: [1, 2]) == nil)
        let made = try #require(XAPIUUID(random: Array(repeating: 0xFF, count: 16)))
        #expect(made.description == "ffffffff-ffff-4fff-bfff-ffffffffffff")
    }

    @Test(
        "Language tags follow RFC 5646",
        arguments: [
            ("en", true), ("en-GB", true), ("cmn", true), ("zh-Hant", true), ("zh-Hans-CN", true), ("sr-Latn-RS", true),
            ("es-419", true), ("de-CH-1901", true), ("sl-rozaj-biske", true), ("x-private", true), ("en-x-a-b", true),
            ("i-klingon", true), ("en-GB-oed", true), ("zh-cmn-Hans-CN", true), ("en-a-bbb-x-c", true),
            ("en-0-abc-p-def", true),
            ("something", false), ("a12345678", false), ("e", false), ("", false), ("en-", false), ("-en", false),
            ("en--GB", false), ("zh-z-aaa-z-bbb-c-ccc", false), ("de-1901-1901", false), ("en_GB", false),
            ("en-a", false),
            ("en-x", false), ("i-unknown", false), ("12", false),
        ])
    func languages(tag: String, isAccepted: Bool) {
        #expect(OneMember.accepts("language", .string(tag), in: "context") == isAccepted)
        #expect(OneMember.accepts("display", [tag: "x"], in: "verb") == isAccepted)
    }

    @Test(
        "Identifiers are whole",
        arguments: [
            ("http://example.org/1", true), ("urn:x:y", true), ("https://example.org/\u{E9}", true),
            ("tag:a,2020:b", true),
            ("a b:c", false), ("example.org", false), ("ab=c://x", false), ("http://a b", false), (":x", false),
            ("x:", false),
            ("http://<a>", false), ("", false), ("1a:b", false),
        ])
    func iris(text: String, isAccepted: Bool) {
        #expect(OneMember.accepts("id", .string(text), in: "object") == isAccepted)
        #expect(OneMember.accepts("id", .string(text), in: "verb") == isAccepted)
    }

    @Test(
        "A mailbox is one address",
        arguments: [
            ("mailto:a@example.org", true), ("MAILTO:a@example.org", true), ("mailto:a@b@c", false),
            ("mailto:@b", false),
            ("mailto:a@", false), ("mailto:a b@c", false), ("http://a@b", false), ("a@example.org", false),
        ])
    func mailboxes(text: String, isAccepted: Bool) {
        #expect(OneMember.accepts("mbox", .string(text), in: "actor") == isAccepted)
    }

    @Test(
        "Versions are those of the request or older ones",
        arguments: [
            ("1.0", true, true), ("1.0.0", true, true), ("1.0.9", true, true), ("1.0.12", true, true),
            ("2.0.0", false, true),
            ("2.0", false, true), ("0.9.9", false, false), ("1.1.0", false, false), ("1", false, false),
            ("1.0.", false, false),
            ("1.0.x", false, false), ("", false, false),
        ])
    func versions(text: String, old: Bool, new: Bool) {
        #expect(OneMember.accepts("version", .string(text)) == old)
        #expect(OneMember.accepts("version", .string(text), .v2_0) == new)
    }

    @Test(
        "Scores keep their bounds exactly",
        arguments: [
            (["scaled": 1], true), (["scaled": -1], true), (["raw": 5, "min": 0, "max": 10], true),
            (["raw": 10, "min": 0, "max": 10], true), (["min": 5], true), ([:], true),
            (["raw": 11, "min": 0, "max": 10], false), (["raw": -1, "min": 0], false), (["min": 5, "max": 5], false),
            (["min": 6, "max": 5], false),
        ] as [(JSONValue, Bool)])
    func scores(score: JSONValue, isAccepted: Bool) {
        #expect(OneMember.accepts("score", score, in: "result") == isAccepted)
    }

    @Test(
        "A score is not rounded into its bounds",
        arguments: [
            ("1.0000000000000000000001", false), ("-1.0000000000000000000001", false),
            ("0.9999999999999999999999", true),
            ("1.000", true), ("10e-1", true), ("1.01", false), ("1e400", false),
        ])
    func exactScores(lexeme: String, isAccepted: Bool) throws {
        let number = try #require(JSONNumber(lexeme))
        #expect(OneMember.accepts("score", ["scaled": .number(number)], in: "result") == isAccepted)
    }
}
