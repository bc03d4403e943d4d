/// What a person is in an organization, and when.
///
/// OneRoster CSV Binding 1.2.1, `roles.csv`; not in 1.1.
public struct OneRosterRole: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterRole>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The person. `userSourcedId`.
    public var userID: SourcedID<OneRosterUser>
    /// Whether it is the person's first role in the organization.
    public var roleType: RoleType
    /// What the person is.
    public var role: UserRole
    /// The first day on which it holds.
    public var beginDate: OneRosterDate?
    /// The day after the last on which it holds.
    public var endDate: OneRosterDate?
    /// The organization. `orgSourcedId`.
    public var orgID: SourcedID<OneRosterOrg>
    /// The account that goes with the role; one of the same person. `userProfileSourcedId`.
    public var userProfileID: SourcedID<OneRosterUserProfile>?
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterRole>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        userID: SourcedID<OneRosterUser>,
        roleType: RoleType,
        role: UserRole,
        beginDate: OneRosterDate? = nil,
        endDate: OneRosterDate? = nil,
        orgID: SourcedID<OneRosterOrg>,
        userProfileID: SourcedID<OneRosterUserProfile>? = nil,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.userID = userID
        self.roleType = roleType
        self.role = role
        self.beginDate = beginDate
        self.endDate = endDate
        self.orgID = orgID
        self.userProfileID = userProfileID
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterRole>) {
        self.init(
            sourcedID: sourcedID, userID: SourcedID(""), roleType: RoleType(rawValue: ""), role: UserRole(rawValue: ""),
            orgID: SourcedID(""))
    }
}
