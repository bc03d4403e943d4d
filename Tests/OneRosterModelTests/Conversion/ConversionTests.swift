import CrosswalkTesting
import OneRosterModel
import Testing

@Suite("Converting between 1.1 and 1.2")
struct ConversionTests {
    private let district: SourcedID<OneRosterOrg> = "d"
    private let school: SourcedID<OneRosterOrg> = "s"
    private let other: SourcedID<OneRosterOrg> = "x"

    @Test("1.1 to 1.2 and back gives the same users, with nothing lost on the way back")
    func usersRejoin() throws {
        try PropertyTest.run(cases: 1_000, seed: 0x0711) { generator in
            var records = RandomRecords(random: generator)
            let old = records.user()
            let types: [OrgType] = [.district, .school, .local, .state]
            let orgTypes = Dictionary(old.orgIDs.map { ($0, types[generator.number(below: 4)]) }) { first, _ in first }
            var up = ConversionReport()
            let (user, roles) = UpConversion(orgTypes: orgTypes).user(old, report: &up)
            var down = ConversionReport()
            let back = DownConversion().users(user, roles: roles, report: &down)
            try #require(down.isLossless, "\(down.losses)")
            var expected = old
            if up.losses.contains(ConversionLoss("users.orgSourcedIds", .repeated)) {
                var seen: Set<SourcedID<OneRosterOrg>> = []
                expected.orgIDs = old.orgIDs.filter { seen.insert($0).inserted }
            }
            try #require(back == [expected])
        }
    }

    @Test("1.1 to 1.2 and back gives the same line items")
    func lineItemsRejoin() throws {
        try PropertyTest.run(cases: 300, seed: 0x0712) { generator in
            var records = RandomRecords(random: generator)
            let old = records.lineItem()
            let schools: [SourcedID<OneRosterClass>: SourcedID<OneRosterOrg>] = [old.classID: "s"]
            var report = ConversionReport()
            let new = UpConversion(classSchools: schools).lineItem(old, report: &report)
            let back = DownConversion(sessionTypes: [old.gradingPeriodID: .gradingPeriod], classSchools: schools)
                .lineItem(new, report: &report)
            try #require(report.isLossless)
            try #require(new.schoolID == "s")
            try #require(back == old)
        }
    }

    @Test("Every organization gives a primary role, and the first one is the primary organization")
    func roles() {
        var report = ConversionReport()
        let (user, roles) = UpConversion().user(Self.old(.teacher, [school, district]), report: &report)
        #expect(user.primaryOrgID == school)
        #expect(roles.map(\.orgID) == [school, district])
        #expect(roles.allSatisfy { $0.roleType == .primary && $0.role == .teacher && $0.userID == "u" })
        #expect(roles.map(\.sourcedID) == ["u/s", "u/d"])
        #expect(report.isLossless)
    }

