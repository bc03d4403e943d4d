/// How much a resource matters to a class or course. `resources.importance`.
///
/// The standard allows no other values. What a source says beside them is kept as it is.
public struct Importance: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``OneRosterVocabulary/isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The main material.
    public static let primary = Self(rawValue: "primary")
    /// Further material.
    public static let secondary = Self(rawValue: "secondary")

    /// The standard's values, in its order.
    public static let standard: [Self] = [.primary, .secondary]
    /// `false`: the list is closed.
    public static let allowsExtensions = false
}
