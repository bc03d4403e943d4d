import Canonical
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICanonical
import LTICore
import LTITesting
import Testing

@Suite("Members as a roster")
struct MembershipRosterTests {
    private typealias Work = MemberCourseAtWork

    /// A roster over hand-written pages at `https://lms.example/m`, `?p=2` and so on.
    private func roster(
        _ pages: [String], context: ContextID = "c-1", changes: Bool = false
    ) throws -> MembershipRoster {
        let transport = InProcessTransport(
            ClosureHandler { request in
                let number = Int(try request.query()["p"] ?? "1") ?? 1
                guard pages.indices.contains(number - 1) else { return WebResponse(.notFound) }
                var response = WebResponse(.ok, HTTPBody(pages[number - 1]))
                if number < pages.count, let name = HTTPField.Name("Link") {
                    response.head.headerFields[name] = "<?p=\(number + 1)>; rel=\"next\""
                }
                return response
            })
        let service = ServiceClient(transport, tokens: StaticToken(Secret("t")), ambient: .system)
        var claim = MembershipServiceClaim()
        claim.membershipsURL = "https://lms.example/m"
        let client = MembershipClient(service)
        let listing =
            changes
            ? try client.changes(since: "https://lms.example/m", of: claim, in: context)
            : try client.pages(of: claim, in: context)
        let key = ContextKey(tenant: Work.installation, context: context)
        return MembershipRoster(
            [MemberCourse(key, pages: listing)], by: try MemberTranslator(Work.settings, in: Work.installation),
            Work.settings)
    }

    private static func page(_ members: String, context: String = "c-1") -> String {
        #"{"context":{"id":"\#(context)","label":"MATH","title":"Maths","type":["CourseSection"]},"members":[\#(members)]}"#
    }

    private func enrollments(_ entries: [RosterEntry]) -> [Enrollment] {
        entries.compactMap { if case .record(.enrollment(let enrollment)) = $0 { enrollment } else { nil } }
    }

