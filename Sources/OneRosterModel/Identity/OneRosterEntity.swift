/// What all records of OneRoster have in common.
public protocol OneRosterEntity: Hashable, Sendable {
    /// Whose id the record carries: the type itself, or the type that it stands for (a demographics record carries a
    /// user's id, a user in the shape of 1.1 is a user).
    associatedtype Identity

    /// The record's id. `sourcedId`.
    var sourcedID: SourcedID<Identity> { get set }
    /// Whether the record is to stay. `status`; required in a delta file, blank in a bulk file.
    var status: RecordStatus? { get set }
    /// When the source last changed the record. Required in a delta file, blank in a bulk file.
    var dateLastModified: OneRosterDateTime? { get set }
    /// The source's own columns, `metadata.*`.
    var metadata: [OneRosterMetadata] { get set }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    init(sourcedID: SourcedID<Identity>)
}
