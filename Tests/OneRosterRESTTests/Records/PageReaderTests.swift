import CrosswalkJSON
import Foundation
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("Reading pages")
struct PageReaderTests {
    private static let head = #""sourcedId":"o1","status":"active","dateLastModified":"2026-08-18T10:00:00.000Z""#
    private static let org = #"{\#(head),"name":"N","type":"school","identifier":"1"}"#

    private func page(
        _ json: String, _ mode: OneRosterJSONCheck.Mode = .tolerant, _ version: OneRosterVersion = .v1_2
    ) throws -> RESTPage<RESTOrg> {
        try RESTPageReader<RESTOrg>(version, mode: mode).page(Array(json.utf8))
    }

    @Test(
        "What is no list is never an empty page",
        arguments: [
            "{}", "null", "7", #""orgs""#, #"{"orgs":null}"#, #"{"orgs":7}"#, #"{"classes":[]}"#,
            #"{"imsx_codeMajor":"failure","imsx_severity":"error"}"#, #"{"status":"error","message":"no"}"#,
            #"{"statusInfoSet":[{"imsx_codeMajor":"failure"}]}"#, #"{"orgs":[],"schools":[]}"#, org,
            #"{"sourcedId":"1","orgs":[]}"#,
        ])
    func noCollection(json: String) {
        for mode in OneRosterJSONCheck.Mode.allCases {
            for version in [OneRosterVersion.v1_1, .v1_2] {
                let error = #expect(throws: RESTPageError.self) { try page(json, mode, version) }
                #expect(error?.code == .noCollection)
            }
        }
    }

    @Test(
        "Lists come under many names, and alone",
        arguments: [
            #"{"orgs":[\#(org)]}"#, #"{"schools":[\#(org)]}"#, "[\(org)]", #"{"org":[\#(org)]}"#,
            #"{"orgs":\#(org)}"#, " { \"orgs\" : [ \(org) ] , \"statusInfoSet\":[] } ", "\u{FEFF}{\"orgs\":[\(org)]}",
        ])
    func wrappers(json: String) throws {
        let page = try page(json)
        #expect(page.records.map(\.name) == ["N"] && page.quarantined.isEmpty)
        #expect(page.rows[0].contentHash == RESTContentHash(of: Self.org.utf8))
        #expect(try self.page(#"{"orgs":[]}"#).rows.isEmpty)
    }

