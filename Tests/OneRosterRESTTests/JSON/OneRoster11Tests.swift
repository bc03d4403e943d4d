import CrosswalkJSON
import Foundation
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("The JSON of 1.1")
struct OneRoster11Tests {
    private func codes(_ json: String, _ type: OneRosterEntityType) throws -> (Bool, [String]) {
        let report = try OneRosterJSONCheck(.v1_1).report(on: Array(json.utf8), as: type)
        return (report.isAccepted, report.codes)
    }

    private static let head = #""sourcedId":"1","status":"active","dateLastModified":"2026-08-18T10:00:00Z""#
    private static let org = #"{"href":"https://x/o","sourcedId":"o","type":"org"}"#
    private static let user =
        head
        + #","username":"a","enabledUser":"true","givenName":"A","familyName":"B","role":"student","orgs":[\#(org)]"#

    @Test(
        "Strict by the standard's tables; members of one's own pass, null does not",
        arguments: [
            ("", true, [String]()), (#","color":"red","metadata":{"x":null}"#, true, []),
            (#","middleName":null"#, false, ["rest.null"]), (#","phone":5"#, false, ["rest.wrong_type"]),
            (#","agents":[{"href":"users/2","sourcedId":"2","type":"user"}]"#, false, ["rest.invalid_uri"]),
            (#","userIds":[{"type":"x","identifier":"y","more":1}]"#, true, []),
        ])
    func user(more: String, isAccepted: Bool, codes: [String]) throws {
        let got = try self.codes("{\"user\":{\(Self.user)\(more)}}", .user)
        #expect(got == (isAccepted, codes))
    }

    @Test(
        "What a person of 1.1 must have",
        arguments: [
            "sourcedId", "status", "dateLastModified", "username", "enabledUser", "givenName", "familyName", "role",
            "orgs",
        ])
    func required(_ name: String) throws {
        var object = try #require(try JSONValue(json: "{\(Self.user)}").object)
        object[name] = nil
        let report = try OneRosterJSONCheck(.v1_1).report(
            on: JSONValue.object(["user": .object(object)]).json, as: .user)
        #expect(!report.isAccepted && report.codes == ["rest.missing_required"])
    }

    @Test("The person of 1.2 is none of 1.1, and the other way round")
    func versions() throws {
        let person = "{\"user\":{\(Self.user)}}"
        #expect(try codes(person, .user).0)
        #expect(try !OneRosterJSONCheck(.v1_2).report(on: Array(person.utf8), as: .user).isAccepted)
    }

    @Test("A status of 1.0 passes with a warning, JSON's booleans without one")
    func legacy() throws {
        let deleted = Self.user.replacingOccurrences(of: #""status":"active""#, with: #""status":"inactive""#)
            .replacingOccurrences(of: #""enabledUser":"true""#, with: #""enabledUser":false"#)
        #expect(try codes("{\(deleted)}", .user) == (true, ["rest.invalid_enum"]))
    }

    @Test(
        "1.1 has no scales and no assessment results",
        arguments: [OneRosterEntityType.scoreScale, .assessmentLineItem, .assessmentResult])
    func noSuchType(_ type: OneRosterEntityType) throws {
        #expect(try codes("{\(Self.head)}", type) == (false, ["rest.no_such_type"]))
    }

    @Test("Line items and results need what only 1.1 asks for")
    func gradebook() throws {
        func reference(_ type: String) -> String { #"{"href":"https://x/1","sourcedId":"1","type":"\#(type)"}"# }
        let lineItem =
            Self.head + #","title":"Quiz","assignDate":"2026-08-18T10:00:00Z","dueDate":"2026-08-19T10:00:00Z","#
            + "\"class\":\(reference("class")),\"category\":\(reference("category")),"
            + "\"gradingPeriod\":\(reference("academicSession")),\"resultValueMin\":0,\"resultValueMax\":10"
        #expect(try codes("{\(lineItem)}", .lineItem).0)
        for name in ["gradingPeriod", "resultValueMin", "resultValueMax"] {
            var object = try #require(try JSONValue(json: "{\(lineItem)}").object)
            object[name] = nil
            #expect(try !OneRosterJSONCheck(.v1_1).report(on: JSONValue.object(object).json, as: .lineItem).isAccepted)
        }
    }

    @Test("The answers of a live server of 1.1 are read", .enabled(if: OfficialSchemas.isThere))
    func samples() throws {
        let folder = OfficialSchemas.folder.appendingPathComponent("rest-samples-1.1")
        var read = 0
        for type in OneRosterEntityType.allCases {
            let file = folder.appendingPathComponent(type.rawValue + ".json")
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            let bytes = Array(try Data(contentsOf: file))
            for mode in OneRosterJSONCheck.Mode.allCases {
                let report = try OneRosterJSONCheck(.v1_1, mode: mode).report(on: bytes, as: type)
                #expect(report.isAccepted && !report.records.isEmpty, "\(type) \(mode) \(report.codes)")
            }
            read += 1
        }
        print("samples of 1.1: accepted \(read)/6")
        #expect(read == 6)
    }
}
