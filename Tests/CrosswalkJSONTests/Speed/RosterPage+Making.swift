import CrosswalkTesting

extension RosterPage {
    /// A page of made-up users of a dozen schools, about 1.2 KB each as JSON: some have letters beyond ASCII.
    static func made(users count: Int, seed: UInt64) -> RosterPage {
        let source = SeededGenerator(seed: seed)
        var random = source.fork("schools")
        let schools = (0..<12).map { _ in RosterReference.made("orgs", "org", &random) }
        return RosterPage(
            users: (0..<count).map { RosterUser.made(source.fork("user", $0), number: $0, schools: schools) })
    }
}

extension RosterUser {
    fileprivate static func made(
        _ random: SeededGenerator, number: Int, schools: [RosterReference]
    ) -> RosterUser {
        var random = random
        let given = random.element(of: ["Ana", "Li", "Mateo", "Noor", "José", "Priya", "Sam", "Jürgen"]) ?? ""
        let family = random.element(of: ["Okafor", "Nguyen", "O'Brien", "Müller", "Garcia", "Smith-Jones"]) ?? ""
        let school = schools[random.number(below: schools.count)]
        let role = random.chance(1, in: 12) ? "teacher" : "student"
        return RosterUser(
            sourcedId: guid(&random), status: "active", dateLastModified: "2026-08-17T04:05:06.000Z",
            metadata: ["homeroom": "B\(random.number(below: 40))", "busRoute": "\(random.number(below: 90))"],
            userMasterIdentifier: guid(&random), username: "u\(number)",
            userIds: [RosterUserID(type: "sis", identifier: "\(100_000 + number)")], enabledUser: true,
            givenName: given, familyName: family, middleName: random.chance(1, in: 2) ? "Alex" : nil,
            preferredFirstName: nil,
            roles: [
                RosterRole(
                    roleType: "primary", role: role, org: school, beginDate: "2026-08-17", endDate: "2027-06-11")
            ],
            primaryOrg: school, identifier: "\(900_000 + number)", email: "u\(number)@district.example",
            sms: "+1 555 01\(10 + number % 90)", phone: nil,
            agents: role == "student" ? [.made("users", "user", &random), .made("users", "user", &random)] : [],
            grades: role == "student" ? ["0\(1 + random.number(below: 9))"] : nil)
    }
}

extension RosterReference {
    fileprivate static func made(_ path: String, _ type: String, _ random: inout SeededGenerator) -> RosterReference {
        let id = guid(&random)
        return RosterReference(
            href: "https://sis.district.example/ims/oneroster/rostering/v1p2/\(path)/\(id)", sourcedId: id, type: type)
    }
}

/// An id in the form of a UUID.
private func guid(_ random: inout SeededGenerator) -> String {
    let digits = Array("0123456789abcdef")
    return String(
        (0..<36).map { place in
            [8, 13, 18, 23].contains(place) ? "-" : digits[random.number(below: 16)]
        })
}
