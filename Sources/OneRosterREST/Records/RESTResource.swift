public import CrosswalkJSON
public import OneRosterModel

/// A piece of learning material as the REST services carry it.
///
/// OneRoster 1.2 Resources REST binding, `Resource`; path `resources`.
public struct RESTResource: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterResource>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by.
    public var title: String?
    /// Who it is meant for; nobody in particular when empty.
    public var roles: [ResourceRole]
    /// How much it matters.
    public var importance: Importance?
    /// The id that its vendor gives it. Required; `nil` where the server left it out. `vendorResourceId`.
    public var vendorResourceID: String?
    /// The vendor. `vendorId`.
    public var vendorID: String?
    /// The application that opens it. `applicationId`.
    public var applicationID: String?

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTResource>()
    /// ``OneRosterEntityType/resource``.
    public static var entityType: OneRosterEntityType { .resource }
}

extension RESTResource {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterResource>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        title: String? = nil,
        roles: [ResourceRole] = [],
        importance: Importance? = nil,
        vendorResourceID: String? = nil,
        vendorID: String? = nil,
        applicationID: String? = nil,
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified, title: title,
            roles: roles, importance: importance, vendorResourceID: vendorResourceID, vendorID: vendorID,
            applicationID: applicationID)
    }
}
