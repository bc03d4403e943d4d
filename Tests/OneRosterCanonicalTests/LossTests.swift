import Canonical
import OneRosterCanonical
import OneRosterModel
import Testing

@Suite("What is lost")
struct LossTests {
    private func loss(_ field: String, _ reason: Loss.Reason = .noCounterpart) -> Loss {
        Loss(field: field, reason: reason)
    }

    @Test("Passwords are never carried, and each is named")
    func passwords() {
        var user = OneRosterUser(sourcedID: "u")
        user.password = OneRosterPassword("canary")
        user.resourceIDs = ["r"]
        let person = user.canonical()
        #expect(person.losses == [loss("users.password"), loss("users.resourceSourcedIds")])
        #expect(!"\(person)".contains("canary"))
        var profile = OneRosterUserProfile(sourcedID: "p")
        profile.password = OneRosterPassword("canary")
        #expect(profile.canonical().losses == [loss("userProfiles.password")])
        #expect(!"\(profile.canonical())".contains("canary"))
    }

    @Test(
        "A status without a time, or a time without a status, is named",
        arguments: [
            (RecordStatus?.none, false, false), (.none, true, true), (.active, false, true), (.active, true, false),
            (.tobedeleted, false, true), (.tobedeleted, true, true),
        ])
    func status(status: RecordStatus?, hasTime: Bool, isLost: Bool) {
        var org = OneRosterOrg(sourcedID: "o")
        org.status = status
        org.dateLastModified = hasTime ? OneRosterDateTime("2025-01-01T00:00:00.000Z") : nil
        #expect(org.canonical().losses == (isLost ? [loss("orgs.status")] : []))
        #expect((org.canonical().value.oneRosterOrg().value == org) == !isLost)
    }

    @Test("A role type that the standard lacks is lost, and on the way back secondary is assumed")
    func roleType() {
        var role = OneRosterRole(sourcedID: "r")
        role.roleType = RoleType(rawValue: "ext:acting")
        let there = role.canonical()
        #expect(there.losses == [loss("roles.roleType", .outsideVocabulary)])
        #expect(there.value.isPrimary == nil)
        let back = there.value.oneRosterRole()
        #expect(back.losses == [loss("roleAssignment.isPrimary", .assumed)])
        #expect(back.value.roleType == .secondary)
    }

    @Test("A school year that is no year, and a time before the year 0, cannot be written")
    func unwritable() {
        var session = AcademicSession(id: "s")
        session.schoolYear = "2025-26"
        session.lastModified = Instant(millisecondsSinceEpoch: .min)
        let record = session.oneRosterAcademicSession()
        #expect(record.value.schoolYear == nil)
        #expect(record.value.status == nil)
        #expect(
            record.losses == [
                loss("academicSession.schoolYear", .outsideVocabulary),
                loss("academicSession.lastModified", .outsideVocabulary),
            ])
    }

    @Test("A record that is to be deleted is an entry that says so")
    func removal() {
        var enrollment = OneRosterEnrollment(sourcedID: "e")
        #expect(enrollment.entry().value == .record(.enrollment(enrollment.canonical().value)))
        enrollment.status = .tobedeleted
        #expect(enrollment.entry().value == .removal(RecordKey(.enrollment, "e")))
        #expect(enrollment.entry().losses == [])
    }
}
