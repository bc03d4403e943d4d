import CrosswalkJSON
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("What the two bindings do not share")
struct TranslationTests {
    private var report = ConversionReport()
    private let conversion = BundleConversion()

    private func note(_ field: String, _ reason: ConversionLoss.Reason) -> ConversionLoss {
        ConversionLoss(field, reason)
    }

    @Test("What a bundle requires and a record lacks is blank and noted, save in a record that is to go")
    mutating func missing() throws {
        let one = RESTClass(sourcedID: "c", courseID: "k", schoolID: "s")
        let (converted, _) = conversion.class(one, report: &report)
        #expect(converted.classType.rawValue.isEmpty && converted.title.isEmpty)
        #expect(
            report.losses == [
                note("classes.classType", .requiredMissing), note("classes.termSourcedIds", .requiredMissing),
                note("classes.title", .requiredMissing),
            ])
        var gone = ConversionReport()
        _ = conversion.class(
            RESTClass(sourcedID: "c", status: .tobedeleted, courseID: "k", schoolID: "s"), report: &gone)
        _ = conversion.user(RESTUser(sourcedID: "u", status: .tobedeleted), report: &gone)
        #expect(gone.isLossless)
        var course = ConversionReport()
        #expect(conversion.course(RESTCourse(sourcedID: "k", title: "T"), report: &course).course.orgID.isEmpty)
        #expect(course.losses == [note("courses.orgSourcedId", .requiredMissing)])
    }

    @Test(
        "Times of line items become days in UTC, and a time of the day is noted",
        arguments: [
            ("2026-08-18T00:00:00.000Z", "2026-08-18", true), ("2026-08-18T23:59:59.000Z", "2026-08-18", false),
            ("1969-12-31T00:00:00.000Z", "1969-12-31", true), ("1969-12-31T23:00:00.000Z", "1969-12-31", false),
        ])
    mutating func days(time: String, day: String, isExact: Bool) throws {
        let at = try #require(OneRosterDateTime(time))
        let one = RESTLineItem(
            sourcedID: "l", title: "T", assignDate: at, dueDate: at, classID: "c", schoolID: "s", categoryID: "k",
            academicSessionID: "a")
        let converted = conversion.lineItem(one, report: &report).lineItem
        #expect(converted.assignDate?.description == day && converted.dueDate == converted.assignDate)
        #expect(report.isLossless == isExact)
    }

    @Test("A school year that is no year is kept as it is and noted")
    mutating func schoolYear() throws {
        let day = try #require(OneRosterDate("2026-08-18"))
        var one = RESTAcademicSession(
            sourcedID: "a", title: "T", startDate: day, endDate: day, type: .term, schoolYear: SchoolYear(endYear: 2027)
        )
        #expect(conversion.academicSession(one, report: &report).schoolYear?.endYear == 2027 && report.isLossless)
        one.schoolYearText = "2026-2027"
        #expect(conversion.academicSession(one, report: &report).schoolYear == nil)
        #expect(report.losses == [note("academicSessions.schoolYear", .invalid)])
    }

    @Test("An account has a record for each credential, and a role finds the first")
    mutating func credentials() throws {
        let profile = RESTUser.Profile(
            profileID: "https://p.example/1", profileType: "t", vendorID: "v",
            credentials: [
                .init(type: "a", username: "u1", others: ["x": 1]),
                .init(type: "b", username: "u2", password: OneRosterPassword("p")),
            ])
        let user = RESTUser(
            sourcedID: "u", username: "u", isEnabled: true, givenName: "A", familyName: "B",
            roles: [
                .init(roleType: .primary, role: .teacher, orgID: "o", profileID: "https://p.example/1"),
                .init(roleType: .secondary, role: .aide, orgID: "o"),
                .init(roleType: .secondary, role: .proctor, orgID: "o", profileID: "urn:unknown"),
                .init(roleType: .secondary, role: .aide, orgID: "o"),
            ], profiles: [profile])
        let whole = conversion.user(user, report: &report)
        #expect(whole.profiles.map(\.credentialType) == ["a", "b"] && whole.profiles[1].password?.reveal() == "p")
        #expect(Set(whole.profiles.map(\.sourcedID)).count == 2)
        #expect(whole.roles.count == 3 && Set(whole.roles.map(\.sourcedID)).count == 3)
        #expect(whole.roles[0].sourcedID == "u/o" && whole.roles[0].userProfileID == whole.profiles[0].sourcedID)
        #expect(
            report.losses == [
                note("roles.userProfile", .invalid), note("userProfiles.credentials", .noCounterpart),
                note("users.roles", .repeated),
            ])
        var again = ConversionReport()
        #expect(conversion.user(user, report: &again) == whole)
    }

    @Test("Two first roles in one organization are both kept")
    mutating func firstRoles() {
        let user = RESTUser(
            sourcedID: "u", username: "u", isEnabled: true, givenName: "A", familyName: "B",
            roles: [
                .init(roleType: .primary, role: .teacher, orgID: "o"),
                .init(roleType: .primary, role: .parent, orgID: "o"),
            ])
        let roles = conversion.user(user, report: &report).roles
        #expect(roles.map(\.role) == [.teacher, .parent] && Set(roles.map(\.sourcedID)).count == 2)
        #expect(report.isLossless)
    }

    @Test("Metadata become columns: members of objects by their path, what is no text as its text")
    mutating func metadata() throws {
        let json = #"{"ic":{"legacysourceId":"s+1","n":1.50},"b":true,"l":[1,"x"],"e":"","z":null}"#
        let org = RESTOrg(
            sourcedID: "o", name: "N", type: .school, identifier: "1", metadata: try JSONValue(json: json).object)
        let columns = conversion.org(org, report: &report).metadata
        #expect(
            columns.map { "\($0.name)=\($0.value)" } == ["ic.legacysourceId=s+1", "ic.n=1.50", "b=true", #"l=[1,"x"]"#])
        let time = try #require(OneRosterDateTime("2026-08-18T10:00:00.000Z"))
        let back = RESTConversion(modified: time).org(conversion.org(org, report: &report), report: &report)
        #expect(back?.metadata?["ic.n"]?.string == "1.50" && back?.dateLastModified == time)
    }

    @Test("What the services cannot do without leaves the record out, and is noted")
    mutating func incomplete() throws {
        let back = RESTConversion(modified: try #require(OneRosterDateTime("2026-08-18T10:00:00.000Z")))
        #expect(back.org(OneRosterOrg(sourcedID: "o"), report: &report) == nil)
        #expect(back.academicSession(OneRosterAcademicSession(sourcedID: "a"), report: &report) == nil)
        #expect(back.class(OneRosterClass(sourcedID: "c"), report: &report) == nil)
        #expect(back.enrollment(OneRosterEnrollment(sourcedID: "e"), report: &report) == nil)
        #expect(back.user(OneRosterUser11(sourcedID: "u"), report: &report) == nil)
        #expect(back.lineItem(OneRosterLineItem(sourcedID: "l"), report: &report) == nil)
        #expect(back.result(OneRosterResult(sourcedID: "r"), report: &report) == nil)
        #expect(back.scoreScale(OneRosterScoreScale(sourcedID: "s"), report: &report) == nil)
        #expect(
            report.losses.map(\.field) == [
                "academicSessions", "classes", "enrollments", "lineItems", "orgs", "results", "scoreScales", "users",
            ])
        #expect(report.losses.allSatisfy { $0.reason == .requiredMissing })
    }
}