    @Test(
        "What is no JSON is an error in either mode",
        arguments: [
            ("<html>", JSONError.Code.unexpectedByte), ("", .unexpectedEnd), (#"{"orgs":["#, .unexpectedEnd),
            (#"{"orgs":[],"orgs":[]}"#, .duplicateMember),
            (#"{"orgs":[{"sourcedId":"1","sourcedId":"2"}]}"#, .duplicateMember), (#"{"orgs":[]} x"#, .trailingBytes),
        ])
    func noJSON(json: String, code: JSONError.Code) {
        for mode in OneRosterJSONCheck.Mode.allCases {
            let error = #expect(throws: RESTPageError.self) { try page(json, mode) }
            #expect(error?.code == .json && error?.json?.code == code)
        }
    }

    @Test("Bytes that are not UTF-8 are an error in either mode")
    func noUTF8() {
        let body = Array(#"{"orgs":[{"name":""#.utf8) + [0xFF] + Array(#""}]}"#.utf8)
        for mode in OneRosterJSONCheck.Mode.allCases {
            let error = #expect(throws: RESTPageError.self) {
                try RESTPageReader<RESTOrg>(.v1_2, mode: mode).page(body)
            }
            #expect(error?.json?.code == .invalidUTF8)
        }
    }

    @Test("One record that cannot be read stays in the page with its id, and the others are read")
    func quarantine() throws {
        let bad = #"{"sourcedId":"bad","name":"B","type":7}"#
        let page = try page(#"{"orgs":[\#(Self.org), \#(bad) ,null,\#(Self.org)]}"#)
        #expect(page.rows.map(\.index) == [0, 1, 2, 3] && page.records.count == 2)
        #expect(page.quarantined.map(\.sourcedID) == ["bad", nil])
        #expect(page.quarantined.allSatisfy { row in row.findings.contains { $0.severity == .error } })
        #expect(page.rows[1].contentHash == RESTContentHash(of: bad.utf8))
        #expect(page.rows[0].contentHash == page.rows[3].contentHash)
    }

    @Test("What a server may mean is read, and told")
    func repaired() throws {
        let page = try page(#"{"orgs":[{"sourcedId":17,"name":null,"type":"School","parent":{"sourcedId":"p"}}]}"#)
        let org = try #require(page.records.first)
        #expect(org.sourcedID == "17" && org.name == nil && org.type == .school && org.parentID == "p")
        #expect(org.status == .active && org.dateLastModified == nil)
        let codes = Set(page.rows[0].findings.map(\.code))
        #expect(codes == [.wrongType, .null, .missingRequired, .invalidTerm])
    }

    @Test("Strict reading tells of members that nobody prescribes, tolerant reading is silent")
    func unknownMembers() throws {
        let json = #"{"orgs":[{\#(Self.head),"name":"N","type":"school","identifier":"1","color":"red"}]}"#
        let tolerant = try page(json)
        #expect(tolerant.records.count == 1 && tolerant.rows[0].findings.isEmpty)
        let strict = try page(json, .strict)
        #expect(strict.records.isEmpty && strict.rows[0].findings.map(\.code) == [.unknownMember])
        #expect(strict.rows[0].sourcedID == "o1")
    }

    @Test(
        "A number that no value can hold is quarantined, not rounded",
        arguments: ["1e400", "1\(String(repeating: "0", count: 70))"])
    func numbers(number: String) throws {
        let json = #"{"categories":[{\#(Self.head),"title":"T","weight":\#(number)}]}"#
        for mode in OneRosterJSONCheck.Mode.allCases {
            let page = try RESTPageReader<RESTCategory>(.v1_2, mode: mode).page(Array(json.utf8))
            #expect(page.records.isEmpty && page.quarantined.first?.sourcedID == "o1")
            #expect(page.rows[0].findings.map(\.path) == ["weight"])
        }
    }

    @Test("A single record stands under its name or alone; an error's description is none")
    func singles() throws {
        let reader = RESTPageReader<RESTOrg>(.v1_2)
        for json in [#"{"org":\#(Self.org)}"#, Self.org, #"{"orgs":[\#(Self.org)]}"#] {
            let row = try reader.record(Array(json.utf8))
            #expect(row.record?.name == "N" && row.contentHash == RESTContentHash(of: Self.org.utf8))
        }
        for json in ["{}", #"{"status":"error"}"#, #"{"orgs":[]}"#, #"{"orgs":[\#(Self.org),\#(Self.org)]}"#, "[]"] {
            let error = #expect(throws: RESTPageError.self) { try reader.record(Array(json.utf8)) }
            #expect(error?.code == .noRecord)
        }
        let demographics = try RESTPageReader<RESTDemographics>(.v1_2)
            .record(Array(#"{"demographics":{\#(Self.head),"sex":"female"}}"#.utf8))
        #expect(demographics.record?.sex == .female)
    }

    @Test("1.1 has no scales of scores")
    func noSuchType() {
        let error = #expect(throws: RESTPageError.self) {
            try RESTPageReader<RESTScoreScale>(.v1_1).page(Array(#"{"scoreScales":[]}"#.utf8))
        }
        #expect(error?.code == .noSuchType)
    }

    @Test("The hash of a record is the same in every process")
    func hash() {
        let hash = RESTContentHash(of: "crosswalk".utf8)
        #expect(hash == RESTContentHash(low: 14_112_520_657_045_633_082, high: 15_649_667_811_194_627_311))
    }

    @Test("Passwords do not print")
    func passwords() throws {
        let json = """
            {"users":[{\(Self.head),"enabledUser":"true","givenName":"A","familyName":"B","password":"canary1",\
            "roles":[{"roleType":"primary","role":"student","org":{"href":"https://x/1","sourcedId":"o","type":"org"}}],\
            "userProfiles":[{"profileId":"urn:p:1","profileType":"t","vendorId":"v","credentials":[{"type":"basic",\
            "username":"u","password":"canary2","token":"canary3"}]}]}]}
            """
        let user = try #require(try RESTPageReader<RESTUser>(.v1_2).page(Array(json.utf8)).records.first)
        #expect(user.password?.reveal() == "canary1" && user.profiles[0].credentials[0].others["token"] == "canary3")
        var dumped = ""
        dump(user, to: &dumped)
        for text in ["\(user)", String(reflecting: user), dumped, "\(user.profiles)"] {
            #expect(!text.contains("canary"))
        }
    }

    @Test(
        "An error prints nothing of the answer",
        arguments: [
            #"{"canary":"canary"}"#, #"{"orgs":[],"canary":canary}"#, #"{"orgs":[{"canary":1,"canary":2}]}"#,
            #"{"orgs":"canary","schools":"canary"}"#, "canary", #"{"user":{"sourcedId":"canary"}}"#,
        ])
    func canaries(json: String) throws {
        for mode in OneRosterJSONCheck.Mode.allCases {
            let error = try #require(throws: RESTPageError.self) { try page(json, mode) }
            var dumped = ""
            dump(error, to: &dumped)
            for text in ["\(error)", String(reflecting: error), dumped, error.localizedDescription] {
                #expect(!text.contains("canary"))
            }
        }
    }
}
