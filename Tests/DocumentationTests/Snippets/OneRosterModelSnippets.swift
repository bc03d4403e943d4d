import Canonical
import OneRosterCanonical
import OneRosterModel
import Testing

// The code of the catalogs of OneRosterModel and OneRosterCanonical.

func studentOfAlgebra() -> OneRosterEnrollment {
    var enrollment = OneRosterEnrollment(
        sourcedID: "e1", classID: "algebra-1", schoolID: "north", userID: "u1", role: .student)
    enrollment.beginDate = OneRosterDate(year: 2026, month: 8, day: 24)
    enrollment.metadata = [OneRosterMetadata(name: "homeroom", value: "9B")]
    return enrollment
}

func ownRole() -> UserRole {
    let coach = UserRole(rawValue: "ext:coach")
    print(coach.isStandard, coach.isExtension)
    return coach
}

func upward(
    _ old: OneRosterUser11, _ conversion: UpConversion
) -> (user: OneRosterUser, roles: [OneRosterRole]) {
    var report = ConversionReport()
    let (user, roles) = conversion.user(old, report: &report)
    for loss in report.losses { print(loss.field, loss.reason) }
    return (user, roles)
}

func person(_ user: OneRosterUser) -> Person {
    let translation = user.canonical()
    for loss in translation.losses { print(loss.field, loss.reason) }
    return translation.value
}

func entry(_ enrollment: OneRosterEnrollment) -> RosterEntry {
    let entry: RosterEntry = enrollment.entry().value
    return entry
}

func source(of found: [OneRosterEnrollment], _ provenance: Provenance) -> OneRosterRosterSource {
    let enrollments = OneRosterCollection(OneRosterEnrollment.self) { deliver in
        for enrollment in found { try await deliver(.record(enrollment)) }
        return .complete
    }
    let source = OneRosterRosterSource(provenance: provenance, collections: [enrollments])
    return source
}

@Suite("The code of the model's and the bridge's catalogs does what the text says")
struct OneRosterModelSnippets {
    @Test("Records are made, converted, translated and delivered")
    func all() async throws {
        let enrollment = studentOfAlgebra()
        #expect(enrollment.beginDate?.description == "2026-08-24")
        #expect(ownRole().isExtension)
        var old = OneRosterUser11(sourcedID: "u1")
        old.orgIDs = ["north"]
        old.role = .student
        let new = upward(old, UpConversion())
        #expect(new.roles.map(\.sourcedID) == ["u1/north"])
        #expect(person(new.user).id == "u1")
        #expect(entry(enrollment).key == RecordKey(.enrollment, "e1"))
        let reading = try await source(of: [enrollment], Provenance(tenant: "t", sourceSystem: "s")).read { entries in
            #expect(entries.count == 1)
        }
        #expect(reading.completeness(of: .enrollment) == .complete)
    }
}
