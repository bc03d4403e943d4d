import CrosswalkJSON
import CrosswalkTesting
import Foundation
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("Reading what servers really send")
struct TolerantReadingTests {
    private func read(
        _ json: String, _ type: OneRosterEntityType, mode: OneRosterJSONCheck.Mode = .tolerant
    ) throws -> OneRosterJSONReport {
        try OneRosterJSONCheck(.v1_2, mode: mode).report(on: Array(json.utf8), as: type)
    }

    private static let enrollment = """
        "sourcedId":"e1","status":"active","dateLastModified":"2026-08-18T10:00:00.000Z",\
        "user":{"href":"https://x/1","sourcedId":"u1","type":"user"},\
        "class":{"href":"https://x/2","sourcedId":"c1","type":"class"},\
        "school":{"href":"https://x/3","sourcedId":"o1","type":"org"},"role":"student"
        """

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Members that come after those of the enrollment, in whose place they stand.
        let members: String
        let name: String
        /// How the member is read; `nil` for left out.
        let read: String?
        let code: String
    }

    @Test(
        "A value that plainly means something is read as that, and told",
        arguments: [
            Case(
                testDescription: "JSON's boolean", members: #""primary":true"#, name: "primary", read: #""true""#,
                code: "rest.wrong_type"),
            Case(
                testDescription: "0", members: #""primary":0"#, name: "primary", read: #""false""#,
                code: "rest.wrong_type"),
            Case(
                testDescription: "True", members: #""primary":"True""#, name: "primary", read: #""true""#,
                code: "rest.invalid_boolean"),
            Case(
                testDescription: "t", members: #""primary":"t""#, name: "primary", read: #""true""#,
                code: "rest.invalid_boolean"),
            Case(testDescription: "null", members: #""primary":null"#, name: "primary", read: nil, code: "rest.null"),
            Case(
                testDescription: "an empty date", members: #""endDate":"""#, name: "endDate", read: nil,
                code: "rest.invalid_date"),
            Case(
                testDescription: "an illegible date", members: #""endDate":"soon""#, name: "endDate", read: nil,
                code: "rest.invalid_date"),
            Case(
                testDescription: "a date with a time", members: #""endDate":"2027-06-13T00:00:00""#, name: "endDate",
                read: #""2027-06-13""#, code: "rest.invalid_date"),
            Case(
                testDescription: "a term's case", members: #""role":"Teacher""#, name: "role", read: #""teacher""#,
                code: "rest.invalid_enum"),
            Case(
                testDescription: "a word of nobody's list", members: #""role":"aide""#, name: "role", read: #""aide""#,
                code: "rest.invalid_enum"),
            Case(
                testDescription: "a status of 1.0", members: #""status":"inactive""#, name: "status",
                read: #""tobedeleted""#,
                code: "rest.invalid_enum"),
            Case(
                testDescription: "no zone", members: #""dateLastModified":"2026-08-18T10:00:00""#,
                name: "dateLastModified",
                read: #""2026-08-18T10:00:00.000Z""#, code: "rest.invalid_datetime"),
            Case(
                testDescription: "a bare date", members: #""dateLastModified":"2026-08-18""#, name: "dateLastModified",
                read: #""2026-08-18T00:00:00.000Z""#, code: "rest.invalid_datetime"),
            Case(
                testDescription: "an id as a number", members: #""sourcedId":17"#, name: "sourcedId", read: #""17""#,
                code: "rest.wrong_type"),
            Case(
                testDescription: "a reference without address", members: #""user":{"sourcedId":"u1"}"#, name: "user",
                read: #"{"sourcedId":"u1","type":"user"}"#, code: "rest.missing_required"),
            Case(
                testDescription: "a relative address",
                members: #""user":{"href":"users/1","sourcedId":"u1","type":"user"}"#, name: "user",
                read: #"{"sourcedId":"u1","type":"user","href":"users/1"}"#, code: "rest.invalid_uri"),
            Case(
                testDescription: "another type",
                members: #""user":{"href":"https://x/1","sourcedId":"u1","type":"student"}"#, name: "user",
                read: #"{"sourcedId":"u1","type":"user","href":"https://x/1"}"#, code: "rest.reference_type"),
            Case(
                testDescription: "an unknown member", members: #""color":"red""#, name: "color", read: nil,
                code: "rest.unknown_member"),
            Case(
                testDescription: "metadata that is no object", members: #""metadata":[]"#, name: "metadata", read: nil,
                code: "rest.wrong_type"),
        ])
    func repaired(_ one: Case) throws {
        let first = try #require(one.members.split(separator: "\"").first)
        // A member of the enrollment gives way to the case's own.
        var object = try #require(try JSONValue(json: "{\(Self.enrollment)}").object)
        for member in try #require(try JSONValue(json: "{\(one.members)}").object).members {
            object[member.name] = member.value
        }
        let document = String(
            decoding: JSONValue.object(["enrollments": .array([.object(object)])]).json, as: UTF8.self)
        let report = try read(document, .enrollment)
        #expect(report.isAccepted && report.codes == [one.code], "\(first) \(report.codes)")
        let value = try #require(report.records.first?.value)
        #expect(value[one.name].map { String(decoding: $0.json, as: UTF8.self) } == one.read)
        // Strict reading refuses each of them.
        let strict = try read(document, .enrollment, mode: .strict)
        #expect(!strict.isAccepted && strict.codes.contains(one.code))
    }

    @Test(
        "A record that means nothing without a member is refused, and the others stay",
        arguments: [
            (#""sourcedId":null"#, "rest.missing_required"), (#""user":null"#, "rest.missing_required"),
            (#""user":{"href":"https://x/1"}"#, "rest.missing_required"),
            (#""class":{"sourcedId":""}"#, "rest.missing_required"),
            (#""role":7"#, "rest.wrong_type"), (#""status":"perhaps""#, "rest.invalid_enum"),
        ])
    func quarantined(member: String, code: String) throws {
        var object = try #require(try JSONValue(json: "{\(Self.enrollment)}").object)
        for member in try #require(try JSONValue(json: "{\(member)}").object).members {
            object[member.name] = member.value
        }
        let list = JSONValue.array([.object(object), try JSONValue(json: "{\(Self.enrollment)}")])
        let report = try OneRosterJSONCheck(.v1_2, mode: .tolerant)
            .report(on: JSONValue.object(["enrollments": list]).json, as: .enrollment)
        #expect(!report.isAccepted && report.records.count == 2)
        #expect(report.records[0].value == nil && report.records[1].value != nil)
        #expect(report.records[0].findings.contains { $0.code.rawValue == code && $0.severity == .error })
        #expect(report.records[0].sourcedID == (member.hasPrefix("\"sourcedId") ? nil : "e1"))
    }

    @Test("Partial entities, as one large consumer sends them, are taken in")
    func partial() throws {
        let report = try read(
            #"{"result":{"sourcedId":"r","lineItem":{"sourcedId":"l"},"student":{"sourcedId":"s"},"scoreStatus":"fully graded","score":"12.5","scoreDate":"2026-10-01T08:00:00Z"}}"#,
            .result)
        let value = try #require(report.records.first?.value)
        #expect(report.isAccepted && value["status"]?.string == "active" && value["scoreDate"]?.string == "2026-10-01")
        #expect(value["score"]?.number?.lexeme == "12.5")
    }

    @Test(
        "Lists come under many names",
        arguments: [
            (#"{"users":[]}"#, true, [String]()), (#"[]"#, true, ["rest.wrapper"]),
            (#"{"students":[]}"#, true, ["rest.wrapper"]), (#"{"user":[]}"#, true, ["rest.wrapper"]),
            (#"{"users":[],"teachers":[{"sourcedId":"1"}]}"#, false, ["rest.wrapper"]),
            (#"{}"#, false, ["rest.no_record"]), (#"{"orgs":[]}"#, false, ["rest.no_record"]),
            (#""users""#, false, ["rest.no_record"]), (#"{"users":null}"#, false, ["rest.null"]),
            (#"{"imsx_codeMajor":"failure","imsx_severity":"error"}"#, false, ["rest.no_record"]),
            (#"{"users":[],"statusInfoSet":[{"imsx_severity":"warning"}]}"#, true, ["rest.unknown_member"]),
        ])
    func wrappers(json: String, isAccepted: Bool, codes: [String]) throws {
        let report = try read(json, .user)
        #expect(report.isAccepted == isAccepted && report.codes == codes)
        let strict = try read(json, .user, mode: .strict)
        #expect(strict.isAccepted == (json == #"{"users":[]}"#))
    }

    @Test("An identifier of CASE that is no UUID is a warning", arguments: [("case", 1), ("unknown", 0)])
    func objectives(source: String, count: Int) throws {
        let json = """
            {"assessmentLineItem":{"sourcedId":"a","status":"active","dateLastModified":"2026-08-18T10:00:00Z","title":"T",\
            "learningObjectiveSet":[{"source":"\(source)","learningObjectiveIds":["K.1",\
            "d1f3cbb1-6b6e-4e9a-9f4c-0a4c8f1a2b3c"]}]}}
            """
        let report = try read(json, .assessmentLineItem, mode: .strict)
        #expect(
            report.isAccepted && report.records[0].findings.map(\.code) == Array(repeating: .objectiveID, count: count))
    }

    @Test(
        "Two members of one name are refused in either mode: which of them counts, nobody can say",
        arguments: [
            #"{"users":[],"users":[]}"#, #"{"user":{"sourcedId":"1","status":"tobedeleted","status":"active"}}"#,
        ])
    func duplicates(json: String) {
        for mode in OneRosterJSONCheck.Mode.allCases {
            let error = #expect(throws: JSONError.self) { try read(json, .user, mode: mode) }
            #expect(error?.code == .duplicateMember)
        }
    }

    @Test("A list of a million faults costs no more than the first thousand")
    func manyFaults() throws {
        let grades = Array(repeating: "true", count: 50_000).joined(separator: ",")
        let json =
            #"{"user":{"sourcedId":"1","enabledUser":"true","givenName":"A","familyName":"B","roles":[],"grades":[\#(grades)]}}"#
        let tolerant = try read(json, .user)
        #expect(tolerant.isAccepted && tolerant.records[0].findings.count <= 1_000)
        let strict = try read(json, .user, mode: .strict)
        #expect(!strict.isAccepted && strict.records[0].findings.count <= 1_000)
    }

    @Test("Roles that cannot be read go, the person stays")
    func roles() throws {
        let report = try read(
            #"{"user":{"sourcedId":"u","status":"active","dateLastModified":"2026-08-18T10:00:00Z","enabledUser":"true","givenName":"A","familyName":"B","roles":[{"roleType":"primary","role":"student"},{"roleType":"primary","role":"teacher","org":{"sourcedId":"o"}}],"grades":"09"}}"#,
            .user)
        let value = try #require(report.records.first?.value)
        #expect(report.isAccepted && value["roles"]?.array?.count == 1)
        #expect(value["grades"]?.array?.compactMap(\.string) == ["09"])
    }

    @Test(
        "What tolerant reading gives is read again without a repair of a value, whatever was spoiled",
        .enabled(if: OfficialSchemas.isThere))
    func settled() throws {
        let schemas = try OfficialSchemas.schemas(OfficialSchemas.rostering)
        try PropertyTest.run(cases: 2_000, seed: 0x701) { random in
            let types: [OneRosterEntityType] = [.user, .class, .enrollment, .org, .academicSession, .demographics]
            let type = types[random.number(in: 0...(types.count - 1))]
            let records = RandomRecords(schemas: schemas)
            var record = try records.value(try #require(schemas[OfficialSchemas.name(of: type)]), &random)
            for _ in 0..<random.number(in: 0...3) { record = records.spoiled(record, &random) }
            let check = OneRosterJSONCheck(.v1_2, mode: .tolerant)
            let once = try check.report(on: JSONValue.object([type.singular: record]).json, as: type)
            guard let value = once.records.first?.value else { return }
            let twice = try check.report(on: JSONValue.object([type.singular: .object(value)]).json, as: type)
            try #require(
                twice.records.first?.value == value,
                "\(String(decoding: JSONValue.object(value).json, as: UTF8.self)) \(twice.records.first?.findings as Any)"
            )
            try #require(twice.records.first?.findings.allSatisfy { $0.repair != .read } == true)
        }
    }
}
