import CrosswalkJSON
import CrosswalkTesting
import OneRosterModel
import OneRosterREST

/// A page of made-up users of a dozen schools, about 1.2 KB each as JSON: what a client of the services meets most.
enum UsersPage {
    static func made(users count: Int, seed: UInt64) -> [UInt8] {
        let source = SeededGenerator(seed: seed)
        var random = source.fork("schools")
        let schools = (0..<12).map { _ in SourcedID<OneRosterOrg>(guid(&random)) }
        let users = (0..<count).map { user(source.fork("user", $0), number: $0, schools: schools) }
        let addresses = OneRosterAddresses(root: "https://sis.district.example", version: .v1_2)
        return RESTUser.codec.body(of: users, in: .v1_2, at: addresses)
    }

    private static func user(
        _ random: SeededGenerator, number: Int, schools: [SourcedID<OneRosterOrg>]
    ) -> RESTUser {
        var random = random
        let given = random.element(of: ["Ana", "Li", "Mateo", "Noor", "José", "Priya", "Sam", "Jürgen"]) ?? ""
        let family = random.element(of: ["Okafor", "Nguyen", "O'Brien", "Müller", "Garcia", "Smith-Jones"]) ?? ""
        let school = schools[random.number(below: schools.count)]
        let isTeacher = random.chance(1, in: 12)
        let metadata: JSONObject = [
            "homeroom": .string("B\(random.number(below: 40))"), "busRoute": .string("\(random.number(below: 90))"),
        ]
        return RESTUser(
            sourcedID: SourcedID(guid(&random)), dateLastModified: OneRosterDateTime("2026-08-17T04:05:06.000Z"),
            userMasterIdentifier: guid(&random), username: "u\(number)",
            userIDs: [UserIdentifier(type: "sis", identifier: "\(100_000 + number)")], isEnabled: true,
            givenName: given, familyName: family, middleName: random.chance(1, in: 2) ? "Alex" : nil,
            roles: [
                RESTUser.Role(
                    roleType: .primary, role: isTeacher ? .teacher : .student, orgID: school,
                    beginDate: OneRosterDate("2026-08-17"), endDate: OneRosterDate("2027-06-11"))
            ],
            primaryOrgID: school, identifier: "\(900_000 + number)", email: "u\(number)@district.example",
            sms: "+1 555 01\(10 + number % 90)",
            agentIDs: isTeacher ? [] : [SourcedID(guid(&random)), SourcedID(guid(&random))],
            grades: isTeacher ? [] : ["0\(1 + random.number(below: 9))"], metadata: metadata)
    }

    /// An id in the form of a UUID.
    private static func guid(_ random: inout SeededGenerator) -> String {
        let digits = Array("0123456789abcdef")
        return String(
            (0..<36).map { place in
                [8, 13, 18, 23].contains(place) ? "-" : digits[random.number(below: 16)]
            })
    }
}
