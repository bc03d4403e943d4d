/// The roles of LTI Core 1.3, appendix A.2, as data.
public enum RoleVocabulary {
    /// Roles of one scope and what they begin with.
    public struct Section: Sendable {
        /// Where they hold.
        public let scope: Role.Scope
        /// What their addresses begin with.
        public let prefix: String
        /// The core roles.
        public let core: [String]
        /// The others.
        public let nonCore: [String]
    }

    /// The principal roles.
    public static let sections: [Section] = [
        Section(
            scope: .system, prefix: "http://purl.imsglobal.org/vocab/lis/v2/system/person#",
            core: ["Administrator", "None"],
            nonCore: ["AccountAdmin", "Creator", "SysAdmin", "SysSupport", "User"]),
        Section(
            scope: .institution, prefix: "http://purl.imsglobal.org/vocab/lis/v2/institution/person#",
            core: ["Administrator", "Faculty", "Guest", "None", "Other", "Staff", "Student"],
            nonCore: ["Alumni", "Instructor", "Learner", "Member", "Mentor", "Observer", "ProspectiveStudent"]),
        Section(
            scope: .context, prefix: "http://purl.imsglobal.org/vocab/lis/v2/membership#",
            core: ["Administrator", "ContentDeveloper", "Instructor", "Learner", "Mentor"],
            nonCore: ["Manager", "Member", "Officer"]),
        Section(
            scope: .lti, prefix: "http://purl.imsglobal.org/vocab/lti/system/person#", core: ["TestUser"], nonCore: []),
    ]

    /// What the addresses of sub-roles begin with; `{Role}#{SubRole}` follows.
    public static let subRolePrefix = "http://purl.imsglobal.org/vocab/lis/v2/membership/"

    /// The sub-roles of each context role.
    public static let subRoles: [(principal: String, names: [String])] = [
        (
            "Administrator",
            [
                "Administrator", "Developer", "ExternalDeveloper", "ExternalSupport", "ExternalSystemAdministrator",
                "Support", "SystemAdministrator",
            ]
        ),
        ("ContentDeveloper", ["ContentDeveloper", "ContentExpert", "ExternalContentExpert", "Librarian"]),
        (
            "Instructor",
            [
                "ExternalInstructor", "Grader", "GuestInstructor", "Lecturer", "PrimaryInstructor",
                "SecondaryInstructor", "TeachingAssistant", "TeachingAssistantGroup", "TeachingAssistantOffering",
                "TeachingAssistantSection", "TeachingAssistantSectionAssociation", "TeachingAssistantTemplate",
            ]
        ),
        ("Learner", ["ExternalLearner", "GuestLearner", "Instructor", "Learner", "NonCreditLearner"]),
        ("Manager", ["AreaManager", "CourseCoordinator", "ExternalObserver", "Manager", "Observer"]),
        ("Member", ["Member"]),
        (
            "Mentor",
            [
                "Advisor", "Auditor", "ExternalAdvisor", "ExternalAuditor", "ExternalLearningFacilitator",
                "ExternalMentor", "ExternalReviewer", "ExternalTutor", "LearningFacilitator", "Mentor", "Reviewer",
                "Tutor",
            ]
        ),
        ("Officer", ["Chair", "Communications", "Secretary", "Treasurer", "Vice-Chair"]),
    ]

    /// The addresses of all roles, as the vocabulary writes them.
    public static let addresses: [String] =
        sections.flatMap { section in (section.core + section.nonCore).map { section.prefix + $0 } }
        + subRoles.flatMap { role in role.names.map { "\(subRolePrefix)\(role.principal)#\($0)" } }
}

/// The vocabulary made ready for looking things up.
enum RoleTable {
    /// Names in lower case to the vocabulary's spelling, by scope.
    static let principals: [Role.Scope: [String: Role.Principal]] = Dictionary(
        uniqueKeysWithValues: RoleVocabulary.sections.map { section in
            (section.scope, spellings(section.core + section.nonCore).mapValues { Role.Principal(rawValue: $0) })
        })

    /// The same for sub-roles, by their principal role in lower case.
    static let subRoles: [String: [String: String]] = Dictionary(
        uniqueKeysWithValues: RoleVocabulary.subRoles.map { ($0.principal.lowercased(), spellings($0.names)) })

    /// Every role of the vocabulary, read once.
    static let known = KnownRoles(RoleVocabulary.addresses)

    private static func spellings(_ names: [String]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: names.map { ($0.lowercased(), $0) })
    }
}
