/// Who a resource is meant for. `resources.roles`.
///
/// The vocabulary is open: a source may also say `ext:` and a word of its own.
public struct ResourceRole: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``OneRosterVocabulary/isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Administrators.
    public static let administrator = Self(rawValue: "administrator")
    /// Aides.
    public static let aide = Self(rawValue: "aide")
    /// Guardians.
    public static let guardian = Self(rawValue: "guardian")
    /// Parents.
    public static let parent = Self(rawValue: "parent")
    /// Proctors.
    public static let proctor = Self(rawValue: "proctor")
    /// Relatives.
    public static let relative = Self(rawValue: "relative")
    /// Students.
    public static let student = Self(rawValue: "student")
    /// Teachers.
    public static let teacher = Self(rawValue: "teacher")

    /// The standard's values, in its order.
    public static let standard: [Self] = [
        .administrator, .aide, .guardian, .parent, .proctor, .relative, .student, .teacher,
    ]
    /// `true`: `ext:` values are allowed.
    public static let allowsExtensions = true
}
