import CrosswalkJSON
import CrosswalkRuntime
import Foundation
import HTTPTypes
import LTICore
import Testing

@testable import LTIAdvantage

@Suite("Members as platforms write them")
struct MemberReadingTests {
    private func read(_ members: String) async throws -> Memberships {
        try await ScriptedPages([ScriptedPages.first: ScriptedPages.page(members)]).collect()
    }

    private func one(_ member: String) async throws -> Member {
        try #require(try await read(member).members.first)
    }

    @Test("every member of the standard is read")
    func whole() async throws {
        let member = try await one(
            #"""
            {"status":"Inactive","user_id":"u-1","name":"Jane Q. Public","given_name":"Jane","family_name":"Public",
             "middle_name":"Q.","email":"j@x.example","picture":"https://x.example/j.png",
             "lis_person_sourcedid":"sis-1","lti11_legacy_user_id":"old-1",
             "roles":["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor","Mentor"],
             "group_enrollments":[{"group_id":"g-1"},{"group_id":7},"g-3"],"sakai_ext":{"sections":["1"],"n":1.50}}
            """#)
        #expect(member.user == "u-1")
        #expect(member.status == .inactive)
        #expect([member.name, member.givenName, member.familyName] == ["Jane Q. Public", "Jane", "Public"])
        #expect([member.middleName, member.email] == ["Q.", "j@x.example"])
        #expect([member.picture, member.sourcedID] == ["https://x.example/j.png", "sis-1"])
        #expect(member.legacyUserID == "old-1")
        #expect(member.roles.isInstructor && member.roles.isMentor && !member.roles.isLearner)
        #expect(member.groupIDs == ["g-1", "7", "g-3"])
        #expect(member.extras["sakai_ext"]?["n"]?.number?.lexeme == "1.50")
        #expect(!member.isTestUser)
    }

    @Test("an absent status is Active, in any case or as an address it is the standard's, and others are kept")
    func statuses() async throws {
        for (text, status) in [
            (#""Active""#, MemberStatus.active), (#""inactive""#, .inactive),
            (#""http://purl.imsglobal.org/vocab/lis/v2/status#Deleted""#, .deleted), ("null", .active),
            (#""""#, .active),
        ] {
            #expect(try await one(#"{"user_id":"u","roles":[],"status":\#(text)}"#).status == status)
        }
        #expect(try await one(#"{"user_id":"u","roles":[]}"#).status == .active)
        let odd = try await read(#"{"user_id":"u","roles":[],"status":"On leave"}"#)
        #expect(odd.members.first?.status.rawValue == "On leave")
        #expect(odd.findings.map(\.code) == [.unknownStatus])
    }

    @Test("a message is read as an array or a single object, with custom claims", arguments: [true, false])
    func messages(isArray: Bool) async throws {
        let message = #"""
            {"https://purl.imsglobal.org/spec/lti/claim/message_type":"LtiResourceLinkRequest",
             "https://purl.imsglobal.org/spec/lti/claim/custom":{"country":"Canada","open":"$Nobody.knows"},
             "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome":{"lis_result_sourcedid":"r-1"},
             "https://x.example/own":[1]}
            """#
        let member = try await one(#"{"user_id":"u","roles":[],"message":\#(isArray ? "[\(message)]" : message)}"#)
        let found = try #require(member.linkMessage)
        #expect(found.messageType == .resourceLink)
        #expect(found.custom["country"] == "Canada")
        #expect(found.custom.unresolved.map(\.name) == ["open"])
        #expect(found.basicOutcome?.resultSourcedID == "r-1")
        #expect(found[unknown: "https://x.example/own"] != nil)
    }

    @Test("a message that cannot be read costs the message alone")
    func illegibleMessage() async throws {
        let all = try await read(#"{"user_id":"u","roles":[],"message":[7,{}]}"#)
        #expect(all.members.first?.messages.count == 1)
        #expect(all.findings.map(\.code) == [.illegibleMessage])
        #expect(all.outcome.completeness == .complete)
    }

    @Test(
        "somebody who cannot be read is told with his place, and the listing is not complete",
        arguments: [
            ("7", "member.not_an_object", false), ("null", "member.not_an_object", false),
            ("[]", "member.not_an_object", false), ("{}", "member.user_missing", false),
            (#"{"user_id":"","roles":[]}"#, "member.user_missing", false),
            (#"{"user_id":{},"roles":[]}"#, "member.user_missing", false),
            (#"{"user_id":"u-9"}"#, "member.roles_missing", true),
            (#"{"user_id":"u-9","roles":null}"#, "member.roles_missing", true),
            (#"{"user_id":"u-9","roles":{}}"#, "member.roles_missing", true),
        ])
    func undecoded(_ member: String, _ code: String, hasUser: Bool) async throws {
        let all = try await read(ScriptedPages.member("u-1") + "," + member + "," + ScriptedPages.member("u-2"))
        #expect(all.members.map(\.user) == ["u-1", "u-2"])
        let one = try #require(all.undecoded.first)
        #expect(all.undecoded.count == 1)
        #expect(one.finding.code.rawValue == code)
        #expect(one.finding.description == "\(code): member 1 of page 1")
        #expect((one.user == "u-9") == hasUser)
        #expect(all.outcome.completeness == .incomplete([.undecodedMember]))
    }

    @Test("numbers as ids, one role without its list, and empty roles are taken")
    func lenient() async throws {
        let member = try await one(#"{"user_id":42,"roles":"Instructor"}"#)
        #expect(member.user == "42")
        #expect(member.roles.isInstructor)
        #expect(try await one(#"{"user_id":"u","roles":[]}"#).roles.all.isEmpty)
    }

    @Test("a person twice on a page comes once, with roles joined")
    func duplicates() async throws {
        let all = try await read(
            #"{"user_id":"u","roles":["Learner"],"status":"Inactive"},"# + ScriptedPages.member("v")
                + #",{"user_id":"u","roles":["Learner","Instructor"],"email":"u@x.example","group_enrollments":[{"group_id":"g"}]}"#
        )
        #expect(all.members.map(\.user) == ["u", "v"])
        let member = try #require(all.members.first)
        #expect(member.roles.all.map(\.raw) == ["Learner", "Instructor"])
        #expect(member.status == .active)
        #expect(member.email == "u@x.example")
        #expect(member.groupIDs == ["g"])
        #expect(all.findings == [MembershipFinding(code: .repeated, page: 1, member: 2)])
        #expect(all.outcome.completeness == .complete)
    }

    @Test("two spellings of one letter are two people, as are upper and lower case")
    func exactIDs() async throws {
        let all = try await read(
            [
                #"{"user_id":"\u00e9","roles":[]}"#, #"{"user_id":"e\u0301","roles":[]}"#, ScriptedPages.member("u"),
                ScriptedPages.member("U"),
            ].joined(separator: ","))
        #expect(all.members.count == 4)
    }

    @Test("preview users are recognised")
    func testUsers() async throws {
        let all = try await read(
            ScriptedPages.member("u", "http://purl.imsglobal.org/vocab/lti/system/person#TestUser") + ","
                + ScriptedPages.member("v"))
        #expect(all.members.map(\.isTestUser) == [true, false])
    }

    @Test("nothing that prints members shows what is in them")
    func concealed() async throws {
        let all = try await read(
            #"{"user_id":"CaNaRy","roles":["CaNaRy"],"name":"CaNaRy","x":"CaNaRy"},{"user_id":"CaNaRy"}"#)
        var text = "\(all)\(all.members)\(all.undecoded)\(all.findings)"
        dump(all, to: &text)
        #expect(!text.contains("CaNaRy"))
    }

    @Test("the examples of the standard are read, and written again mean the same")
    func examples() async throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("../shared/data/lti/spec-examples").standardizedFileURL
        guard FileManager.default.fileExists(atPath: folder.path) else { return print("skipped: no shared data") }
        var accepted = 0
        let names = ["nrps-2.0-fig1-membershipcontainer", "nrps-2.0-fig2-resource-link-membershipcontainer"]
        for name in names {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name + ".json")))
            let pages = ScriptedPages([ScriptedPages.first: WebResponse(.ok, HTTPBody(bytes))])
            let all = try await pages.collect(in: "2923-abc")
            #expect(all.outcome.completeness == .complete)
            #expect(all.context?.label == "CPS 435")
            let member = try #require(all.members.first)
            #expect(member.roles.isInstructor)
            #expect(member.sourcedID == "59254-6782-12ab")
            var json = JSONWriter()
            member.write(to: &json)
            let written = try JSONValue(json: json.finish())
            #expect(written == (try JSONValue(json: bytes))["members"]?.array?.first)
            accepted += 1
        }
        print("accepted \(accepted)/\(names.count)")
    }
}
