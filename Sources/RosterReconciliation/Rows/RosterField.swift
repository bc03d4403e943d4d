public import Canonical

/// What reports and rules need to know of a field of a noun's table.
public struct RosterField: Hashable, Sendable {
    /// Number of the field in stored rows.
    public let tag: UInt8
    /// Name of the field, as the Swift property.
    public let name: String
    /// What the field means.
    public let role: FieldRole
    /// `true` where the value says something about a person; reports then show the name alone.
    public let isPersonal: Bool

    /// All fields of a kind, ascending by tag.
    public static func all(of kind: NounKind) -> [RosterField] { tables[kind.rank] }

    /// The field of a kind with this tag; `nil` where this version knows none.
    public static func field(_ tag: UInt8, of kind: NounKind) -> RosterField? {
        all(of: kind).first { $0.tag == tag }
    }

    /// The field of a kind with this name; `nil` where there is none.
    public static func named(_ name: String, of kind: NounKind) -> RosterField? {
        all(of: kind).first { $0.name == name }
    }

    private static let tables: [[RosterField]] = NounKind.allCases.sorted().map { kind in
        let fields =
            switch kind {
            case .organization: NounTables.organization.descriptions
            case .academicSession: NounTables.academicSession.descriptions
            case .course: NounTables.course.descriptions
            case .section: NounTables.section.descriptions
            case .person: NounTables.person.descriptions
            case .account: NounTables.account.descriptions
            case .roleAssignment: NounTables.roleAssignment.descriptions
            case .enrollment: NounTables.enrollment.descriptions
            case .demographics: NounTables.demographics.descriptions
            }
        return fields.sorted { $0.tag < $1.tag }
    }
}
