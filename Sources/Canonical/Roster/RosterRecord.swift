/// Any one noun of a roster.
public enum RosterRecord: Hashable, Sendable {
    /// A district, school or other body.
    case organization(Organization)
    /// A span of the school calendar.
    case academicSession(AcademicSession)
    /// A course of the catalogue.
    case course(Course)
    /// A class that meets.
    case section(Section)
    /// A person.
    case person(Person)
    /// A person's account.
    case account(Account)
    /// What a person is in an organization.
    case roleAssignment(RoleAssignment)
    /// A person's place in a section.
    case enrollment(Enrollment)
    /// What is asked about a person for statistics.
    case demographics(Demographics)

    /// The record's kind.
    public var kind: NounKind { noun.key.kind }
    /// The source's own id.
    public var id: String { noun.id }
    /// The record's key.
    public var key: RecordKey { noun.key }

    /// The noun itself.
    public var noun: any CanonicalNoun {
        switch self {
        case .organization(let noun): noun
        case .academicSession(let noun): noun
        case .course(let noun): noun
        case .section(let noun): noun
        case .person(let noun): noun
        case .account(let noun): noun
        case .roleAssignment(let noun): noun
        case .enrollment(let noun): noun
        case .demographics(let noun): noun
        }
    }
}
