/// A span of the school calendar: a school year, semester, term or grading period.
///
/// OneRoster CSV Binding 1.2.1, `academicSessions.csv`.
public struct OneRosterAcademicSession: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterAcademicSession>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by.
    public var title: String
    /// What it is.
    public var type: SessionType
    /// Its first day. Required; `nil` where the source gave none, as in the stub of a deleted record.
    public var startDate: OneRosterDate?
    /// The day after its last day. Required; `nil` where the source gave none, as in the stub of a deleted record.
    public var endDate: OneRosterDate?
    /// The session that contains it. `parentSourcedId`.
    public var parentID: SourcedID<OneRosterAcademicSession>?
    /// The school year that it belongs to, named by the calendar year in which it ends. Required; `nil` where the
    /// source gave none, as in the stub of a deleted record.
    public var schoolYear: SchoolYear?
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterAcademicSession>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        title: String,
        type: SessionType,
        startDate: OneRosterDate?,
        endDate: OneRosterDate?,
        parentID: SourcedID<OneRosterAcademicSession>? = nil,
        schoolYear: SchoolYear?,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.title = title
        self.type = type
        self.startDate = startDate
        self.endDate = endDate
        self.parentID = parentID
        self.schoolYear = schoolYear
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterAcademicSession>) {
        self.init(
            sourcedID: sourcedID, title: "", type: SessionType(rawValue: ""), startDate: nil, endDate: nil,
            schoolYear: nil)
    }
}
