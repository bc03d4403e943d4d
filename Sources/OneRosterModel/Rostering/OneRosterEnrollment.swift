/// A person's place in a class.
///
/// OneRoster CSV Binding 1.2.1, `enrollments.csv`.
public struct OneRosterEnrollment: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterEnrollment>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The class. `classSourcedId`.
    public var classID: SourcedID<OneRosterClass>
    /// The school that holds the class. `schoolSourcedId`.
    public var schoolID: SourcedID<OneRosterOrg>
    /// The person. `userSourcedId`.
    public var userID: SourcedID<OneRosterUser>
    /// What the person is in the class.
    public var role: EnrollmentRole
    /// Whether the person is the first teacher of the class; means nothing for other roles. `primary`.
    public var isPrimary: Bool?
    /// The first day on which it holds.
    public var beginDate: OneRosterDate?
    /// The day after the last on which it holds.
    public var endDate: OneRosterDate?
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterEnrollment>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        classID: SourcedID<OneRosterClass>,
        schoolID: SourcedID<OneRosterOrg>,
        userID: SourcedID<OneRosterUser>,
        role: EnrollmentRole,
        isPrimary: Bool? = nil,
        beginDate: OneRosterDate? = nil,
        endDate: OneRosterDate? = nil,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.classID = classID
        self.schoolID = schoolID
        self.userID = userID
        self.role = role
        self.isPrimary = isPrimary
        self.beginDate = beginDate
        self.endDate = endDate
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterEnrollment>) {
        self.init(
            sourcedID: sourcedID, classID: SourcedID(""), schoolID: SourcedID(""), userID: SourcedID(""),
            role: EnrollmentRole(rawValue: ""))
    }
}
