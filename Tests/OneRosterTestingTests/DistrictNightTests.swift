import CrosswalkTesting
import OneRosterModel
@testable import OneRosterTesting
import Testing

@Suite("The nights of a generated district")
struct DistrictNightTests {
    private static func options(_ seed: UInt64, _ version: OneRosterVersion = .v1_2) -> DistrictOptions {
        DistrictOptions(
            students: 150, seed: seed, version: version, churnPercent: 2, idStyle: .readable, includesGuardians: true,
            includesUserProfiles: true, includesResources: true, includesGradebook: true)
    }

    @Test(
        "make of the night before and the changes the complete bundle",
        arguments: [OneRosterVersion.v1_1, .v1_2], [1, 2, 9, 200])
    func composition(version: OneRosterVersion, night: Int) throws {
        let district = try District(Self.options(UInt64(night), version))
        let before = try DistrictFiles(district.bulk(night: night - 1))
        let changes = try DistrictFiles(district.delta(night: night))
        let after = try DistrictFiles(district.bulk(night: night))
        #expect(before.applying(changes) == after.contents)
        #expect(before.contents != after.contents)
    }

    @Test("make so of an accident too, if the record was re-keyed")
    func compositionOfAccident() throws {
        let district = try District(Self.options(77))
        let before = try DistrictFiles(district.bulk(night: 3))
        let changes = try DistrictFiles(district.delta(night: 4, accidents: [.rekeySchool(1)]))
        let after = try DistrictFiles(district.bulk(night: 4, accidents: [.rekeySchool(1)]))
        #expect(before.applying(changes) == after.contents)
    }

    @Test(
        "send changes with status and time, and leave out the files without any",
        arguments: [
            OneRosterVersion.v1_1, .v1_2,
        ])
    func deltaForm(version: OneRosterVersion) throws {
        let district = try District(Self.options(5, version))
        let changes = try DistrictFiles(district.delta(night: 6))
        #expect(changes.tables["academicSessions.csv"] == nil)
        #expect(changes.manifest["file.academicSessions"] == "absent")
        #expect(changes.manifest["file.enrollments"] == "delta")
        for (name, table) in changes.tables {
            #expect(table["status"].allSatisfy { $0 == "active" || $0 == "tobedeleted" }, "\(name)")
            #expect(table["dateLastModified"].allSatisfy { $0.hasPrefix("2025-09-08T02:") && $0.hasSuffix("Z") })
            #expect(Set(table["sourcedId"]).count == table.rows.count, "\(name)")
        }
        let removed = changes.rows("users.csv").filter { $0["status"] == "tobedeleted" }
        #expect(removed.allSatisfy { $0["username"]?.isEmpty == false })
    }

    @Test("change about as many enrollments as asked for", arguments: [0.3, 1.0, 2.0, 10.0])
    func churn(percent: Double) throws {
        let district = try District(DistrictOptions(students: 4_000, seed: 8, churnPercent: percent))
        var before = try district.bulk(night: 0).snapshot.state
        for night in 1...3 {
            let after = try district.bulk(night: night).snapshot.state
            let learning = before.enrollments.count { $0.isActive && $0.role == .student }
            let dropped = zip(before.enrollments, after.enrollments).count {
                $0.isActive && !$1.isActive && $0.role == .student
            }
            let added = after.enrollments[before.enrollments.count...].count { $0.role == .student }
            let share = Double(dropped + added) / Double(learning) * 100
            #expect((percent * 0.8...percent * 1.3 + 0.15).contains(share), "night \(night): \(share) %")
            before = after
        }
    }

    @Test("bring every kind of ordinary change within a fortnight")
    func kinds() throws {
        let district = try District(
            DistrictOptions(students: 3_000, seed: 9, includesGuardians: true))
        var seen: Set<String> = []
        var before = try district.bulk(night: 0).snapshot.state
        for night in 1...14 {
            let after = try district.bulk(night: night).snapshot.state
            defer { before = after }
            for (old, new) in zip(before.persons, after.persons) where old != new {
                if old.isActive && !new.isActive { seen.insert("\(old.kind) leaves") }
                if old.school != new.school { seen.insert("\(old.kind) changes school") }
                if old.nameVersion != new.nameVersion { seen.insert("name") }
                if old.mailVersion != new.mailVersion { seen.insert("mail") }
                if old.phoneVersion != new.phoneVersion { seen.insert("phone") }
            }
            for person in after.persons[before.persons.count...] { seen.insert("\(person.kind) comes") }
            if after.sections.count > before.sections.count { seen.insert("class opens") }
            for (old, new) in zip(before.sections, after.sections) {
                if old.teacher != new.teacher { seen.insert("teacher is replaced") }
                if old.roomVersion != new.roomVersion { seen.insert("room") }
            }
        }
        #expect(
            seen == [
                "student leaves", "student comes", "student changes school", "teacher leaves", "teacher comes",
                "guardian leaves", "guardian comes", "name", "mail", "phone", "class opens", "teacher is replaced",
                "room",
            ])
    }

    @Test("never let a record come and go in one night, or come back")
    func monotony() throws {
        let district = try District(Self.options(10))
        var before = try district.bulk(night: 0).snapshot.state
        for night in 1...10 {
            let after = try district.bulk(night: night).snapshot.state
            #expect(after.enrollments[before.enrollments.count...].allSatisfy { $0.isActive })
            #expect(after.persons[before.persons.count...].allSatisfy { $0.isActive })
            #expect(!zip(before.enrollments, after.enrollments).contains { !$0.isActive && $1.isActive })
            #expect(!zip(before.persons, after.persons).contains { !$0.isActive && $1.isActive })
            before = after
        }
    }

    @Test("change nothing without churn")
    func standstill() throws {
        let district = try District(DistrictOptions(students: 100, seed: 1, churnPercent: 0))
        #expect(try district.delta(night: 1).recordCounts() == [:])
        let files = try DistrictFiles(district.delta(night: 1))
        #expect(files.tables.isEmpty)
        #expect(files.manifest["file.users"] == "absent")
    }

    @Test("keep log-in names and ids when names change")
    func stableNames() throws {
        let district = try District(DistrictOptions(students: 500, seed: 2, churnPercent: 10))
        let first = try DistrictFiles(district.bulk(night: 0)).byID("users.csv")
        let last = try DistrictFiles(district.bulk(night: 5)).byID("users.csv")
        var renamed = 0
        for (id, user) in first {
            guard let later = last[id] else { continue }
            #expect(later["username"] == user["username"])
            #expect(later["identifier"] == user["identifier"])
            if later["familyName"] != user["familyName"] { renamed += 1 }
        }
        #expect(renamed > 0)
    }
}
