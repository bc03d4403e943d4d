/// A person's sex as the source records it. `demographics.sex`.
///
/// The vocabulary is open: a source may also say `ext:` and a word of its own.
public struct Sex: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``OneRosterVocabulary/isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Male.
    public static let male = Self(rawValue: "male")
    /// Female.
    public static let female = Self(rawValue: "female")
    /// Not specified; not in 1.1.
    public static let unspecified = Self(rawValue: "unspecified")
    /// Another one; not in 1.1.
    public static let other = Self(rawValue: "other")

    /// The standard's values, in its order.
    public static let standard: [Self] = [.male, .female, .unspecified, .other]
    /// The values that OneRoster 1.1 knows.
    public static let standard11: [Self] = [.male, .female]
    /// `true`: `ext:` values are allowed.
    public static let allowsExtensions = true
}
