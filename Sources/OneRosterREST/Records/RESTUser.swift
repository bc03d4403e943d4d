public import CrosswalkJSON
public import OneRosterModel

/// A person as the REST services carry it: with its roles and accounts in 1.2, with one role and its organizations in
/// 1.1.
///
/// OneRoster 1.2 Rostering REST binding, `User`; OneRoster 1.1 §4.13; paths `users`, `students` and `teachers`.
public struct RESTUser: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterUser>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// An identifier that is the same in all systems; not in 1.1.
    public var userMasterIdentifier: String?
    /// The log-in name; required in 1.1.
    public var username: String?
    /// Identifiers that other systems know the person by. One that lacks its type or its identifier is left out,
    /// which a finding tells. `userIds`.
    public var userIDs: [UserIdentifier]
    /// Whether the person may use systems. Required; `nil` where the server left it out. `enabledUser`.
    public var isEnabled: Bool?
    /// The given name. Required; `nil` where the server left it out.
    public var givenName: String?
    /// The family name. Required; `nil` where the server left it out.
    public var familyName: String?
    /// The middle name or names.
    public var middleName: String?
    /// The given name that the person goes by; not in 1.1.
    public var preferredFirstName: String?
    /// The middle name that the person goes by; not in 1.1.
    public var preferredMiddleName: String?
    /// The family name that the person goes by; not in 1.1.
    public var preferredLastName: String?
    /// The pronouns that the person uses; not in 1.1.
    public var pronouns: String?
    /// What the person is, and where; empty in 1.1, see ``legacyRole``.
    public var roles: [Role]
    /// The accounts of the person; empty in 1.1. `userProfiles`.
    public var profiles: [Profile]
    /// The organization that the person belongs to first of all; not in 1.1. `primaryOrg`.
    public var primaryOrgID: SourcedID<OneRosterOrg>?
    /// The number that people read, such as a student number.
    public var identifier: String?
    /// The e-mail address.
    public var email: String?
    /// The number for text messages.
    public var sms: String?
    /// The telephone number.
    public var phone: String?
    /// The people who act for this person, such as parents, or for whom this person acts. `agents`.
    public var agentIDs: [SourcedID<OneRosterUser>]
    /// The grades that the person is in.
    public var grades: [String]
    /// The password, which never prints.
    public var password: OneRosterPassword?
    /// The resources of the person; not in 1.1. `resources`.
    public var resourceIDs: [SourcedID<OneRosterResource>]
    /// What the person is, in 1.1 alone. `role`.
    public var legacyRole: User11Role?
    /// The organizations in which the person has ``legacyRole``, in 1.1 alone; the first one is the main one. `orgs`.
    public var legacyOrgIDs: [SourcedID<OneRosterOrg>]

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTUser>()
    /// ``OneRosterEntityType/user``.
    public static var entityType: OneRosterEntityType { .user }
}

extension RESTUser {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterUser>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        userMasterIdentifier: String? = nil,
        username: String? = nil,
        userIDs: [UserIdentifier] = [],
        isEnabled: Bool? = nil,
        givenName: String? = nil,
        familyName: String? = nil,
        middleName: String? = nil,
        preferredFirstName: String? = nil,
        preferredMiddleName: String? = nil,
        preferredLastName: String? = nil,
        pronouns: String? = nil,
        roles: [Role] = [],
        profiles: [Profile] = [],
        primaryOrgID: SourcedID<OneRosterOrg>? = nil,
        identifier: String? = nil,
        email: String? = nil,
        sms: String? = nil,
        phone: String? = nil,
        agentIDs: [SourcedID<OneRosterUser>] = [],
        grades: [String] = [],
        password: OneRosterPassword? = nil,
        resourceIDs: [SourcedID<OneRosterResource>] = [],
        legacyRole: User11Role? = nil,
        legacyOrgIDs: [SourcedID<OneRosterOrg>] = [],
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified,
            userMasterIdentifier: userMasterIdentifier, username: username, userIDs: userIDs, isEnabled: isEnabled,
            givenName: givenName, familyName: familyName, middleName: middleName,
            preferredFirstName: preferredFirstName, preferredMiddleName: preferredMiddleName,
            preferredLastName: preferredLastName, pronouns: pronouns, roles: roles, profiles: profiles,
            primaryOrgID: primaryOrgID, identifier: identifier, email: email, sms: sms, phone: phone,
            agentIDs: agentIDs, grades: grades, password: password, resourceIDs: resourceIDs, legacyRole: legacyRole,
            legacyOrgIDs: legacyOrgIDs)
    }
}
