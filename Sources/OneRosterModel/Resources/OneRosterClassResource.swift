/// Says that a class uses a resource.
///
/// OneRoster CSV Binding 1.2.1, `classResources.csv`.
public struct OneRosterClassResource: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterClassResource>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The name of the use.
    public var title: String?
    /// The class. `classSourcedId`.
    public var classID: SourcedID<OneRosterClass>
    /// The resource. `resourceSourcedId`.
    public var resourceID: SourcedID<OneRosterResource>
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterClassResource>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        title: String? = nil,
        classID: SourcedID<OneRosterClass>,
        resourceID: SourcedID<OneRosterResource>,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.title = title
        self.classID = classID
        self.resourceID = resourceID
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterClassResource>) {
        self.init(
            sourcedID: sourcedID, classID: SourcedID(""), resourceID: SourcedID(""))
    }
}
