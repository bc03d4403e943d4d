/// Says that a person may use a resource, everywhere or in one organization or class.
///
/// OneRoster CSV Binding 1.2.1, `userResources.csv`; not in 1.1.
public struct OneRosterUserResource: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterUserResource>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The person. `userSourcedId`.
    public var userID: SourcedID<OneRosterUser>
    /// The organization in which. `orgSourcedId`.
    public var orgID: SourcedID<OneRosterOrg>?
    /// The class in which. `classSourcedId`.
    public var classID: SourcedID<OneRosterClass>?
    /// The resource. `resourceSourcedId`.
    public var resourceID: SourcedID<OneRosterResource>
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterUserResource>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        userID: SourcedID<OneRosterUser>,
        orgID: SourcedID<OneRosterOrg>? = nil,
        classID: SourcedID<OneRosterClass>? = nil,
        resourceID: SourcedID<OneRosterResource>,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.userID = userID
        self.orgID = orgID
        self.classID = classID
        self.resourceID = resourceID
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterUserResource>) {
        self.init(
            sourcedID: sourcedID, userID: SourcedID(""), resourceID: SourcedID(""))
    }
}
