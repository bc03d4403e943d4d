/// What a person is, in OneRoster 1.1, which knows one role a user. `users.role` of 1.1.
///
/// The standard allows no other values. What a source says beside them is kept as it is.
public struct User11Role: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``OneRosterVocabulary/isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Administrates a school or a district; 1.2 tells the two apart.
    public static let administrator = Self(rawValue: "administrator")
    /// Helps a teacher in class.
    public static let aide = Self(rawValue: "aide")
    /// Has the legal care of a student.
    public static let guardian = Self(rawValue: "guardian")
    /// Is the mother or father of a student.
    public static let parent = Self(rawValue: "parent")
    /// Watches over tests.
    public static let proctor = Self(rawValue: "proctor")
    /// Is otherwise related to a student.
    public static let relative = Self(rawValue: "relative")
    /// Learns.
    public static let student = Self(rawValue: "student")
    /// Teaches.
    public static let teacher = Self(rawValue: "teacher")

    /// The standard's values, in its order.
    public static let standard: [Self] = [
        .administrator, .aide, .guardian, .parent, .proctor, .relative, .student, .teacher,
    ]
    /// `false`: the list is closed.
    public static let allowsExtensions = false
}