    @Test("An administrator becomes what the organization's type says")
    func administrators() {
        let types: [SourcedID<OneRosterOrg>: OrgType] = [district: .district, school: .school, other: .state]
        var report = ConversionReport()
        let old = Self.old(.administrator, [district, school, other, "unknown"])
        let (user, roles) = UpConversion(orgTypes: types).user(old, report: &report)
        #expect(
            roles.map(\.role)
                == [.districtAdministrator, .siteAdministrator, .extAdministrator, .extAdministrator])
        #expect(report.counts == [ConversionLoss("users.role", .assumed): 4])
        #expect(roles.allSatisfy { $0.role.isStandard || $0.role.isExtension })
        var down = ConversionReport()
        #expect(DownConversion().users(user, roles: roles, report: &down) == [old])
        #expect(down.isLossless)
    }

    @Test("The policy for administrators can be changed")
    func policy() {
        let policy = AdministratorPolicy(roles: [.school: .principal], otherwise: .systemAdministrator)
        #expect(policy.role(in: .school) == .principal)
        #expect(policy.role(in: .district) == .systemAdministrator)
        #expect(policy.role(in: nil) == .systemAdministrator)
    }

    @Test("A role that 1.1 does not know either becomes an extension word, and is reported")
    func foreignRole() {
        var report = ConversionReport()
        let old = Self.old(User11Role(rawValue: "coach"), [school])
        let (user, roles) = UpConversion().user(old, report: &report)
        #expect(roles.map(\.role.rawValue) == ["ext:coach"])
        #expect(report.losses == [ConversionLoss("users.role", .outsideVocabulary)])
        #expect(DownConversion().users(user, roles: roles, report: &report) == [old])
    }

    @Test("A person with two roles becomes two users; the primary role keeps the id")
    func split() {
        let user = Self.new(primaryOrg: school)
        let roles = [
            Self.role(.parent, district), Self.role(.teacher, school), Self.role(.teacher, other),
            Self.role(.parent, school, .secondary),
        ]
        var report = ConversionReport()
        let old = DownConversion().users(user, roles: roles, report: &report)
        #expect(old.map(\.sourcedID) == ["u", "u.parent"])
        #expect(old.map(\.role) == [.teacher, .parent])
        #expect(old.map(\.orgIDs) == [[school, other], [district, school]])
        #expect(
            report.counts == [
                ConversionLoss("users.sourcedId", .assumed): 1, ConversionLoss("roles.roleType", .noCounterpart): 1,
            ])
    }

    @Test("Enrollments and results go to the user who has the role")
    func splitReferences() {
        let teacher = OneRosterUser11(sourcedID: "u")
        var rows = [teacher, OneRosterUser11(sourcedID: "u.student")]
        rows[0].role = .teacher
        rows[1].role = .student
        var split = SplitUsers()
        split.add("u", rows)
        split.add("solo", [OneRosterUser11(sourcedID: "solo")])
        func enrolled(_ user: SourcedID<OneRosterUser>, _ role: EnrollmentRole) -> SourcedID<OneRosterUser> {
            split.enrollment(
                OneRosterEnrollment(sourcedID: "e", classID: "c", schoolID: "s", userID: user, role: role)
            ).userID
        }
        #expect(enrolled("u", .student) == "u.student")
        #expect(enrolled("u", .teacher) == "u")
        #expect(enrolled("u", .proctor) == "u")
        #expect(enrolled("solo", .student) == "solo")
        var result = OneRosterResult(sourcedID: "r")
        result.studentID = "u"
        #expect(split.result(result).studentID == "u.student")
    }

    @Test(
        "Roles of 1.2 that 1.1 lacks are reported",
        arguments: [
            (UserRole.principal, User11Role.administrator), (.systemAdministrator, .administrator),
            (.counselor, .aide), (UserRole(rawValue: "ext:coach"), User11Role(rawValue: "coach")),
        ])
    func lostRoles(role: UserRole, old: User11Role) {
        var report = ConversionReport()
        let users = DownConversion().users(
            Self.new(primaryOrg: school), roles: [Self.role(role, school)], report: &report)
        #expect(users.map(\.role) == [old])
        #expect(report.losses == [ConversionLoss("roles.role", .outsideVocabulary)])
    }

    @Test("A user without a role is left out, unless it is to be deleted")
    func noRole() {
        var report = ConversionReport()
        #expect(DownConversion().users(Self.new(primaryOrg: nil), roles: [], report: &report) == [])
        #expect(report.losses == [ConversionLoss("users.role", .requiredMissing)])
        var stub = OneRosterUser(sourcedID: "u")
        stub.status = .tobedeleted
        #expect(DownConversion().users(stub, roles: [], report: &report).map(\.sourcedID) == ["u"])
    }

    @Test("A role that is to be deleted takes its organization out of the user")
    func deletedRole() {
        var gone = Self.role(.teacher, school)
        gone.status = .tobedeleted
        var report = ConversionReport()
        let users = DownConversion().users(
            Self.new(primaryOrg: district), roles: [gone, Self.role(.teacher, district)], report: &report)
        #expect(users.map(\.orgIDs) == [[district]])
    }

    @Test("Everything that 1.1 users have no place for is named")
    func lostFields() {
        var user = Self.new(primaryOrg: "elsewhere")
        user.userMasterIdentifier = "1"
        user.preferredGivenName = "1"
        user.preferredMiddleName = "1"
        user.preferredFamilyName = "1"
        user.pronouns = "1"
        user.resourceIDs = ["1"]
        var role = Self.role(.student, school)
        role.sourcedID = "r1"
        role.beginDate = OneRosterDate("2025-01-01")
        role.endDate = OneRosterDate("2025-01-01")
        role.userProfileID = "p"
        role.status = .active
        role.dateLastModified = OneRosterDateTime("2025-01-01T00:00:00.000Z")
        role.metadata = [OneRosterMetadata(name: "a", value: "1")]
        var report = ConversionReport()
        _ = DownConversion().users(user, roles: [role], report: &report)
        let expected = [
            "roles.beginDate", "roles.dateLastModified", "roles.endDate", "roles.metadata.a", "roles.sourcedId",
            "roles.status", "roles.userProfileSourcedId", "users.preferredFamilyName", "users.preferredGivenName",
            "users.preferredMiddleName", "users.primaryOrgSourcedId", "users.pronouns", "users.resourceSourcedIds",
            "users.userMasterIdentifier",
        ]
        #expect(report.losses == expected.map { ConversionLoss($0, .noCounterpart) })
    }

    // MARK: Help

    static func old(_ role: User11Role, _ orgs: [SourcedID<OneRosterOrg>]) -> OneRosterUser11 {
        OneRosterUser11(
            sourcedID: "u", isEnabled: true, orgIDs: orgs, role: role, username: "n", givenName: "g", familyName: "f")
    }

    static func new(primaryOrg: SourcedID<OneRosterOrg>?) -> OneRosterUser {
        OneRosterUser(
            sourcedID: "u", isEnabled: true, username: "n", givenName: "g", familyName: "f", primaryOrgID: primaryOrg)
    }

    static func role(
        _ role: UserRole, _ org: SourcedID<OneRosterOrg>, _ type: RoleType = .primary
    ) -> OneRosterRole {
        OneRosterRole(
            sourcedID: DerivedID.role(of: "u", in: org), userID: "u", roleType: type, role: role, orgID: org)
    }
}
