public import CrosswalkJSON
public import OneRosterModel

/// A course of the catalogue as the REST services carry it.
///
/// OneRoster 1.2 Rostering REST binding, `Course`; path `courses`.
public struct RESTCourse: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterCourse>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by. Required; `nil` where the server left it out.
    public var title: String?
    /// The school year for which it is offered. `schoolYear`.
    public var schoolYearID: SourcedID<OneRosterAcademicSession>?
    /// The code in the course catalogue; optional in 1.1.
    public var courseCode: String?
    /// The grades that it is meant for.
    public var grades: [String]
    /// The subjects by name.
    public var subjects: [String]
    /// The organization that offers it; required in 1.1. `org`.
    public var orgID: SourcedID<OneRosterOrg>?
    /// The subjects by code, as many as ``subjects`` and in the same order.
    public var subjectCodes: [String]
    /// The resources that it uses. `resources`.
    public var resourceIDs: [SourcedID<OneRosterResource>]

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTCourse>()
    /// ``OneRosterEntityType/course``.
    public static var entityType: OneRosterEntityType { .course }
}

extension RESTCourse {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterCourse>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        title: String? = nil,
        schoolYearID: SourcedID<OneRosterAcademicSession>? = nil,
        courseCode: String? = nil,
        grades: [String] = [],
        subjects: [String] = [],
        orgID: SourcedID<OneRosterOrg>? = nil,
        subjectCodes: [String] = [],
        resourceIDs: [SourcedID<OneRosterResource>] = [],
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified, title: title,
            schoolYearID: schoolYearID, courseCode: courseCode, grades: grades, subjects: subjects, orgID: orgID,
            subjectCodes: subjectCodes, resourceIDs: resourceIDs)
    }
}
