import OneRosterModel
import Testing

@testable import OneRosterCSV

/// A value that no error may ever repeat.
private let canary = "CANARY7531"

@Suite("What the writer refuses")
struct WriteRefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let code: BundleWriteError.Code
        let column: String?
        let mode: FileMode
        let user: OneRosterUser
        let testDescription: String

        init(
            _ name: String, _ code: BundleWriteError.Code, _ column: String?, mode: FileMode = .bulk,
            _ change: (inout OneRosterUser) -> Void
        ) {
            var user = OneRosterUser(
                sourcedID: SourcedID("u1"), isEnabled: true, username: canary, givenName: canary, familyName: canary)
            if mode == .delta {
                user.status = .active
                user.dateLastModified = OneRosterDateTime("2025-09-02T05:30:00.000Z")
            }
            change(&user)
            self.code = code
            self.column = column
            self.mode = mode
            self.user = user
            testDescription = name
        }
    }

    static let cases = [
        Case("a line feed", .lineBreak, "username") { $0.username = canary + "\n" },
        Case("a carriage return", .lineBreak, "familyName") { $0.familyName = "\r" + canary },
        Case("CRLF, which is one character", .lineBreak, "middleName") { $0.middleName = canary + "\r\n" },
        Case("a NUL", .nul, "email") { $0.email = canary + "\0" },
        Case("a comma in an item", .listItem, "grades") { $0.grades = [canary, "1,2"] },
        Case("an empty item", .listItem, "grades") { $0.grades = [canary, ""] },
        Case("one empty item", .listItem, "grades") { $0.grades = [""] },
        Case("a colon in an identifier", .listItem, "userIds") {
            $0.userIDs = [UserIdentifier(type: "LDAP", identifier: canary + ":1")]
        },
        Case("a brace in a type", .listItem, "userIds") {
            $0.userIDs = [UserIdentifier(type: "{a", identifier: canary)]
        },
        Case("an empty identifier", .listItem, "userIds") {
            $0.userIDs = [UserIdentifier(type: canary, identifier: "")]
        },
        Case("a missing required text", .invalidCell, "givenName") { $0.givenName = "" },
        Case("a missing required flag", .invalidCell, "enabledUser") { $0.isEnabled = nil },
        Case("an id with a space", .invalidCell, "sourcedId") { $0.sourcedID = SourcedID(canary + " 1") },
        Case("no id", .invalidCell, "sourcedId") { $0.sourcedID = SourcedID("") },
        Case("a reference with a plus", .invalidCell, "primaryOrgSourcedId") {
            $0.primaryOrgID = SourcedID("s+" + canary)
        },
        Case("a list of ids with a space", .invalidCell, "agentSourcedIds") {
            $0.agentIDs = [SourcedID("a"), SourcedID("b " + canary)]
        },
        Case("resources of 1.2.0", .columnNotInVersion, "resourceSourcedIds") { $0.resourceIDs = [SourcedID(canary)] },
        Case("metadata without a column", .metadataColumnMissing, nil) {
            $0.metadata = [OneRosterMetadata(name: "b", value: canary)]
        },
        Case("metadata given twice", .metadataName, nil) {
            $0.metadata = [OneRosterMetadata(name: "a", value: canary), OneRosterMetadata(name: "a", value: "2")]
        },
        Case("a line break in metadata", .lineBreak, "metadata.a") {
            $0.metadata = [OneRosterMetadata(name: "a", value: canary + "\n")]
        },
        Case("a removal in a bulk file", .removalInBulk, "status") { $0.status = .tobedeleted },
        Case("no status in a delta file", .lifeCycleMissing, "status", mode: .delta) { $0.status = nil },
        Case("no time in a delta file", .lifeCycleMissing, "dateLastModified", mode: .delta) {
            $0.dateLastModified = nil
        },
    ]

    @Test("A value that the format cannot carry is refused with its column", arguments: cases)
    func refusals(one: Case) throws {
        let target = try BundleFolder([:])
        var writer = try BundleWriter(folder: target.path)
        try writer.begin(OneRosterUser.self, one.mode, metadataColumns: ["a"])
        let error = #expect(throws: BundleWriteError.self) { try writer.append(one.user) }
        #expect(error?.code == one.code)
        #expect(error?.column == one.column)
        #expect(error?.file == .users)
        #expect(error?.row == 2)
        #expect(error.map { "\($0)".contains(canary) || String(reflecting: $0).contains(canary) } == false)
    }

    @Test("A stub that is to be deleted may leave required values out")
    func stub() throws {
        let target = try BundleFolder([:])
        var writer = try BundleWriter(folder: target.path)
        var stub = OneRosterUser(sourcedID: SourcedID("u1"))
        stub.status = .tobedeleted
        stub.dateLastModified = OneRosterDateTime("2025-09-02T05:30:00.000Z")
        try writer.write(.delta, [stub])
        try writer.finish()
        #expect(BundleValidator().validate(path: target.path).errorCount == 0)
    }

    @Test("Files and steps that make no bundle are refused")
    func order() throws {
        let target = try BundleFolder([:])
        let org = BundleWriterTests.org()
        var writer = try BundleWriter(folder: target.path, version: .v1_1)
        #expect(throws: BundleWriteError(.outOfOrder)) { try writer.append(org) }
        #expect(throws: BundleWriteError(.outOfOrder)) { try writer.end() }
        #expect(throws: BundleWriteError(.fileAbsent)) { try writer.begin(OneRosterOrg.self, .absent) }
        #expect(throws: BundleWriteError(.noRows)) { try writer.write(.bulk, [OneRosterOrg]()) }
        #expect(throws: BundleWriteError(.fileNotInVersion)) { try writer.begin(OneRosterUser.self, .bulk) }
        #expect(throws: BundleWriteError(.fileNotInVersion)) { try writer.begin(OneRosterRole.self, .bulk) }
        #expect(throws: BundleWriteError(.metadataName)) {
            try writer.begin(OneRosterOrg.self, .bulk, metadataColumns: ["a", "a"])
        }
        #expect(throws: BundleWriteError(.metadataName)) {
            try writer.begin(OneRosterOrg.self, .bulk, metadataColumns: [""])
        }
        #expect(throws: BundleWriteError(.metadataName)) {
            try writer.begin(OneRosterOrg.self, .bulk, metadataColumns: ["a\nb"])
        }
        try writer.write(.bulk, [org])
        #expect(throws: BundleWriteError(.fileTwice)) { try writer.write(.bulk, [org]) }
        try writer.begin(OneRosterUser11.self, .bulk)
        #expect(throws: BundleWriteError(.outOfOrder)) { try writer.append(org) }
    }

    @Test("A weight is refused in 1.1, which has no such column")
    func columnOfLaterVersion() throws {
        let target = try BundleFolder([:])
        var writer = try BundleWriter(folder: target.path, version: .v1_1)
        let category = OneRosterCategory(sourcedID: SourcedID("c"), title: "Quiz", weight: OneRosterDecimal(5))
        let error = #expect(throws: BundleWriteError.self) { try writer.write(.bulk, [category]) }
        #expect(error?.code == .columnNotInVersion)
        #expect(error?.column == "weight")
    }

    @Test("An archive in which a file broke off is not finished")
    func brokenOff() throws {
        let target = try BundleFolder([:])
        var orgs = (0..<20_000).map { OneRosterOrg(sourcedID: SourcedID("o\($0)"), name: "Number", type: .school) }
        orgs[19_999].name = ""
        var writer = try BundleWriter(zip: target.path + "/b.zip")
        #expect(throws: BundleWriteError(.invalidCell)) { try writer.write(.bulk, orgs) }
        #expect(throws: BundleWriteError(.outOfOrder)) { try writer.begin(OneRosterCourse.self, .bulk) }
    }

    @Test("A version that is only read, a bad source name and a bad path are refused at once")
    func beginnings() throws {
        let target = try BundleFolder([:])
        #expect(throws: BundleWriteError(.versionNotWritten)) {
            _ = try BundleWriter(folder: target.path, version: .v1_0)
        }
        #expect(throws: BundleWriteError(.lineBreak)) {
            _ = try BundleWriter(folder: target.path, sourceSystemName: "a\nb")
        }
        #expect(throws: BundleWriteError(.invalidCell)) {
            _ = try BundleWriter(folder: target.path, sourceSystemCode: "absent")
        }
        #expect(throws: BundleWriteError(.storage)) { _ = try BundleWriter(folder: target.path + "/none/deep") }
        #expect(throws: BundleWriteError(.storage)) { _ = try BundleWriter(zip: target.path) }
    }
}
