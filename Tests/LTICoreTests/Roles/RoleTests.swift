import LTICore
import Testing

@Suite("Roles")
struct RoleTests {
    private static let lis = "purl.imsglobal.org/vocab/lis/v2/"

    /// The vocabulary of LTI Core 1.3, appendix A.2, written out once more.
    private static let vocabulary: [(scope: Role.Scope, prefix: String, names: String)] = [
        (
            .system, "http://\(lis)system/person#",
            "Administrator None AccountAdmin Creator SysAdmin SysSupport User"
        ),
        (
            .institution, "http://\(lis)institution/person#",
            """
            Administrator Faculty Guest None Other Staff Student Alumni Instructor Learner Member Mentor Observer \
            ProspectiveStudent
            """
        ),
        (
            .context, "http://\(lis)membership#",
            "Administrator ContentDeveloper Instructor Learner Mentor Manager Member Officer"
        ),
        (.lti, "http://purl.imsglobal.org/vocab/lti/system/person#", "TestUser"),
    ]

    private static let subRoles: [String: Int] = [
        "Administrator": 7, "ContentDeveloper": 4, "Instructor": 12, "Learner": 5, "Manager": 5, "Member": 1,
        "Mentor": 12, "Officer": 5,
    ]

    @Test("Every role of the vocabulary reads as itself")
    func vocabulary() {
        var count = 0
        for section in Self.vocabulary {
            for name in section.names.split(separator: " ").map(String.init) {
                let role = Role(section.prefix + name)
                #expect(role.scope == section.scope && role.principal?.rawValue == name && role.subRole == nil)
                #expect(role.form == .vocabulary && role.raw == section.prefix + name)
                count += 1
            }
        }
        let subRoles = RoleVocabulary.addresses.map { Role($0) }.filter { $0.subRole != nil }
        #expect(Dictionary(grouping: subRoles) { $0.principal?.rawValue ?? "" }.mapValues(\.count) == Self.subRoles)
        #expect(subRoles.allSatisfy { $0.scope == .context && $0.form == .vocabulary })
        #expect(RoleVocabulary.addresses.count == count + Self.subRoles.values.reduce(0, +))
        #expect(Set(RoleVocabulary.addresses).count == RoleVocabulary.addresses.count)
    }

    @Test(
        "Roles in the wild read as what they mean",
        arguments: [
            ("Instructor", Role.Scope.context, "Instructor", nil, Role.Form.shortName),
            ("learner", .context, "Learner", nil, .shortName),
            ("https://\(lis)membership#Instructor", .context, "Instructor", nil, .respelled),
            ("http://\(lis)membership#instructor", .context, "Instructor", nil, .respelled),
            ("HTTP://\(lis)Membership#Learner", .context, "Learner", nil, .respelled),
            (
                "http://\(lis)membership/instructor#TeachingAssistant", .context, "Instructor", "TeachingAssistant",
                .respelled
            ),
            (
                "http://\(lis)membership/Instructor#TeachingAssistant", .context, "Instructor", "TeachingAssistant",
                .vocabulary
            ),
            ("http://\(lis)membership/Officer#Vice-Chair", .context, "Officer", "Vice-Chair", .vocabulary),
            ("http://\(lis)membership/Learner#Instructor", .context, "Learner", "Instructor", .vocabulary),
            ("http://\(lis)person#Student", .institutionOrSystem, "Student", nil, .deprecatedPerson),
            ("http://\(lis)person#SysAdmin", .institutionOrSystem, "SysAdmin", nil, .deprecatedPerson),
            ("urn:lti:role:ims/lis/Learner", .context, "Learner", nil, .urn),
            ("urn:lti:role:ims/lis/Instructor/GuestInstructor", .context, "Instructor", "GuestInstructor", .urn),
            ("urn:lti:role:ims/lis/TeachingAssistant", .context, "Instructor", "TeachingAssistant", .urn),
            (
                "urn:lti:role:ims/lis/TeachingAssistant/TeachingAssistantSection", .context, "Instructor",
                "TeachingAssistantSection", .urn
            ),
            ("urn:lti:instrole:ims/lis/Student", .institution, "Student", nil, .urn),
            ("urn:lti:sysrole:ims/lis/SysAdmin", .system, "SysAdmin", nil, .urn),
        ] as [(String, Role.Scope, String, String?, Role.Form)])
    func forms(raw: String, scope: Role.Scope, principal: String, subRole: String?, form: Role.Form) {
        let role = Role(raw)
        #expect(role.scope == scope && role.principal?.rawValue == principal)
        #expect(role.subRole == subRole && role.form == form && role.raw == raw)
    }

