/// What a person is in an organization, in OneRoster 1.2. `roles.role`.
///
/// The vocabulary is open: a source may also say `ext:` and a word of its own.
public struct UserRole: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``OneRosterVocabulary/isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Helps a teacher in class.
    public static let aide = Self(rawValue: "aide")
    /// Advises students.
    public static let counselor = Self(rawValue: "counselor")
    /// Administrates a district.
    public static let districtAdministrator = Self(rawValue: "districtAdministrator")
    /// Has the legal care of a student.
    public static let guardian = Self(rawValue: "guardian")
    /// Is the mother or father of a student.
    public static let parent = Self(rawValue: "parent")
    /// Leads a school.
    public static let principal = Self(rawValue: "principal")
    /// Watches over tests.
    public static let proctor = Self(rawValue: "proctor")
    /// Is otherwise related to a student.
    public static let relative = Self(rawValue: "relative")
    /// Administrates a school.
    public static let siteAdministrator = Self(rawValue: "siteAdministrator")
    /// Learns.
    public static let student = Self(rawValue: "student")
    /// Administrates a system.
    public static let systemAdministrator = Self(rawValue: "systemAdministrator")
    /// Teaches.
    public static let teacher = Self(rawValue: "teacher")

    /// The standard's values, in its order.
    public static let standard: [Self] = [
        .aide, .counselor, .districtAdministrator, .guardian, .parent, .principal, .proctor, .relative,
        .siteAdministrator, .student, .systemAdministrator, .teacher,
    ]
    /// `true`: `ext:` values are allowed.
    public static let allowsExtensions = true
}
