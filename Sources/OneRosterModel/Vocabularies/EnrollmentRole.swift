/// What a person is in a class. `enrollments.role`.
///
/// The vocabulary is open: a source may also say `ext:` and a word of its own.
public struct EnrollmentRole: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``OneRosterVocabulary/isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Looks after the class in the systems.
    public static let administrator = Self(rawValue: "administrator")
    /// Watches over tests.
    public static let proctor = Self(rawValue: "proctor")
    /// Learns in the class.
    public static let student = Self(rawValue: "student")
    /// Teaches the class.
    public static let teacher = Self(rawValue: "teacher")

    /// The standard's values, in its order.
    public static let standard: [Self] = [.administrator, .proctor, .student, .teacher]
    /// `true`: `ext:` values are allowed.
    public static let allowsExtensions = true
}