    @Test("sections, people and enrollments, as launches have them")
    func nouns() async throws {
        let member = #"""
            {"user_id":"u-1","roles":["Learner","Instructor"],"given_name":"Ada","family_name":"Byron",
             "email":"ada@example.edu","lis_person_sourcedid":"SIS-1"}
            """#
        let roster = try roster([Self.page(member)])
        let (entries, reading) = try await DeliveredEntries.read(roster)
        #expect(
            roster.provenance
                == Provenance(tenant: "district", sourceSystem: "http://127.0.0.1:8080#tool-1#dep-1"))
        var section = Section(id: "c-1")
        (section.title, section.code, section.type) = ("Maths", "MATH", "CourseSection")
        var person = Person(id: "u-1")
        (person.givenName, person.familyName, person.email) = ("Ada", "Byron", "ada@example.edu")
        person.identifiers = [Identifier(scheme: "sourcedId", value: "SIS-1")]
        var enrollment = Enrollment(id: "c-1#u-1")
        (enrollment.sectionID, enrollment.personID, enrollment.role) = ("c-1", "u-1", "teacher")
        #expect(entries == [.record(.section(section)), .record(.person(person)), .record(.enrollment(enrollment))])
        for kind in [NounKind.section, .person, .enrollment] { #expect(reading.completeness(of: kind) == .complete) }
        #expect(reading.completeness(of: .organization) == .absent)
    }

    @Test("a member and a launch of the same person have the same link, keys and words")
    func sameAsLaunch() throws {
        let changes: [String: JSONValue?] = [
            "given_name": "Ada", "family_name": "Byron", "email": "ada@example.edu",
            "…lis": ["person_sourcedid": "SIS-1"], "…lti11_legacy_user_id": "old-1",
        ]
        let settings = SampleLaunch.tenant(keys: [SampleLaunch.sourcedID], legacy: ["key": "lti11"])
        let launch = try LaunchTranslator(settings).translate(try SampleLaunch.accepted(changes)).value
        var member = Member("user-7", roles: LaunchRoles([Role(SampleLaunch.membership + "Learner")]))
        (member.givenName, member.familyName, member.email) = ("Ada", "Byron", "ada@example.edu")
        (member.sourcedID, member.legacyUserID) = ("SIS-1", "old-1")
        let person = try MemberTranslator(settings, in: SampleLaunch.key).person(member)
        #expect(person.link == launch.person.link)
        #expect(person.keys == launch.person.keys && !person.keys.isEmpty)
        #expect(person.person == launch.person.person)
        #expect(person.legacy?.identity == launch.person.legacy?.identity)
        #expect(person.legacy?.isProven == false)
        #expect(MemberTranslator.role(member.roles) == launch.role)
        let other = TenantKey(issuer: "https://lms.example.edu", clientID: "tool-1", deploymentID: "dep-9")
        #expect(throws: OtherTenant.self) { try MemberTranslator(settings, in: other) }
    }

    @Test(
        "roles become the words of enrollments",
        arguments: [
            (["Learner"], "student"), (["Instructor"], "teacher"), (["Administrator"], "administrator"),
            (["http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant"], "teacher"),
            (["http://purl.imsglobal.org/vocab/lis/v2/membership/Learner#Instructor"], "student"),
            (["Mentor"], "Mentor"),
            ([], "Member"), (["urn:odd"], "Member"),
            (["http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor"], "Member"),
        ])
    func words(_ roles: [String], _ word: String) {
        #expect(MemberTranslator.role(LaunchRoles(roles.map { Role($0) })) == word)
    }

    @Test("somebody on two pages comes once, with the stronger role; preview users and who left do not come")
    func joined() async throws {
        let roster = try roster([
            Self.page(
                #"{"user_id":"u-1","roles":["Mentor"],"status":"Inactive"},{"user_id":"u-2","roles":["Learner"],"status":"Inactive"},"#
                    + #"{"user_id":"t","roles":["Learner","http://purl.imsglobal.org/vocab/lti/system/person#TestUser"]}"#
            ),
            Self.page(#"{"user_id":"u-1","roles":["Learner"]},{"user_id":"u-1","roles":["Instructor"]}"#),
        ])
        let (entries, reading) = try await DeliveredEntries.read(roster)
        #expect(Set(entries.map(\.key)).count == entries.count)
        let found = enrollments(entries)
        #expect(found.map(\.personID) == ["u-1", "u-2"])
        #expect(found.map(\.role) == ["teacher", "student"])
        #expect(found.map(\.extensions) == [[], [Identifier(scheme: "lti.status", value: "Inactive")]])
        #expect(reading.completeness(of: .enrollment) == .complete)
    }

    @Test("who cannot be read is in quarantine, and nothing is complete")
    func quarantine() async throws {
        let roster = try roster([
            Self.page(#"{"user_id":"u-1","roles":["Learner"]},{"user_id":"u-2"},{"roles":[]}"#)
        ])
        let (entries, reading) = try await DeliveredEntries.read(roster)
        let quarantined = entries.compactMap { entry -> RecordKey? in
            if case .quarantined(let key, let code) = entry, code == "member.roles_missing" { key } else { nil }
        }
        #expect(Set(quarantined) == [RecordKey(.person, "u-2"), RecordKey(.enrollment, "c-1#u-2")])
        #expect(reading.completeness(of: .enrollment) == .incomplete("member.undecoded"))
        #expect(reading.completeness(of: .person) == .incomplete("member.undecoded"))
    }

    @Test("pages of another context put nobody into this one")
    func otherContext() async throws {
        let roster = try roster([
            Self.page(#"{"user_id":"u-1","roles":["Learner"]}"#),
            Self.page(#"{"user_id":"u-2","roles":["Learner"]}"#, context: "c-2"),
        ])
        let (entries, reading) = try await DeliveredEntries.read(roster)
        #expect(enrollments(entries).map(\.personID) == ["u-1"])
        #expect(reading.completeness(of: .enrollment) == .incomplete("page.context_changed"))
    }

    @Test("changes make a roster of changes, with who left as a removal of the enrollment alone")
    func changes() async throws {
        let roster = try roster(
            [Self.page(#"{"user_id":"u-1","roles":[],"status":"Deleted"},{"user_id":"u-2","roles":["Learner"]}"#)],
            changes: true)
        let (entries, reading) = try await DeliveredEntries.read(roster)
        #expect(entries.contains(.removal(RecordKey(.enrollment, "c-1#u-1"))))
        #expect(!entries.contains { $0.key == RecordKey(.person, "u-1") })
        #expect(enrollments(entries).map(\.personID) == ["u-2"])
        for kind in [NounKind.section, .person, .enrollment] { #expect(reading.completeness(of: kind) == .delta) }
    }

    @Test("a roster of one course is apart from that of the installation, and no two names meet")
    func scopes() async throws {
        let work = try await Work([Work.user("a")])
        let translator = try MemberTranslator(Work.settings, in: Work.installation)
        let key = ContextKey(tenant: Work.installation, context: "a#b%")
        let one = MembershipRoster(
            course: MemberCourse(key, pages: try work.pages()), by: translator, Work.settings)
        #expect(one.provenance.sourceSystem == "http://127.0.0.1:8080#tool-1#dep-1#a%23b%25")
        let foreign = ContextKey(
            tenant: TenantKey(issuer: "https://other.example", clientID: "x", deploymentID: "1"), context: "c-1")
        let none = MembershipRoster([MemberCourse(foreign, pages: try work.pages())], by: translator, Work.settings)
        let (entries, reading) = try await DeliveredEntries.read(none)
        #expect(entries.isEmpty)
        #expect(reading.completeness(of: .enrollment) == .incomplete("members.none"))
    }

    @Test("the simulated platform's course is read whole, whatever the size of its pages", arguments: [1, 3, 50])
    func simulated(limit: Int) async throws {
        let work = try await Work(LMSUser.standard)
        let (entries, reading) = try await DeliveredEntries.read(try work.roster(limit: limit))
        #expect(enrollments(entries).map(\.role) == ["student", "teacher", "teacher", "Mentor"])
        #expect(reading.completeness(of: .person) == .complete)
    }
}
