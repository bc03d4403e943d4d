/// What an organization is. `orgs.type`.
///
/// The vocabulary is open: a source may also say `ext:` and a word of its own.
public struct OrgType: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``OneRosterVocabulary/isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A department, most often within a school.
    public static let department = Self(rawValue: "department")
    /// A school district.
    public static let district = Self(rawValue: "district")
    /// A local education agency; OneRoster 1.0 says this for a district.
    public static let local = Self(rawValue: "local")
    /// A body of a nation.
    public static let national = Self(rawValue: "national")
    /// A school: the only standard type that may hold classes.
    public static let school = Self(rawValue: "school")
    /// A body of a state or province.
    public static let state = Self(rawValue: "state")

    /// The standard's values, in its order.
    public static let standard: [Self] = [.department, .district, .local, .national, .school, .state]
    /// `true`: `ext:` values are allowed.
    public static let allowsExtensions = true
}
