/// What a person is in an organization, and when.
public struct RoleAssignment: CanonicalNoun {
    /// ``NounKind/roleAssignment``
    public static let kind = NounKind.roleAssignment

    /// The source's own id.
    public let id: String
    /// The person.
    public var personID: String = ""
    /// The organization.
    public var organizationID: String = ""
    /// The role: `student`, `teacher`, `principal` …, or a term of the source's own.
    public var role: String = ""
    /// Whether it is the person's first role in that organization.
    public var isPrimary: Bool?
    /// The first day on which it holds.
    public var beginDate: CalendarDate?
    /// The day after the last on which it holds.
    public var endDate: CalendarDate?
    /// The account that goes with the role.
    public var accountID: String?
    /// When the source says it last changed the record.
    public var lastModified: Instant?
    /// What the source said that the model has no field for.
    public var extensions: [Identifier] = []

    /// Makes a record with this id and nothing else.
    public init(id: String) { self.id = id }

    /// The table of fields.
    public static let fields: [NounField<Self>] =
        [
            .text(1, "personID", \.personID, role: .reference(.person)),
            .text(2, "organizationID", \.organizationID, role: .reference(.organization)),
            .text(3, "role", \.role),
            .flag(4, "isPrimary", \.isPrimary),
            .date(5, "beginDate", \.beginDate),
            .date(6, "endDate", \.endDate),
            .text(7, "accountID", \.accountID, role: .reference(.account)),
        ] + NounField.common
}
