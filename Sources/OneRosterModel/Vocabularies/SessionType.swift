/// What an academic session is. `academicSessions.type`.
///
/// The vocabulary is open: a source may also say `ext:` and a word of its own.
public struct SessionType: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``OneRosterVocabulary/isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The span that one set of marks covers.
    public static let gradingPeriod = Self(rawValue: "gradingPeriod")
    /// Half a school year, or another span that the district calls a semester.
    public static let semester = Self(rawValue: "semester")
    /// A whole school year.
    public static let schoolYear = Self(rawValue: "schoolYear")
    /// A part of the school year in which classes meet.
    public static let term = Self(rawValue: "term")

    /// The standard's values, in its order.
    public static let standard: [Self] = [.gradingPeriod, .semester, .schoolYear, .term]
    /// `true`: `ext:` values are allowed.
    public static let allowsExtensions = true
}
