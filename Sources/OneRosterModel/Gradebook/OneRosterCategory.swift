/// A group of line items, such as homework or quizzes.
///
/// OneRoster CSV Binding 1.2.1, `categories.csv`.
public struct OneRosterCategory: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterCategory>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by.
    public var title: String
    /// The weight in the final mark; not in 1.1.
    public var weight: OneRosterDecimal?
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterCategory>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        title: String,
        weight: OneRosterDecimal? = nil,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.title = title
        self.weight = weight
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterCategory>) {
        self.init(
            sourcedID: sourcedID, title: "")
    }
}
