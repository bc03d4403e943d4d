/// A span of the school calendar: a school year, semester, term or grading period.
public struct AcademicSession: CanonicalNoun {
    /// ``NounKind/academicSession``
    public static let kind = NounKind.academicSession

    /// The source's own id.
    public let id: String
    /// The name that people know it by.
    public var title: String = ""
    /// What it is: `schoolYear`, `semester`, `term`, `gradingPeriod`, or a term of the source's own.
    public var type: String = ""
    /// Its first day.
    public var startDate: CalendarDate?
    /// The day after its last day.
    public var endDate: CalendarDate?
    /// The session that contains it.
    public var parentID: String?
    /// The calendar year in which its school year ends, four digits.
    public var schoolYear: String?
    /// When the source says it last changed the record.
    public var lastModified: Instant?
    /// What the source said that the model has no field for.
    public var extensions: [Identifier] = []

    /// Makes a record with this id and nothing else.
    public init(id: String) { self.id = id }

    /// The table of fields.
    public static let fields: [NounField<Self>] =
        [
            .text(1, "title", \.title),
            .text(2, "type", \.type),
            .date(3, "startDate", \.startDate),
            .date(4, "endDate", \.endDate),
            .text(5, "parentID", \.parentID, role: .reference(.academicSession)),
            .text(6, "schoolYear", \.schoolYear),
        ] + NounField.common
}
