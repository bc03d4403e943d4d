/// A course of the catalogue, which classes teach.
///
/// OneRoster CSV Binding 1.2.1, `courses.csv`.
public struct OneRosterCourse: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterCourse>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The school year for which it is offered. `schoolYearSourcedId`.
    public var schoolYearID: SourcedID<OneRosterAcademicSession>?
    /// The name that people know it by.
    public var title: String
    /// The code in the course catalogue.
    public var courseCode: String?
    /// The grades that it is meant for.
    public var grades: [String]
    /// The organization that offers it. `orgSourcedId`.
    public var orgID: SourcedID<OneRosterOrg>
    /// The subjects by name.
    public var subjects: [String]
    /// The subjects by code, as many as ``subjects`` and in the same order.
    public var subjectCodes: [String]
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterCourse>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        schoolYearID: SourcedID<OneRosterAcademicSession>? = nil,
        title: String,
        courseCode: String? = nil,
        grades: [String] = [],
        orgID: SourcedID<OneRosterOrg>,
        subjects: [String] = [],
        subjectCodes: [String] = [],
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.schoolYearID = schoolYearID
        self.title = title
        self.courseCode = courseCode
        self.grades = grades
        self.orgID = orgID
        self.subjects = subjects
        self.subjectCodes = subjectCodes
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterCourse>) {
        self.init(
            sourcedID: sourcedID, title: "", orgID: SourcedID(""))
    }
}
