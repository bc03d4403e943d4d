/// A class that meets: students and teachers are enrolled in it.
///
/// OneRoster CSV Binding 1.2.1, `classes.csv`.
public struct OneRosterClass: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterClass>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by.
    public var title: String
    /// The grades that attend it.
    public var grades: [String]
    /// The course that it teaches. `courseSourcedId`.
    public var courseID: SourcedID<OneRosterCourse>
    /// The code that tells it from other classes of its course.
    public var classCode: String?
    /// How it meets.
    public var classType: ClassType
    /// Where it meets.
    public var location: String?
    /// The school that holds it. `schoolSourcedId`.
    public var schoolID: SourcedID<OneRosterOrg>
    /// The sessions in which it meets; sessions of any type. `termSourcedIds`.
    public var termIDs: [SourcedID<OneRosterAcademicSession>]
    /// The subjects by name.
    public var subjects: [String]
    /// The subjects by code, as many as ``subjects`` and in the same order.
    public var subjectCodes: [String]
    /// The periods of the day in which it meets.
    public var periods: [String]
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterClass>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        title: String,
        grades: [String] = [],
        courseID: SourcedID<OneRosterCourse>,
        classCode: String? = nil,
        classType: ClassType,
        location: String? = nil,
        schoolID: SourcedID<OneRosterOrg>,
        termIDs: [SourcedID<OneRosterAcademicSession>],
        subjects: [String] = [],
        subjectCodes: [String] = [],
        periods: [String] = [],
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.title = title
        self.grades = grades
        self.courseID = courseID
        self.classCode = classCode
        self.classType = classType
        self.location = location
        self.schoolID = schoolID
        self.termIDs = termIDs
        self.subjects = subjects
        self.subjectCodes = subjectCodes
        self.periods = periods
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterClass>) {
        self.init(
            sourcedID: sourcedID, title: "", courseID: SourcedID(""), classType: ClassType(rawValue: ""),
            schoolID: SourcedID(""), termIDs: [])
    }
}
