/// A piece of learning material.
///
/// OneRoster CSV Binding 1.2.1, `resources.csv`.
public struct OneRosterResource: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterResource>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The id that its vendor gives it. `vendorResourceId`.
    public var vendorResourceID: String
    /// The name that people know it by.
    public var title: String?
    /// Who it is meant for; nobody in particular when empty.
    public var roles: [ResourceRole]
    /// How much it matters.
    public var importance: Importance?
    /// The vendor. `vendorId`.
    public var vendorID: String?
    /// The application that opens it. `applicationId`.
    public var applicationID: String?
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterResource>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        vendorResourceID: String,
        title: String? = nil,
        roles: [ResourceRole] = [],
        importance: Importance? = nil,
        vendorID: String? = nil,
        applicationID: String? = nil,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.vendorResourceID = vendorResourceID
        self.title = title
        self.roles = roles
        self.importance = importance
        self.vendorID = vendorID
        self.applicationID = applicationID
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterResource>) {
        self.init(
            sourcedID: sourcedID, vendorResourceID: "")
    }
}
