import Canonical
import OneRosterCanonical
import OneRosterModel
import Testing

@Suite("Users of 1.1")
struct User11Tests {
    private let conversion = UpConversion(orgTypes: ["d": .district, "s": .school])

    private func user(_ role: User11Role, _ orgs: [SourcedID<OneRosterOrg>]) -> OneRosterUser11 {
        OneRosterUser11(
            sourcedID: "u", isEnabled: true, orgIDs: orgs, role: role, username: "n",
            userIDs: [UserIdentifier(type: "LDAP", identifier: "7")], givenName: "g", familyName: "f", grades: ["05"],
            metadata: [OneRosterMetadata(name: "homeroom", value: "5B")])
    }

    @Test("A user is a person and a role in each organization, with ids that stay")
    func there() {
        let both = user(.teacher, ["s", "d"]).canonical(conversion)
        #expect(both.losses == [])
        #expect(both.value.person.primaryOrganizationID == "s")
        #expect(both.value.person.identifiers == [Identifier(scheme: "LDAP", value: "7")])
        #expect(both.value.person.extensions == [Identifier(scheme: "homeroom", value: "5B")])
        #expect(both.value.roles.map(\.id) == ["u/s", "u/d"])
        #expect(both.value.roles.allSatisfy { $0.personID == "u" && $0.role == "teacher" && $0.isPrimary == true })
    }

    @Test("An administrator's role follows from the organization, and is named as assumed")
    func administrator() {
        let both = user(.administrator, ["d", "s"]).canonical(conversion)
        #expect(both.value.roles.map(\.role) == ["districtAdministrator", "siteAdministrator"])
        #expect(both.losses == [Loss(field: "users.role", reason: .assumed)])
    }

    @Test("There and back gives the same user", arguments: User11Role.standard)
    func back(role: User11Role) {
        let old = user(role, ["s", "d"])
        let back = old.canonical(conversion).value.oneRosterUsers11()
        #expect(back.value == [old])
        #expect(back.losses == [])
    }

    @Test("A password is lost by name")
    func password() {
        var old = user(.student, ["s"])
        old.password = OneRosterPassword("canary")
        #expect(old.canonical(conversion).losses == [Loss(field: "users.password", reason: .noCounterpart)])
    }

    @Test("A user to be deleted takes its known roles along")
    func removal() {
        var old = user(.student, ["s", "d", "s"])
        old.status = .tobedeleted
        #expect(
            old.entries(conversion).value == [
                .removal(RecordKey(.person, "u")), .removal(RecordKey(.roleAssignment, "u/d")),
                .removal(RecordKey(.roleAssignment, "u/s")),
            ])
        var stub = OneRosterUser11(sourcedID: "u")
        stub.status = .tobedeleted
        #expect(stub.entries(conversion).value == [.removal(RecordKey(.person, "u"))])
    }

    @Test("A person without a role cannot be a user of 1.1")
    func noRole() {
        let both = PersonWithRoles(person: Person(id: "u"), roles: [])
        #expect(both.oneRosterUsers11().value == [])
        #expect(both.oneRosterUsers11().losses == [Loss(field: "users.role", reason: .noCounterpart)])
    }
}
