public import CrosswalkJSON
public import OneRosterModel

/// A class that meets, as the REST services carry it.
///
/// OneRoster 1.2 Rostering REST binding, `Class`; path `classes`.
public struct RESTClass: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterClass>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by. Required; `nil` where the server left it out.
    public var title: String?
    /// The code that tells it from other classes of its course.
    public var classCode: String?
    /// How it meets; required in 1.1.
    public var classType: ClassType?
    /// Where it meets.
    public var location: String?
    /// The grades that attend it.
    public var grades: [String]
    /// The subjects by name.
    public var subjects: [String]
    /// The course that it teaches. `course`.
    public var courseID: SourcedID<OneRosterCourse>
    /// The school that holds it. `school`.
    public var schoolID: SourcedID<OneRosterOrg>
    /// The sessions in which it meets; sessions of any type. `terms`.
    public var termIDs: [SourcedID<OneRosterAcademicSession>]
    /// The subjects by code, as many as ``subjects`` and in the same order.
    public var subjectCodes: [String]
    /// The periods of the day in which it meets.
    public var periods: [String]
    /// The resources that it uses. `resources`.
    public var resourceIDs: [SourcedID<OneRosterResource>]

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTClass>()
    /// ``OneRosterEntityType/class``.
    public static var entityType: OneRosterEntityType { .class }
}

extension RESTClass {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterClass>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        title: String? = nil,
        classCode: String? = nil,
        classType: ClassType? = nil,
        location: String? = nil,
        grades: [String] = [],
        subjects: [String] = [],
        courseID: SourcedID<OneRosterCourse>,
        schoolID: SourcedID<OneRosterOrg>,
        termIDs: [SourcedID<OneRosterAcademicSession>] = [],
        subjectCodes: [String] = [],
        periods: [String] = [],
        resourceIDs: [SourcedID<OneRosterResource>] = [],
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified, title: title,
            classCode: classCode, classType: classType, location: location, grades: grades, subjects: subjects,
            courseID: courseID, schoolID: schoolID, termIDs: termIDs, subjectCodes: subjectCodes, periods: periods,
            resourceIDs: resourceIDs)
    }
}
