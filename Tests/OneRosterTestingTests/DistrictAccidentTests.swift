import OneRosterCSV
import OneRosterModel
import OneRosterTesting
import Testing

@Suite("Accidents of a generated district")
struct DistrictAccidentTests {
    private static func district(
        _ version: OneRosterVersion = .v1_2, isFull: Bool = true
    ) throws -> District {
        try District(
            DistrictOptions(
                students: 120, seed: 21, version: version, includesGuardians: isFull, includesUserProfiles: isFull,
                includesResources: isFull, includesGradebook: isFull))
    }

    @Test("re-key one school and nothing else", arguments: [OneRosterVersion.v1_1, .v1_2])
    func rekey(version: OneRosterVersion) throws {
        let district = try Self.district(version)
        let plain = try DistrictFiles(district.bulk(night: 2))
        let moved = try DistrictFiles(district.bulk(night: 2, accidents: [.rekeySchool]))
        #expect(IntegrityChecks(moved).faults == [])

        let school = try #require(plain.rows("orgs.csv").first { $0["type"] == "school" }?["sourcedId"])
        for file in ["orgs.csv", "classes.csv", "enrollments.csv"] {
            let (before, after) = (plain.byID(file), moved.byID(file))
            #expect(before.count == after.count)
            let gone = before.filter { after[$0.key] == nil }
            #expect(!gone.isEmpty)
            #expect(gone.values.allSatisfy { [$0["schoolSourcedId"], $0["sourcedId"]].contains(school) }, "\(file)")
            let stays = before.values.filter { $0["schoolSourcedId"] != school && $0["sourcedId"] != school }
            #expect(stays.allSatisfy { after[$0["sourcedId"] ?? ""] != nil }, "\(file)")
        }

        // People keep what they are known by; who is of the school gets another id, and nobody else does.
        let before = Dictionary(uniqueKeysWithValues: plain.rows("users.csv").map { ($0["username"] ?? "", $0) })
        let after = Dictionary(uniqueKeysWithValues: moved.rows("users.csv").map { ($0["username"] ?? "", $0) })
        #expect(Set(before.keys) == Set(after.keys))
        var rekeyed = 0
        for (username, user) in before {
            let org = version == .v1_2 ? user["primaryOrgSourcedId"] : user["orgSourcedIds"]
            let isOfSchool = org == school
            #expect((user["sourcedId"] != after[username]?["sourcedId"]) == isOfSchool)
            if isOfSchool { rekeyed += 1 }
            for column in ["identifier", "email", "givenName", "familyName", "userIds", "phone"] {
                #expect(user[column] == after[username]?[column])
            }
        }
        #expect(rekeyed > 40)
    }

    @Test("re-key several schools, each by its number, and refuse numbers of none")
    func rekeyNumbers() throws {
        let district = try Self.district()
        let all = (0..<district.schoolCount).map { DistrictAccident.rekeySchool($0) }
        let plain = try DistrictFiles(district.bulk())
        let moved = try DistrictFiles(district.bulk(accidents: all))
        #expect(IntegrityChecks(moved).faults == [])
        let kept = Set(plain.byID("users.csv").keys).intersection(moved.byID("users.csv").keys)
        // The office of the district belongs to no school.
        #expect(kept.count == 2)
        for number in [district.schoolCount, -1] {
            #expect(throws: DistrictError.self) { try district.bulk(accidents: [.rekeySchool(number)]) }
        }
    }

    @Test("cut the enrollments off at the end of a row", arguments: [0, 1, 60, 99, 100])
    func truncate(percent: Int) throws {
        let district = try Self.district(isFull: false)
        let plain = try DistrictFiles(district.bulk(night: 1))
        let cut = try DistrictFiles(
            district.bulk(night: 1, accidents: [.truncateEnrollments(keepingPercent: percent)]))
        let rows = try #require(plain.tables["enrollments.csv"]).rows
        let kept = try #require(cut.tables["enrollments.csv"]).rows
        #expect(kept == Array(rows.prefix(max(1, rows.count * percent / 100))))
        #expect(cut.manifest == plain.manifest)
        for (name, table) in plain.tables where name != "enrollments.csv" { #expect(cut.tables[name] == table) }
    }

    @Test("leave a file its header alone", arguments: ["users", "enrollments", "orgs", "results"])
    func headerOnly(name: String) throws {
        let file = try #require(OneRosterFile(rawValue: name))
        let district = try Self.district()
        for bundle in [
            try district.bulk(night: 1, accidents: [.headerOnly(file)]),
            try district.delta(night: 1, accidents: [.headerOnly(file)]),
        ] {
            let files = try DistrictFiles(bundle)
            let table = try #require(files.tables[file.fileName])
            #expect(table.rows.isEmpty)
            #expect(table.header.prefix(3) == ["sourcedId", "status", "dateLastModified"])
            #expect(files.manifest["file.\(name)"] == bundle.mode.rawValue)
            #expect(files.bytes[file.fileName]?.suffix(2) == [0x0D, 0x0A])
            #expect(bundle.recordCounts()[file] == nil)
        }
    }

    @Test("refuse the header of a file that the district does not have")
    func headerOfNothing() throws {
        let small = try District(DistrictOptions(students: 30, seed: 1))
        #expect(throws: DistrictError.self) { try small.bulk(accidents: [.headerOnly(.results)]) }
        let old = try Self.district(.v1_1)
        #expect(throws: DistrictError.self) { try old.bulk(accidents: [.headerOnly(.roles)]) }
    }

    @Test("happen together")
    func together() throws {
        let district = try Self.district()
        let files = try DistrictFiles(
            district.bulk(night: 1, accidents: [.rekeySchool, .truncateEnrollments, .headerOnly(.demographics)]))
        let plain = try DistrictFiles(district.bulk(night: 1))
        #expect(files.tables["demographics.csv"]?.rows.isEmpty == true)
        let all = try #require(plain.tables["enrollments.csv"]?.rows.count)
        #expect(files.tables["enrollments.csv"]?.rows.count == all * 60 / 100)
        #expect(files.tables["orgs.csv"]?.rows[1][0] != plain.tables["orgs.csv"]?.rows[1][0])
        #expect(files.tables["orgs.csv"]?.rows[2][0] == plain.tables["orgs.csv"]?.rows[2][0])
    }

    @Test(
        "are read from the command line's form",
        arguments: [
            ("rekey-school", DistrictAccident.rekeySchool(0)), ("rekey-school=3", .rekeySchool(3)),
            ("truncate-enrollments", .truncateEnrollments(keepingPercent: 60)),
            ("truncate-enrollments=5", .truncateEnrollments(keepingPercent: 5)),
            ("header-only=users", .headerOnly(.users)),
            ("header-only=users.csv", .headerOnly(.users)),
        ])
    func parsing(text: String, expected: DistrictAccident) throws {
        #expect(try DistrictAccident(parsing: text) == expected)
    }

    @Test(
        "are not read from anything else",
        arguments: [
            "", "rekey", "rekey-school=", "rekey-school=-1", "rekey-school=x", "truncate-enrollments=101",
            "truncate-enrollments=", "header-only", "header-only=", "header-only=Users", "header-only=users.csv.csv",
            "header-only=manifest",
        ])
    func misreading(text: String) {
        #expect(throws: DistrictError.self) { try DistrictAccident(parsing: text) }
    }
}
