/// How far the marking of a piece of work has come. `results.scoreStatus`.
///
/// The vocabulary is open: a source may also say `ext:` and a word of its own.
public struct ScoreStatus: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``OneRosterVocabulary/isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The student need not do it.
    public static let exempt = Self(rawValue: "exempt")
    /// Marking is done. Written `fully graded`.
    public static let fullyGraded = Self(rawValue: "fully graded")
    /// The student handed nothing in. Written `not submitted`.
    public static let notSubmitted = Self(rawValue: "not submitted")
    /// Marking has begun. Written `partially graded`.
    public static let partiallyGraded = Self(rawValue: "partially graded")
    /// Handed in, not marked.
    public static let submitted = Self(rawValue: "submitted")

    /// The standard's values, in its order.
    public static let standard: [Self] = [.exempt, .fullyGraded, .notSubmitted, .partiallyGraded, .submitted]
    /// `true`: `ext:` values are allowed.
    public static let allowsExtensions = true
}
