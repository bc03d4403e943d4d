import Foundation
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterCSV

@Suite("Converting bundles")
struct BundleConverterTests {
    @Test("1.1 becomes a strictly valid 1.2", arguments: [SmallBundle.v1_1Bulk, .v1_1Delta])
    func up(bundle: SmallBundle) throws {
        let target = try BundleFolder([:])
        let conversion = try convert(bundle.files, to: .v1_2, in: target.path)
        let report = BundleValidator().validate(path: target.path)
        #expect(report.findings.filter { $0.severity == .error } == [])
        #expect(report.version == .v1_2)
        #expect(conversion.leftOut == [:])
        #expect(Set(conversion.report.losses.map(\.field)).isSubset(of: ["users.role", "users.orgSourcedIds"]))
        #expect(conversion.report.losses.allSatisfy { $0.reason == .assumed })
    }

    @Test("1.1 to 1.2 and back to 1.1 gives the same bytes in every file")
    func rejoin() throws {
        let newer = try BundleFolder([:])
        let older = try BundleFolder([:])
        let files = SmallBundle.v1_1Bulk.files
        _ = try convert(files, to: .v1_2, in: newer.path)
        let back = try convert(path: newer.path, to: .v1_1, in: older.path)
        #expect(back.report.isLossless, "\(back.report.losses)")
        #expect(back.leftOut == [:])
        for (name, text) in files where name != "manifest.csv" {
            #expect(try read(name, in: older.path) == text, "\(name)")
        }
        #expect(BundleValidator().validate(path: older.path).findings == [])
    }

    @Test("A bundle that keeps its version keeps its bytes", arguments: SmallBundle.allCases)
    func same(bundle: SmallBundle) throws {
        let target = try BundleFolder([:])
        let version = try #require(OneRosterVersion(rawValue: bundle.version))
        let conversion = try convert(bundle.files, to: version, in: target.path)
        #expect(conversion.report.isLossless)
        for (name, text) in bundle.files where name != "manifest.csv" {
            #expect(try read(name, in: target.path) == text, "\(name)")
        }
    }

    @Test("1.2 becomes a valid 1.1, and everything that is lost is named")
    func down() throws {
        let target = try BundleFolder([:])
        let conversion = try convert(SmallBundle.v1_2Bulk.files, to: .v1_1, in: target.path)
        let report = BundleValidator().validate(path: target.path)
        #expect(report.findings.filter { $0.severity == .error } == [])
        let dropped: [OneRosterFile] = [
            .lineItemLearningObjectiveIds, .lineItemScoreScales, .resultLearningObjectiveIds, .resultScoreScales,
            .scoreScales, .userProfiles, .userResources,
        ]
        for file in dropped {
            #expect(conversion.leftOut[file] ?? 0 > 0)
            #expect(conversion.report.losses.contains(ConversionLoss(file.rawValue, .noCounterpart)))
        }
        let named = Set(conversion.report.losses.map(\.field))
        for field in ["users.userMasterIdentifier", "users.pronouns", "roles.sourcedId", "categories.weight"] {
            #expect(named.contains(field))
        }
    }

