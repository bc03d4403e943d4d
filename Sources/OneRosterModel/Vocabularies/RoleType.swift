/// Whether a role is the first one of a person in an organization. `roles.roleType`.
///
/// The standard allows no other values. What a source says beside them is kept as it is.
public struct RoleType: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``OneRosterVocabulary/isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The first role; exactly one for a person in an organization.
    public static let primary = Self(rawValue: "primary")
    /// A further role.
    public static let secondary = Self(rawValue: "secondary")

    /// The standard's values, in its order.
    public static let standard: [Self] = [.primary, .secondary]
    /// `false`: the list is closed.
    public static let allowsExtensions = false
}
