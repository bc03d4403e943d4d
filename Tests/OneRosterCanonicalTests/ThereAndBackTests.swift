import Canonical
import CrosswalkTesting
import OneRosterCanonical
import OneRosterModel
import Testing

@Suite("There and back")
struct ThereAndBackTests {
    private func identity<Record: CanonicalEntity>(
        _ make: (inout RandomRecords) -> Record, back: (Record.Noun) -> Translation<Record>
    ) throws {
        try PropertyTest.run(cases: 200, seed: 0xCA40) { random in
            var records = RandomRecords(random: random)
            let record = make(&records)
            let there = record.canonical()
            try #require(there.losses == [])
            let again = back(there.value)
            try #require(again.losses == [])
            try #require(again.value == record)
            try #require(there.value.id == record.sourcedID.rawValue)
        }
    }

    @Test("Organizations come back as they went")
    func organizations() throws {
        try identity {
            $0.org()
        } back: {
            $0.oneRosterOrg()
        }
    }

    @Test("Sessions come back as they went")
    func sessions() throws {
        try identity {
            $0.session()
        } back: {
            $0.oneRosterAcademicSession()
        }
    }

    @Test("Courses come back as they went")
    func courses() throws {
        try identity {
            $0.course()
        } back: {
            $0.oneRosterCourse()
        }
    }

    @Test("Classes come back as they went")
    func sections() throws {
        try identity {
            $0.section()
        } back: {
            $0.oneRosterClass()
        }
    }

    @Test("Users without passwords come back as they went")
    func persons() throws {
        try identity {
            $0.user()
        } back: {
            $0.oneRosterUser()
        }
    }

    @Test("Profiles without passwords come back as they went")
    func accounts() throws {
        try identity {
            $0.profile()
        } back: {
            $0.oneRosterUserProfile()
        }
    }

    @Test("Roles come back as they went")
    func roles() throws {
        try identity {
            $0.role()
        } back: {
            $0.oneRosterRole()
        }
    }

    @Test("Enrollments come back as they went")
    func enrollments() throws {
        try identity {
            $0.enrollment()
        } back: {
            $0.oneRosterEnrollment()
        }
    }

    @Test("Demographics come back as they went")
    func demographics() throws {
        try identity {
            $0.demographics()
        } back: {
            $0.oneRosterDemographics()
        }
    }

    @Test("A stub, in which everything is blank, comes back as it went but for its status")
    func stubs() {
        #expect(OneRosterOrg(sourcedID: "a").canonical().value.oneRosterOrg().value == OneRosterOrg(sourcedID: "a"))
        #expect(OneRosterUser(sourcedID: "a").canonical().value.oneRosterUser().value == OneRosterUser(sourcedID: "a"))
        #expect(
            OneRosterClass(sourcedID: "a").canonical().value.oneRosterClass().value == OneRosterClass(sourcedID: "a"))
    }

    @Test("Nouns keep what they have by way of the field table too")
    func fieldTable() throws {
        try PropertyTest.run(cases: 100, seed: 0xCA41) { random in
            var records = RandomRecords(random: random)
            let noun = records.enrollment().canonical().value
            var copy = Enrollment(id: noun.id)
            for field in Enrollment.fields { field.write(&copy, field.read(noun)) }
            copy.extensions = noun.extensions
            try #require(copy == noun)
        }
    }
}
