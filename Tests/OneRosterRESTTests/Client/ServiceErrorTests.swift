import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("What a service says when it gives nothing")
struct ServiceErrorTests {
    private static let shapes: [(String, String)] = [
        (
            "1.2",
            #"{"imsx_codeMajor":"failure","imsx_severity":"error","imsx_CodeMinor":{"imsx_codeMinorField":["#
                + #"{"imsx_codeMinorFieldName":"TargetEndSystem","imsx_codeMinorFieldValue":"invalid_filter_field"}]}}"#
        ),
        (
            "wrapped",
            #"{"imsx_StatusInfo":{"imsx_codeMajor":"failure","imsx_severity":"error","imsx_CodeMinor":"#
                + #"{"imsx_codeMinorField":[{"imsx_codeMinorFieldValue":"invalid_filter_field"}]}}}"#
        ),
        ("minor as a text", #"{"imsx_codeMajor":"failure","imsx_codeMinor":"invalid_filter_field"}"#),
        ("small wrapper", #"{"imsx_statusInfo":{"imsx_codeMinor":"invalid_filter_field"}}"#),
        (
            "1.1",
            #"{"statusInfoSet":[{"imsx_codeMajor":"failure","imsx_severity":"error","imsx_codeMinor":"#
                + #""invalid_filter_field","imsx_description":"of somebody"}]}"#
        ),
        (
            "older 1.1",
            #"{"CodeMajor":"failure","Severity":"error","CodeMinor":"invalid_filter_field","Description":"x"}"#
        ),
    ]

    @Test("Every shape in which servers write their status is read", arguments: shapes)
    func read(name: String, body: String) throws {
        let status = try #require(OneRosterStatusInfo(bytes: Array(body.utf8)), "\(name)")
        #expect(status.minors == [.invalidFilterField], "\(name)")
        let response = WebResponse(.badRequest, HTTPBody(body))
        let error = OneRosterServiceError(response, body: Array(body.utf8), at: WallTime(secondsSinceEpoch: 0))
        #expect(error.code == .invalidFilter && !error.isTemporary && !"\(error)".contains("somebody"))
    }

    @Test("1.1 spells its codes with spaces")
    func spellings() {
        #expect(OneRosterStatusInfo.Minor("unknown object") == .unknownObject)
        #expect(OneRosterStatusInfo.Minor("full success") == .fullSuccess)
        #expect(OneRosterStatusInfo.Minor("invalid data") == .invalidData)
        #expect(OneRosterStatusInfo.Minor("unauthorized") == .unauthorisedRequest)
        #expect(OneRosterStatusInfo.Minor("Server_Busy") == .serverBusy)
        #expect(OneRosterStatusInfo.Minor("something else") == nil)
    }

    @Test("What is no status is none", arguments: ["", "{}", "[]", "<html>", #"{"users":[]}"#, "null", "{\"a\":"])
    func none(body: String) { #expect(OneRosterStatusInfo(bytes: Array(body.utf8)) == nil) }

    @Test(
        "Statuses without a word have their meaning too",
        arguments: [
            (301, OneRosterServiceError.Code.redirected, false), (400, .invalidData, false),
            (401, .unauthorised, false),
            (403, .forbidden, false), (404, .notFound, false), (410, .notFound, false), (405, .unsupported, false),
            (408, .timedOut, true), (413, .tooLarge, false), (422, .invalidData, false), (429, .busy, true),
            (500, .serverError, true), (501, .unsupported, false), (502, .serverError, true), (503, .busy, true),
            (504, .serverError, true),
        ])
    func statuses(status: Int, code: OneRosterServiceError.Code, isTemporary: Bool) {
        let response = WebResponse(HTTPResponse.Status(code: status))
        let error = OneRosterServiceError(response, body: [], at: WallTime(secondsSinceEpoch: 0))
        #expect(error.code == code && error.isTemporary == isTemporary && error.status == status)
    }

    @Test(
        "Addresses are taken with the standard's path or without",
        arguments: [
            ("https://sis.example.org", "https://sis.example.org", nil),
            ("https://sis.example.org/", "https://sis.example.org", nil),
            (
                "https://d.example/campus/api/ims/oneroster/rostering/v1p2/", "https://d.example/campus/api",
                OneRosterVersion.v1_2
            ),
            ("https://d.example/aeries/ims/oneroster/v1p1/users?limit=1", "https://d.example/aeries", .v1_1),
            ("https://p.example/a%2Fb/ims/oneroster/v1p1", "https://p.example/a%2Fb", .v1_1),
        ] as [(String, String, OneRosterVersion?)])
    func sites(address: String, root: String, version: OneRosterVersion?) throws {
        let site = try OneRosterSite(address)
        #expect("\(site.root)" == root && site.statedVersion == version)
    }
}
