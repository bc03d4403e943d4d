import Canonical
import CrosswalkJSON
import LTICanonical
import LTICore
import Testing

@Suite("A launch in canonical terms")
struct TranslationTests {
    private func translate(
        _ changes: [String: JSONValue?], _ tenant: LaunchTenant = SampleLaunch.tenant(),
        _ migration: MigrationEvidence = .absent
    ) throws -> Translation<CanonicalLaunch> {
        try LaunchTranslator(tenant).translate(try SampleLaunch.accepted(changes), migration: migration)
    }

    @Test("Person, section and link carry tenant, source system, scheme and value")
    func identities() throws {
        let launch = try translate([
            "given_name": "Ada", "family_name": "Byron", "name": "Ada Byron", "email": "ada@example.edu",
        ])
        let value = launch.value
        #expect(value.person.link == SampleLaunch.link("user-7"))
        #expect(value.person.person?.givenName == "Ada" && value.person.person?.email == "ada@example.edu")
        let places = Provenance(tenant: "district", sourceSystem: "https://lms.example.edu#tool-1#dep-1")
        #expect(
            value.section?.identity
                == SourceIdentity(provenance: places, scheme: "lti.context_id", value: "course-1"))
        #expect(value.section?.section.title == "Economics" && value.section?.section.code == "ECON 1")
        #expect(
            value.resource?.identity
                == SourceIdentity(provenance: places, scheme: "lti.resource_link_id", value: "link-1"))
        #expect(value.role == "student" && launch.losses.isEmpty)
        #expect(value.person.keys.isEmpty && value.person.email == nil, "nothing is a key unless it is declared")
    }

    @Test("Two deployments of one issuer never share a section or a link, a person is the same in both")
    func deployments() throws {
        let keys = [
            SampleLaunch.key,
            TenantKey(issuer: "https://lms.example.edu", clientID: "tool-1", deploymentID: "dep-2"),
            TenantKey(issuer: "https://lms.example.edu", clientID: "tool-1#dep", deploymentID: "1"),
            TenantKey(issuer: "https://lms.example.edu", clientID: "tool-1", deploymentID: "dep#1"),
            TenantKey(issuer: "https://lms.example.edu", clientID: "tool-1%23dep", deploymentID: "1"),
        ]
        let launches = try keys.map { key in
            try LaunchTranslator(LaunchTenant("district", installations: [key]))
                .translate(try SampleLaunch.accepted(from: key)).value
        }
        #expect(Set(launches.compactMap(\.section?.identity)).count == keys.count)
        #expect(Set(launches.compactMap(\.resource?.identity)).count == keys.count)
        #expect(Set(launches.compactMap(\.person.link)).count == 1)
    }

    @Test("A launch of another tenant's installation is not read, and two tenants never name the same person")
    func tenants() throws {
        let other = TenantKey(issuer: "https://lms.example.edu", clientID: "tool-1", deploymentID: "dep-2")
        let launch = try SampleLaunch.accepted(from: other)
        #expect(throws: OtherTenant.self) { try LaunchTranslator(SampleLaunch.tenant()).translate(launch) }
        let one = try SampleLaunch.person(SampleLaunch.tenant("one")),
            two = try SampleLaunch.person(
                SampleLaunch.tenant("two"))
        #expect(one.link != two.link)
    }

    @Test(
        "A key is taken as it stands, and only where it is one",
        arguments: [
            ("0042", "0042"), ("AbC", "AbC"), (" 7 ", " 7 "), ("", nil), ("   ", nil), ("$Person.sourcedId", nil),
            ("$person.SOURCEDID", nil), ("$5.00", "$5.00"), ("\t", nil),
        ] as [(String, String?)])
    func keys(text: String, key: String?) throws {
        let custom = PersonKey(.custom("sis"), sourceSystem: "sis", scheme: "identifier")
        let tenant = SampleLaunch.tenant(keys: [SampleLaunch.sourcedID, custom])
        let person = try SampleLaunch.person(
            ["…lis": ["person_sourcedid": .string(text)], "…custom": ["sis": .string(text)]], tenant)
        #expect(person.keys.map(\.value) == (key.map { [$0, $0] } ?? []))
        #expect(person.keys.map(\.scheme) == (key == nil ? [] : ["sourcedId", "identifier"]))
    }

    @Test(
        "A declared prefix is taken away, and what lacks it belongs to another namespace",
        arguments: [("example.edu:123", "123"), ("other.edu:123", nil), ("example.edu:", nil), ("123", nil)])
    func prefix(text: String, key: String?) throws {
        let declared = PersonKey(.personSourcedID, sourceSystem: "sis", scheme: "sourcedId", prefix: "example.edu:")
        let person = try SampleLaunch.person(
            ["…lis": ["person_sourcedid": .string(text)]], SampleLaunch.tenant(keys: [declared]))
        #expect(person.keys.first?.value == key)
    }

    @Test("Brightspace's own number is a key where it is declared")
    func brightspace() throws {
        let declared = PersonKey(.brightspaceOrgDefinedID, sourceSystem: "sis", scheme: "identifier")
        let person = try SampleLaunch.person(
            ["http://www.brightspace.com": ["org_defined_id": "S-1"]], SampleLaunch.tenant(keys: [declared]))
        #expect(person.keys == [SampleLaunch.roster("identifier", "S-1")])
    }

    @Test(
        "An address may suggest somebody only by the tenant's rule",
        arguments: [
            ("ada@example.edu", true, "ada@example.edu"), ("Ada@Example.EDU", true, "ada@example.edu"),
            ("ada@example.edu", false, nil), ("ada@example.edu", nil, nil), ("ada@sub.example.edu", true, nil),
            ("ada@example.edu.evil.example", true, nil), ("@example.edu", true, nil), ("ada", true, nil),
            ("a@b@example.edu", true, nil), ("ad\u{E1}@example.edu", true, nil), ("a b@example.edu", true, nil),
        ] as [(String, Bool?, String?)])
    func email(address: String, isVerified: Bool?, expected: String?) throws {
        let rule = EmailRule(domains: ["Example.edu"], sourceSystem: "sis")
        let changes: [String: JSONValue?] = ["email": .string(address), "email_verified": isVerified.map { .bool($0) }]
        #expect(try SampleLaunch.person(changes, SampleLaunch.tenant(email: rule)).email?.value == expected)
        #expect(try SampleLaunch.person(changes, SampleLaunch.tenant()).email == nil)
        let lax = EmailRule(domains: ["example.edu"], sourceSystem: "sis", requiresVerified: false)
        let person = try SampleLaunch.person(changes, SampleLaunch.tenant(email: lax))
        #expect((person.email != nil) == (expected != nil || (isVerified == nil && address == "ada@example.edu")))
    }

    @Test(
        "Nobody is named by an anonymous launch, and test users and people acted by others are marked",
        arguments: [
            ("", false, false, true), ("user-7", false, false, false), ("user-9", false, true, false),
            ("$ActualUser.id", false, false, false),
        ])
    func special(actual: String, isTest: Bool, isActed: Bool, isFirst: Bool) throws {
        let person = try SampleLaunch.person(["…custom": ["actual": .string(actual)]], SampleLaunch.tenant())
        #expect(person.isActedByAnother == isActed && !person.isTestUser)
        guard isFirst else { return }
        let anonymous = try SampleLaunch.person(
            ["sub": nil, "…lis": ["person_sourcedid": "1"]], SampleLaunch.tenant(keys: [SampleLaunch.sourcedID]))
        #expect(anonymous.link == nil && anonymous.person == nil && anonymous.keys.isEmpty)
        let role = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser"
        #expect(try SampleLaunch.person(["…roles": [.string(role)]], SampleLaunch.tenant()).isTestUser)
    }

    @Test("Sections, courses and lists of sections are told apart by declaration")
    func sections() throws {
        let tenant = SampleLaunch.tenant(sections: [
            SectionKey(.courseSectionSourcedID, target: .section, sourceSystem: "sis"),
            SectionKey(.courseOfferingSourcedID, target: .course, sourceSystem: "sis"),
            SectionKey(.custom("sections"), target: .section, sourceSystem: "sis", isList: true),
        ])
        let launch = try translate(
            [
                "…lis": ["course_section_sourcedid": "s-1", "course_offering_sourcedid": "c-1"],
                "…custom": ["sections": "s-1, s-2,,s-3"],
            ], tenant)
        #expect(launch.value.section?.sectionKeys.map(\.value) == ["s-1", "s-2", "s-3"])
        #expect(launch.value.section?.courseKeys.map(\.value) == ["c-1"])
        #expect(launch.losses == [Loss(field: "custom.sections", reason: .precisionReduced)])
        let unresolved = try translate(["…lis": ["course_section_sourcedid": "$CourseSection.sourcedId"]], tenant)
        #expect(unresolved.value.section?.sectionKeys.isEmpty == true)
        #expect(unresolved.losses == [Loss(field: "lis.course_section_sourcedid", reason: .noCounterpart)])
    }

    @Test("What a context and a link were copied from comes in order, decoded, within the deployment")
    func copies() throws {
        let launch = try translate([
            "…custom": ["context_history": "a%2Cb,c%20d,%ZZ,%FF,e", "link_history": "$ResourceLink.id.history"]
        ])
        let section = try #require(launch.value.section)
        #expect(section.copiedFrom.map(\.value) == ["a,b", "c d", "e"])
        #expect(Set(section.copiedFrom.map(\.provenance)) == [section.identity.provenance])
        #expect(launch.value.resource?.copiedFrom.isEmpty == true)
        #expect(launch.losses == [Loss(field: "custom.link_history", reason: .noCounterpart)])
    }

    @Test(
        "Roles become the words of the roster, and what is lost of them is said",
        arguments: [
            (["Instructor"], "teacher", nil), (["Learner"], "student", nil), (["Administrator"], "administrator", nil),
            (["Mentor"], nil, .outsideVocabulary), (["Instructor", "Learner"], "teacher", nil), ([], nil, nil),
            (["/Instructor#TeachingAssistant", "Instructor"], "teacher", .precisionReduced),
        ] as [([String], String?, Loss.Reason?)])
    func roles(names: [String], word: String?, loss: Loss.Reason?) throws {
        let roles = names.map { name in
            JSONValue.string(
                name.hasPrefix("/") ? SampleLaunch.membership.dropLast() + name : SampleLaunch.membership + name)
        }
        let launch = try translate(["…roles": .array(roles)])
        #expect(launch.value.role == word)
        #expect(launch.losses == (loss.map { [Loss(field: "roles", reason: $0)] } ?? []))
        let elsewhere = try translate([
            "…roles": ["http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor"]
        ])
        #expect(elsewhere.value.role == nil, "who teaches somewhere does not teach here")
    }

    @Test("A name of LTI 1.1 counts as proven by its signature alone, and in the system of its consumer key")
    func legacy() throws {
        let tenant = SampleLaunch.tenant(legacy: ["key-1": "old", "key-2": "older"])
        func person(_ claim: JSONValue?, _ evidence: MigrationEvidence) throws -> LegacyIdentity? {
            try SampleLaunch.person(
                ["…lti1p1": claim, "…lti11_legacy_user_id": "beside"], tenant, evidence
            ).legacy
        }
        let proven = try #require(try person(["user_id": "u", "oauth_consumer_key": "key-1"], .proven))
        #expect(proven.isProven && proven.identity.value == "u" && proven.identity.provenance.sourceSystem == "old")
        let same = try #require(try person(["oauth_consumer_key": "key-2"], .proven))
        #expect(same.identity.value == "user-7" && same.identity.provenance.sourceSystem == "older")
        let unproven = try #require(try person(["user_id": "u", "oauth_consumer_key": "key-1"], .unproven))
        #expect(!unproven.isProven)
        let beside = try #require(try person(["oauth_consumer_key": "key-1"], .unsigned))
        #expect(!beside.isProven && beside.identity.value == "beside")
        #expect(try person(["user_id": "u", "oauth_consumer_key": "key-9"], .proven) == nil)
        #expect(try person(nil, .absent) == nil, "two systems, and nothing says which")
    }

    @Test("What has no place is named, and no value is")
    func losses() throws {
        let launch = try translate([
            "name": "canary", "picture": "https://canary.example", "locale": "de", "…custom": ["vendor": "canary"],
            "…context": ["id": "c", "type": ["CourseSection", "Group"]], "nickname": "canary",
        ])
        #expect(
            Set(launch.losses.map(\.field)) == [
                "name", "picture", "locale", "nickname", "custom.vendor", "context.type",
            ])
        #expect(!"\(launch.losses)".contains("canary"))
        #expect(launch.value.section?.section.type == "CourseSection")
        var dumped = ""
        dump(launch.value, to: &dumped)
        dump(launch.value.person, to: &dumped)
        #expect(!(dumped + "\(launch.value) \(launch)").contains("user-7"))
    }
}

extension SampleLaunch {
    static func person(_ tenant: LaunchTenant) throws -> LaunchPerson { try person([:], tenant) }
}
