import OneRosterCSV
import OneRosterModel
@testable import OneRosterTesting
import Testing

@Suite("The size of a generated district")
struct DistrictScaleTests {
    @Test(
        "has about 0.4 classes, 10 enrollments and a sixteenth of a teacher a student",
        arguments: [
            2_000, 10_000, 50_000,
        ])
    func ratios(students: Int) throws {
        let district = try District(DistrictOptions(students: students, seed: 3))
        let state = try district.bulk().snapshot.state
        let perStudent = { (count: Int) in Double(count) / Double(students) }
        #expect(state.persons.count { $0.kind == .student } == students)
        #expect((0.37...0.43).contains(perStudent(state.sections.count)))
        #expect((9.5...10.5).contains(perStudent(state.enrollments.count)))
        let teachers = state.persons.count { $0.kind == .teacher }
        // Small schools need a teacher for every subject, however few the students.
        #expect(((students < 5_000 ? 12.0 : 15.0)...17.0).contains(Double(students) / Double(teachers)))
        #expect(state.persons.count { $0.kind == .principal } == state.schools.count)
    }

    @Test("has schools and classes of ordinary sizes", arguments: [UInt64(1), 2, 3])
    func sizes(seed: UInt64) throws {
        let state = try District(DistrictOptions(students: 10_000, seed: seed)).bulk().snapshot.state
        let census = Census(state)
        for school in state.schools {
            let usual = school.level.usualSize
            #expect((usual * 6 / 10...usual * 15 / 10).contains(census.schoolSizes[Int(school.index)]))
        }
        #expect(census.sectionSizes.allSatisfy { (12...35).contains($0) })
        #expect(state.schools.count { $0.level == .elementary } > state.schools.count { $0.level == .high })
    }

    @Test("gives teachers a bearable number of classes")
    func loads() throws {
        let state = try District(DistrictOptions(students: 5_000, seed: 4)).bulk().snapshot.state
        var classes: [Int32: Int] = [:]
        for section in state.sections { classes[section.teacher, default: 0] += 1 }
        for (teacher, count) in classes {
            let isElementary = state.schools[Int(state.persons[Int(teacher)].school)].level == .elementary
            #expect(count <= (isElementary ? 24 : 12))
        }
    }

    @Test("is whole even where there is one student", arguments: 1...12)
    func tiny(students: Int) throws {
        let counts = try District(DistrictOptions(students: students, seed: 1)).bulk().recordCounts()
        #expect(counts[.demographics] == students)
        #expect(counts[.orgs] ?? 0 >= 2)
        #expect(counts[.enrollments] ?? 0 >= students * 9)
    }

    @Test("leaves out what the options leave out", arguments: [OneRosterVersion.v1_1, .v1_2])
    func options(version: OneRosterVersion) throws {
        var options = DistrictOptions(
            students: 60, seed: 2, version: version, includesDepartments: false, includesDemographics: false)
        let plain = try District(options).bulk()
        var rostering: Set<String> = ["orgs", "academicSessions", "courses", "classes", "users", "enrollments"]
        if version == .v1_2 { rostering.insert("roles") }
        #expect(Set(plain.recordCounts().keys.map(\.rawValue)) == rostering)

        options.includesDemographics = true
        options.includesGuardians = true
        options.includesUserProfiles = true
        options.includesResources = true
        options.includesGradebook = true
        let full = try District(options).bulk()
        #expect(full.recordCounts().count == (version == .v1_2 ? 21 : 13))
        #expect(full.recordCounts()[.users] ?? 0 > (plain.recordCounts()[.users] ?? 0) + 40)
    }

    @Test("has departments where schools are large enough for them, and where they are asked for")
    func departments() throws {
        var options = DistrictOptions(students: 2_500, seed: 2)
        #expect(try District(options).bulk().orgs.count { $0.type == .department } == 8)
        options.includesDepartments = false
        #expect(try District(options).bulk().orgs.count { $0.type == .department } == 0)
    }
}
