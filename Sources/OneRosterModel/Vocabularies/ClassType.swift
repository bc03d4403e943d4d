/// How a class meets. `classes.classType`.
///
/// The vocabulary is open: a source may also say `ext:` and a word of its own.
public struct ClassType: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``OneRosterVocabulary/isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The group that meets for registration and the like, not for a subject.
    public static let homeroom = Self(rawValue: "homeroom")
    /// A group that meets for a subject on a timetable.
    public static let scheduled = Self(rawValue: "scheduled")

    /// The standard's values, in its order.
    public static let standard: [Self] = [.homeroom, .scheduled]
    /// `true`: `ext:` values are allowed.
    public static let allowsExtensions = true
}
