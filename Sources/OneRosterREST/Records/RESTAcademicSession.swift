public import CrosswalkJSON
public import OneRosterModel

/// A span of the school calendar as the REST services carry it: a school year, semester, term or grading period.
///
/// OneRoster 1.2 Rostering REST binding, `AcademicSession`; paths `academicSessions`, `terms` and `gradingPeriods`.
public struct RESTAcademicSession: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterAcademicSession>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by. Required; `nil` where the server left it out.
    public var title: String?
    /// Its first day.
    public var startDate: OneRosterDate
    /// The day after its last day.
    public var endDate: OneRosterDate
    /// What it is.
    public var type: SessionType
    /// The session that contains it. `parent`.
    public var parentID: SourcedID<OneRosterAcademicSession>?
    /// The sessions that it contains. `children`.
    public var childIDs: [SourcedID<OneRosterAcademicSession>]
    /// The school year as it is written. ``schoolYear`` reads it. Required; `nil` where the server left it out.
    /// `schoolYear`.
    public var schoolYearText: String?

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTAcademicSession>()
    /// ``OneRosterEntityType/academicSession``.
    public static var entityType: OneRosterEntityType { .academicSession }
}

extension RESTAcademicSession {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterAcademicSession>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        title: String? = nil,
        startDate: OneRosterDate,
        endDate: OneRosterDate,
        type: SessionType,
        parentID: SourcedID<OneRosterAcademicSession>? = nil,
        childIDs: [SourcedID<OneRosterAcademicSession>] = [],
        schoolYear: SchoolYear? = nil,
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified, title: title,
            startDate: startDate, endDate: endDate, type: type, parentID: parentID, childIDs: childIDs,
            schoolYearText: schoolYear?.description)
    }
}

extension RESTAcademicSession {
    /// The school year that it belongs to, named by the calendar year in which it ends; `nil` where ``schoolYearText`` is
    /// none of four digits, such as `2026-2027`, which the standard's schema lets pass.
    public var schoolYear: SchoolYear? {
        get { schoolYearText.flatMap { SchoolYear($0) } }
        set { schoolYearText = newValue?.description }
    }
}
