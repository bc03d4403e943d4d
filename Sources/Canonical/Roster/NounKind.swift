/// The kinds of roster nouns, in the order in which they depend on one another.
///
/// Writing in this order, and deleting in reverse, never leaves a reference without its target.
public enum NounKind: String, CaseIterable, Hashable, Sendable, Comparable {
    /// ``Organization``
    case organization
    /// ``AcademicSession``
    case academicSession
    /// ``Course``
    case course
    /// ``Section``
    case section
    /// ``Person``
    case person
    /// ``Account``
    case account
    /// ``RoleAssignment``
    case roleAssignment
    /// ``Enrollment``
    case enrollment
    /// ``Demographics``
    case demographics

    /// Position in dependency order, from 0.
    public var rank: Int {
        switch self {
        case .organization: 0
        case .academicSession: 1
        case .course: 2
        case .section: 3
        case .person: 4
        case .account: 5
        case .roleAssignment: 6
        case .enrollment: 7
        case .demographics: 8
        }
    }

    /// Orders by ``rank``.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