    @Test("A delta of users cannot go to 1.1 by itself")
    func deltaDown() throws {
        let target = try BundleFolder([:])
        #expect(throws: BundleConversionError(code: .deltaOfUsers, file: .users)) {
            _ = try convert(SmallBundle.v1_2Delta.files, to: .v1_1, in: target.path)
        }
    }

    @Test("resourceSourcedIds of 1.2.0 becomes userResources, but for links that are there")
    func resourcesOf120() throws {
        var files = SmallBundle.v1_2Bulk.files
        let cells = ["sourcedId": "resourceSourcedIds", "stu-1": "\"res-2,res-1\"", "stu-2": "res-3"]
        let users = try #require(files["users.csv"])
        files["users.csv"] = users.components(separatedBy: "\r\n").dropLast().map { line in
            line + "," + (cells[String(line.prefix { $0 != "," })] ?? "") + "\r\n"
        }.joined()
        let target = try BundleFolder([:])
        let conversion = try convert(files, to: .v1_2, in: target.path)
        #expect(conversion.report.isLossless)
        #expect(try read("users.csv", in: target.path) == users)
        let links = try #require(files["userResources.csv"])
        let added = "stu-1/res-2,,,stu-1,,,res-2\r\nstu-1/res-1,,,stu-1,,,res-1\r\n"
        #expect(try read("userResources.csv", in: target.path) == links + added)
    }

    @Test("1.0 becomes a strictly valid 1.1 and 1.2", arguments: [OneRosterVersion.v1_1, .v1_2])
    func legacy(version: OneRosterVersion) throws {
        let source = try BundleFolder(Self.bundleOf10)
        let target = try BundleFolder([:])
        let options = ValidationOptions(mode: .lenient, versionWithoutManifest: .v1_0)
        let bundle = try OneRosterBundle(path: source.path, options: options)
        var writer = try BundleWriter(folder: target.path, version: version)
        let conversion = try BundleConverter().convert(bundle, into: &writer)
        try writer.finish()
        let report = BundleValidator().validate(path: target.path)
        #expect(report.findings.filter { $0.severity == .error } == [])
        #expect(conversion.leftOut == [:])
        #expect(
            conversion.report.losses == [
                ConversionLoss("academicSessions.schoolYear", .assumed), ConversionLoss("orgs.type", .assumed),
                ConversionLoss("users.enabledUser", .assumed),
            ])
        let users = try read("users.csv", in: target.path)
        #expect(users.contains("ana,{userId:ext-1},Ana,"))
    }

    /// Column names and values as 1.0 has them.
    static let bundleOf10 = [
        "orgs.csv": """
        sourcedId,status,dateLastModified,name,type,identifier,metadata.classification,parentSourcedId\r
        d,,,District,local,,public,\r
        s,,,School,school,7,,d\r

        """,
        "academicSessions.csv": """
        sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId\r
        y,,,2016-17,schoolYear,2016-08-15,2017-06-02,\r
        t,,,Fall,term,2016-08-15,2016-12-16,y\r

        """,
        "courses.csv": """
        sourcedId,status,dateLastModified,schoolYearId,title,courseCode,grade,orgSourcedId,subjects\r
        co,,,y,Art,A1,09,d,\r

        """,
        "classes.csv": """
        sourcedId,status,dateLastModified,title,grade,courseSourcedId,classCode,classType,location,schoolSourcedId,\
        termSourcedId,subjects\r
        cl,,,Art 1,09,co,1,scheduled,,s,t,\r

        """,
        "users.csv": """
        sourcedId,status,dateLastModified,orgSourcedIds,role,username,userId,givenName,familyName,identifier,email,\
        sms,phone,agents\r
        u1,,,s,student,ana,ext-1,Ana,Roe,11,,,,u2\r
        u2,,,s,parent,bob,,Bob,Roe,,,,,\r

        """,
        "enrollments.csv": """
        sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,status,dateLastModified,primary\r
        e1,cl,s,u1,student,,,\r

        """,
        "demographics.csv": """
        userSourcedId,status,dateLastModified,birthdate,sex\r
        u1,,,2002-03-04,female\r

        """,
    ]

    @Test("A row that cannot be taken in is counted, and the rest goes on")
    func brokenRow() throws {
        var files = SmallBundle.v1_1Bulk.files
        files["orgs.csv"]?.append("bad id,,,Name,school,,\r\n")
        let target = try BundleFolder([:])
        let conversion = try convert(files, to: .v1_2, in: target.path)
        #expect(conversion.leftOut == [.orgs: 1])
        #expect(conversion.report.counts[ConversionLoss("orgs", .invalid)] == 1)
    }

    @Test("A source that breaks off is not written as if it were whole")
    func brokenSource() throws {
        var files = SmallBundle.v1_1Bulk.files
        files["orgs.csv"]?.append("o9,,,\"never closed,school,,\r\n")
        let target = try BundleFolder([:])
        #expect(throws: BundleConversionError(code: .sourceIncomplete, file: .orgs)) {
            _ = try convert(files, to: .v1_2, in: target.path)
        }
    }

    @Test("People with several ids are suggested for merging")
    func suggestions() throws {
        var files = SmallBundle.v1_1Bulk.files
        let row = try #require(files["users.csv"]).components(separatedBy: "\r\n")[1]
        files["users.csv"]?.append("another" + row.drop { $0 != "," } + "\r\n")
        let target = try BundleFolder([:])
        let conversion = try convert(files, to: .v1_2, in: target.path)
        #expect(conversion.suggestions.map(\.evidence).contains(.username))
        #expect(conversion.suggestions.allSatisfy { $0.userIDs.contains("another") })
    }

    // MARK: Help

    private func convert(
        _ files: [String: String], to version: OneRosterVersion, in folder: String
    ) throws -> BundleConversion {
        let source = try BundleFolder(files)
        return try convert(path: source.path, to: version, in: folder)
    }

    private func convert(path: String, to version: OneRosterVersion, in folder: String) throws -> BundleConversion {
        let bundle = try OneRosterBundle(path: path)
        var writer = try BundleWriter(folder: folder, version: version)
        let conversion = try BundleConverter().convert(bundle, into: &writer)
        try writer.finish()
        return conversion
    }

    private func read(_ name: String, in folder: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
    }
}
