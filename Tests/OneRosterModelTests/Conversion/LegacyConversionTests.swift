import OneRosterModel
import Testing

@Suite("Converting 1.0")
struct LegacyConversionTests {
    @Test("local is a district, and other types stay")
    func orgs() {
        var report = ConversionReport()
        let local = OneRosterOrg(sourcedID: "o", name: "n", type: .local)
        #expect(LegacyConversion().org(local, report: &report).type == .district)
        let school = OneRosterOrg(sourcedID: "o", name: "n", type: .school)
        #expect(LegacyConversion().org(school, report: &report) == school)
        #expect(report.counts == [ConversionLoss("orgs.type", .assumed): 1])
    }

    @Test("Who is sent may use systems, unless the source says otherwise")
    func users() {
        var report = ConversionReport()
        var user = OneRosterUser11(sourcedID: "u")
        #expect(LegacyConversion().user(user, report: &report).isEnabled == true)
        user.isEnabled = false
        #expect(LegacyConversion().user(user, report: &report).isEnabled == false)
        #expect(report.counts == [ConversionLoss("users.enabledUser", .assumed): 1])
    }

    @Test(
        "A session without a school year takes the one in which the outermost session ends",
        arguments: [
            ("year", 2017), ("fall", 2017), ("quarter", 2017), ("alone in fall", 2018), ("alone in spring", 2018),
        ])
    func schoolYears(id: String, endYear: Int) throws {
        let sessions = [
            Self.session("year", .schoolYear, nil, "2017-06-02"), Self.session("fall", .semester, "year", "2016-12-16"),
            Self.session("quarter", .gradingPeriod, "fall", "2016-10-16"),
            Self.session("alone in fall", .term, nil, "2017-12-16"),
            Self.session("alone in spring", .term, nil, "2018-06-16"),
        ]
        var conversion = LegacyConversion()
        for session in sessions { conversion.learn(session) }
        var report = ConversionReport()
        let session = try #require(sessions.first { $0.sourcedID.rawValue == id })
        #expect(conversion.academicSession(session, report: &report).schoolYear == SchoolYear(endYear: endYear))
        #expect(report.losses == [ConversionLoss("academicSessions.schoolYear", .assumed)])
    }

    @Test("Sessions that are each other's parents do not hang the conversion")
    func circle() {
        let a = Self.session("a", .term, "b", "2017-06-02")
        let b = Self.session("b", .term, "a", "2018-06-02")
        var conversion = LegacyConversion()
        conversion.learn(a)
        conversion.learn(b)
        var report = ConversionReport()
        #expect(conversion.academicSession(a, report: &report).schoolYear != nil)
    }

    @Test("A session without an end stays without a school year, and is reported")
    func endless() {
        var report = ConversionReport()
        let session = OneRosterAcademicSession(sourcedID: "s")
        #expect(LegacyConversion().academicSession(session, report: &report).schoolYear == nil)
        #expect(report.losses == [ConversionLoss("academicSessions.schoolYear", .requiredMissing)])
    }

    @Test("The names of 1.0 lead to those of 1.1, and names without a change lead nowhere")
    func names() {
        #expect(LegacyNames.current(for: "agents", in: "users") == "agentSourcedIds")
        #expect(LegacyNames.current(for: "userSourcedId", in: "demographics") == "sourcedId")
        #expect(LegacyNames.current(for: "userSourcedId", in: "enrollments") == nil)
        #expect(Set(LegacyNames.columns).count == LegacyNames.columns.count)
    }

    private static func session(
        _ id: String, _ type: SessionType, _ parent: SourcedID<OneRosterAcademicSession>?, _ end: String
    ) -> OneRosterAcademicSession {
        OneRosterAcademicSession(
            sourcedID: SourcedID(id), title: id, type: type, startDate: nil, endDate: OneRosterDate(end),
            parentID: parent, schoolYear: nil)
    }
}
