/// A person's place in a section.
public struct Enrollment: CanonicalNoun {
    /// ``NounKind/enrollment``
    public static let kind = NounKind.enrollment

    /// The source's own id.
    public let id: String
    /// The section.
    public var sectionID: String = ""
    /// The person.
    public var personID: String = ""
    /// The school.
    public var organizationID: String?
    /// `student`, `teacher`, `proctor`, `administrator`, or a term of the source's own.
    public var role: String = ""
    /// Whether the person is the section's first teacher.
    public var isPrimary: Bool?
    /// The first day on which it holds.
    public var beginDate: CalendarDate?
    /// The day after the last on which it holds.
    public var endDate: CalendarDate?
    /// When the source says it last changed the record.
    public var lastModified: Instant?
    /// What the source said that the model has no field for.
    public var extensions: [Identifier] = []

    /// Makes a record with this id and nothing else.
    public init(id: String) { self.id = id }

    /// The table of fields.
    public static let fields: [NounField<Self>] =
        [
            .text(1, "sectionID", \.sectionID, role: .reference(.section)),
            .text(2, "personID", \.personID, role: .reference(.person)),
            .text(3, "organizationID", \.organizationID, role: .reference(.organization)),
            .text(4, "role", \.role),
            .flag(5, "isPrimary", \.isPrimary),
            .date(6, "beginDate", \.beginDate),
            .date(7, "endDate", \.endDate),
        ] + NounField.common
}
