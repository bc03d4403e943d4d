/// A district, school, department or other body.
///
/// OneRoster CSV Binding 1.2.1, `orgs.csv`.
public struct OneRosterOrg: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterOrg>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by.
    public var name: String
    /// What it is.
    public var type: OrgType
    /// A number that a higher body gave it, such as a state's school code.
    public var identifier: String?
    /// The organization that it belongs to. `parentSourcedId`.
    public var parentID: SourcedID<OneRosterOrg>?
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterOrg>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        name: String,
        type: OrgType,
        identifier: String? = nil,
        parentID: SourcedID<OneRosterOrg>? = nil,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.name = name
        self.type = type
        self.identifier = identifier
        self.parentID = parentID
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterOrg>) {
        self.init(
            sourcedID: sourcedID, name: "", type: OrgType(rawValue: ""))
    }
}
