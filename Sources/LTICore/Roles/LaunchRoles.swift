/// The roles of a launch, and what follows from them.
///
/// What somebody may do follows from the roles in the context alone (LTI Core 1.3 §A.2.3): `Instructor` of the
/// institution teaches somewhere, not here, and `Learner#Instructor` learns. An administrator of the institution may
/// have no role in the context at all; whether that opens anything is for the host to decide.
public struct LaunchRoles: Hashable, Sendable, Concealed {
    /// All roles in the order of the token, unknown ones among them.
    public let all: [Role]

    /// Roles in order.
    public init(_ all: [Role]) { self.all = all }

    /// The roles in the context.
    public var inContext: [Role] { all.filter { $0.scope == .context } }

    /// Whether there is a role of this kind, sub-roles of it included.
    public func holds(_ principal: Role.Principal, in scope: Role.Scope = .context) -> Bool {
        all.contains { $0.scope == scope && $0.principal == principal }
    }

    /// Whether there is this sub-role, such as `Grader` of ``Role/Principal/instructor``.
    public func holds(_ subRole: String, of principal: Role.Principal) -> Bool {
        all.contains { $0.scope == .context && $0.principal == principal && $0.subRole == subRole }
    }

    /// Whether the person teaches here, teaching assistants among them.
    public var isInstructor: Bool { holds(.instructor) }
    /// Whether the person learns here.
    public var isLearner: Bool { holds(.learner) }
    /// Whether the person runs this context.
    public var isContextAdministrator: Bool { holds(.administrator) }
    /// Whether the person makes content here.
    public var isContentDeveloper: Bool { holds(.contentDeveloper) }
    /// Whether the person looks after learners here: see ``LaunchClaims/mentees``.
    public var isMentor: Bool { holds(.mentor) }

    /// Whether the person assists in teaching here and is not named as an instructor of another kind.
    ///
    /// Platforms send assistants the principal role `Instructor` as well, so that it alone tells nothing.
    public var isTeachingAssistant: Bool {
        let kinds = all.filter { $0.scope == .context && $0.principal == .instructor }.compactMap(\.subRole)
        return kinds.contains { $0.hasPrefix("TeachingAssistant") }
            && !kinds.contains { ["PrimaryInstructor", "SecondaryInstructor", "Lecturer"].contains($0) }
    }

    /// Whether this is a preview or a student view, and no real person: to be kept out of rosters and grades.
    public var isTestUser: Bool { holds(.testUser, in: .lti) }
}
