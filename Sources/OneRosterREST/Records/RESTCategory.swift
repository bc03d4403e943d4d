public import CrosswalkJSON
public import OneRosterModel

/// A category of line items as the REST services carry it.
///
/// OneRoster 1.2 Gradebook REST binding, `Category`; path `categories`.
public struct RESTCategory: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterCategory>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by. Required; `nil` where the server left it out.
    public var title: String?
    /// How much it counts, 0 to 100; not in 1.1.
    public var weight: OneRosterDecimal?

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTCategory>()
    /// ``OneRosterEntityType/category``.
    public static var entityType: OneRosterEntityType { .category }
}

extension RESTCategory {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterCategory>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        title: String? = nil,
        weight: OneRosterDecimal? = nil,
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified, title: title,
            weight: weight)
    }
}
