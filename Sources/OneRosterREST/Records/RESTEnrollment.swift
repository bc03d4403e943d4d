public import CrosswalkJSON
public import OneRosterModel

/// A person's place in a class as the REST services carry it.
///
/// OneRoster 1.2 Rostering REST binding, `Enrollment`; path `enrollments`.
public struct RESTEnrollment: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterEnrollment>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// The person. `user`.
    public var userID: SourcedID<OneRosterUser>
    /// The class. `class`.
    public var classID: SourcedID<OneRosterClass>
    /// The school that holds the class. `school`.
    public var schoolID: SourcedID<OneRosterOrg>
    /// What the person is in the class.
    public var role: EnrollmentRole
    /// Whether the person is the first teacher of the class; means nothing for other roles. `primary`.
    public var isPrimary: Bool?
    /// The first day on which it holds.
    public var beginDate: OneRosterDate?
    /// The day after the last on which it holds.
    public var endDate: OneRosterDate?

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTEnrollment>()
    /// ``OneRosterEntityType/enrollment``.
    public static var entityType: OneRosterEntityType { .enrollment }
}

extension RESTEnrollment {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterEnrollment>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        userID: SourcedID<OneRosterUser>,
        classID: SourcedID<OneRosterClass>,
        schoolID: SourcedID<OneRosterOrg>,
        role: EnrollmentRole,
        isPrimary: Bool? = nil,
        beginDate: OneRosterDate? = nil,
        endDate: OneRosterDate? = nil,
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified,
            userID: userID, classID: classID, schoolID: schoolID, role: role, isPrimary: isPrimary,
            beginDate: beginDate, endDate: endDate)
    }
}
