internal import _CrosswalkSupport

/// One role of a launch, in whatever form it was written.
///
/// Platforms write the addresses of the vocabulary, with `http` or `https` and in their own case, short names, the URNs
/// of LTI 1.1, and addresses of their own. All that means a role of the vocabulary reads as the same ``principal`` and
/// ``subRole``; what means none is kept as ``raw`` and gives no privilege.
public struct Role: Sendable {
    /// Where a role holds.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        /// In the course, or another context, of the launch. Only these decide what somebody may do.
        case context
        /// In the institution as a whole: "teaches somewhere", not "teaches here".
        case institution
        /// On the platform as a system.
        case system
        /// Set by LTI itself: a marker, not a role.
        case lti
        /// The deprecated `…/lis/v2/person#`, which does not say whether institution or system is meant.
        case institutionOrSystem
    }

    /// How a role was written.
    public enum Form: String, Hashable, Sendable {
        /// As the vocabulary has it.
        case vocabulary
        /// The same with another scheme or case.
        case respelled
        /// A short name such as `Instructor`; for context roles alone (deprecated).
        case shortName
        /// A URN of LTI 1.1.
        case urn
        /// The vocabulary's deprecated `…/lis/v2/person#`.
        case deprecatedPerson
        /// Nothing that the vocabulary knows.
        case unknown
    }

    /// The text of the claim.
    public let raw: String
    /// Where it holds; `nil` for a role that is unknown.
    public let scope: Scope?
    /// What it is; `nil` for a role that is unknown.
    public let principal: Principal?
    /// Which kind of that it is, such as `TeachingAssistant`; `nil` for the principal role itself.
    public let subRole: String?
    /// How it was written.
    public let form: Form

    /// Reads a role in any of its forms.
    public init(_ raw: String) {
        self = raw.withBytes { RoleTable.known.role($0) } ?? RoleForms.read(raw)
    }

    init(raw: String, scope: Scope?, principal: Principal?, subRole: String? = nil, form: Form) {
        self.raw = raw
        self.scope = scope
        self.principal = principal
        self.subRole = subRole
        self.form = form
    }

    /// Whether the vocabulary has it.
    public var isKnown: Bool { principal != nil }
}

extension Role: Hashable {
    /// Whether both were written the same.
    public static func == (a: Self, b: Self) -> Bool { a.raw.hasSameBytes(as: b.raw) }

    /// Agrees with equality.
    public func hash(into hasher: inout Hasher) { hasher.combine(raw) }
}

extension Role: Concealed {}

extension Role {
    /// What a role is, whatever its scope: `Instructor`, `Learner`, `Student` and so on.
    public struct Principal: RawRepresentable, Hashable, Sendable {
        /// The vocabulary's name.
        public let rawValue: String

        /// Takes any name; only those of the vocabulary come out of reading.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Runs things.
        public static var administrator: Self { Self(rawValue: "Administrator") }
        /// Makes content.
        public static var contentDeveloper: Self { Self(rawValue: "ContentDeveloper") }
        /// Teaches. Teaching assistants are instructors of a kind.
        public static var instructor: Self { Self(rawValue: "Instructor") }
        /// Learns.
        public static var learner: Self { Self(rawValue: "Learner") }
        /// Looks after a learner.
        public static var mentor: Self { Self(rawValue: "Mentor") }
        /// Manages.
        public static var manager: Self { Self(rawValue: "Manager") }
        /// Belongs to it.
        public static var member: Self { Self(rawValue: "Member") }
        /// Holds an office in it.
        public static var officer: Self { Self(rawValue: "Officer") }
        /// Is enrolled in the institution.
        public static var student: Self { Self(rawValue: "Student") }
        /// Teaches in the institution.
        public static var faculty: Self { Self(rawValue: "Faculty") }
        /// Works in the institution.
        public static var staff: Self { Self(rawValue: "Staff") }
        /// Is no real person: a preview, or a student view.
        public static var testUser: Self { Self(rawValue: "TestUser") }
    }
}