    @Test(
        "What the vocabulary does not have is kept and means nothing",
        arguments: [
            "", " ", "Student", "Faculty", "TestUser", "None", "Instructor ", " Instructor", "Instructor/Grader",
            "Instructor#Grader", "http://\(lis)membership#", "http://\(lis)membership#Student",
            "http://\(lis)membership/Instructor", "http://\(lis)membership/Instructor#", "http://\(lis)membership/#",
            "http://\(lis)membership/Instructor#Boss", "http://\(lis)membership/Learner#TeachingAssistant",
            "http://\(lis)membership/Nobody#Learner", "http://\(lis)system/person#Instructor",
            "http://\(lis)institution/person#TestUser", "http://\(lis)uknownrole/unknown#Unknown",
            "ftp://\(lis)membership#Instructor", "http://evil.example/vocab/lis/v2/membership#Instructor",
            "urn:lti:role:ims/lis/", "urn:lti:role:ims/lis/Boss", "urn:lti:role:ims/lis/Instructor/Boss",
            "urn:lti:role:ims/lis/TeachingAssistant/Boss", "urn:lti:instrole:ims/lis/TestUser", "$Membership.role",
            "\u{212A}nstructor", "Ínstructor", String(repeating: "Instructor", count: 100),
        ])
    func unknown(raw: String) {
        let role = Role(raw)
        #expect(role.form == .unknown && !role.isKnown && role.scope == nil && role.raw == raw)
        let roles = LaunchRoles([role])
        #expect(!roles.isInstructor && !roles.isLearner && roles.inContext.isEmpty)
    }

    @Test("Only roles in the context decide what somebody may do")
    func contextAlone() {
        let elsewhere = LaunchRoles(
            ["institution/person#Instructor", "institution/person#Administrator", "person#Instructor"]
                .map { Role("http://\(Self.lis)\($0)") } + [Role("urn:lti:instrole:ims/lis/Instructor")])
        #expect(!elsewhere.isInstructor && !elsewhere.isContextAdministrator && elsewhere.inContext.isEmpty)
        #expect(elsewhere.holds(.instructor, in: .institution) && elsewhere.holds(.administrator, in: .institution))
        let learner = LaunchRoles([Role("http://\(Self.lis)membership/Learner#Instructor")])
        #expect(learner.isLearner && !learner.isInstructor)
    }

    @Test("An assistant is an instructor of a kind, sent with the principal role or without")
    func assistants() {
        let kind = Role("http://\(Self.lis)membership/Instructor#TeachingAssistant")
        let principal = Role("http://\(Self.lis)membership#Instructor")
        for roles in [LaunchRoles([kind]), LaunchRoles([principal, kind])] {
            #expect(roles.isInstructor && roles.isTeachingAssistant)
            #expect(roles.holds("TeachingAssistant", of: .instructor))
        }
        #expect(!LaunchRoles([principal]).isTeachingAssistant)
        let both = LaunchRoles([kind, Role("http://\(Self.lis)membership/Instructor#PrimaryInstructor")])
        #expect(!both.isTeachingAssistant)
    }

    @Test("A test user is marked, and has the role beside the mark")
    func testUser() {
        let roles = LaunchRoles(
            [Role("http://purl.imsglobal.org/vocab/lti/system/person#TestUser"), Role("Learner")])
        #expect(roles.isTestUser && roles.isLearner)
        #expect(!LaunchRoles([Role("TestUser")]).isTestUser)
    }
}
