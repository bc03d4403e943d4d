public import CrosswalkJSON
public import OneRosterModel

/// A district, school, department or other body as the REST services carry it.
///
/// OneRoster 1.2 Rostering REST binding, `Org`; paths `orgs` and `schools`.
public struct RESTOrg: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterOrg>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by. Required; `nil` where the server left it out.
    public var name: String?
    /// What it is.
    public var type: OrgType
    /// The number that authorities know it by; optional in 1.1.
    public var identifier: String?
    /// The organization that contains it. `parent`.
    public var parentID: SourcedID<OneRosterOrg>?
    /// The organizations that it contains. `children`.
    public var childIDs: [SourcedID<OneRosterOrg>]

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTOrg>()
    /// ``OneRosterEntityType/org``.
    public static var entityType: OneRosterEntityType { .org }
}

extension RESTOrg {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterOrg>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        name: String? = nil,
        type: OrgType,
        identifier: String? = nil,
        parentID: SourcedID<OneRosterOrg>? = nil,
        childIDs: [SourcedID<OneRosterOrg>] = [],
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified, name: name,
            type: type, identifier: identifier, parentID: parentID, childIDs: childIDs)
    }
}
