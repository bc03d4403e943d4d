public import CrosswalkJSON
public import OneRosterModel

/// A record as OneRoster's REST services carry it, of 1.2 and of 1.1 alike: what only one of the two has, says so.
///
/// What a record means nothing without is never missing: its id, what it belongs to, its kind, the days on which it begins
/// and ends. Everything else may be, because servers leave it out. References are ids; the addresses that come with them
/// are not kept, and are made anew when a record is written.
///
/// The records of this library are all there are.
public protocol RESTRecord: Hashable, Sendable {
    /// Whose id the record carries: the entity of a bundle that it stands for, or the record itself where bundles have
    /// none.
    associatedtype Entity

    /// The kind of record.
    static var entityType: OneRosterEntityType { get }
    /// How the record is read and written.
    static var codec: RESTRecordCodec<Self> { get }

    /// The record's id. `sourcedId`.
    var sourcedID: SourcedID<Entity> { get }
    /// Whether the record is to stay.
    var status: RecordStatus { get }
    /// When the source last changed the record; `nil` where the server left it out.
    var dateLastModified: OneRosterDateTime? { get }
    /// What the source adds, as it stands; `nil` where it adds nothing.
    var metadata: JSONObject? { get }
}
