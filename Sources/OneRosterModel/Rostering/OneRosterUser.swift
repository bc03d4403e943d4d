/// A person known to a source, in the shape of OneRoster 1.2: what the person does is said by roles.
///
/// OneRoster CSV Binding 1.2.1, `users.csv`.
public struct OneRosterUser: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterUser>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// Whether the person may use systems. `enabledUser`. Required; `nil` where the source gave none, as in the
    /// stub of a deleted record.
    public var isEnabled: Bool?
    /// The log-in name.
    public var username: String
    /// Identifiers that other systems know the person by. `userIds`.
    public var userIDs: [UserIdentifier]
    /// The given name.
    public var givenName: String
    /// The family name.
    public var familyName: String
    /// The middle name or names.
    public var middleName: String?
    /// The number that people read, such as a student number.
    public var identifier: String?
    /// The e-mail address.
    public var email: String?
    /// The number for text messages.
    public var sms: String?
    /// The telephone number.
    public var phone: String?
    /// The people who act for this person, such as parents, or for whom this person acts. `agentSourcedIds`.
    public var agentIDs: [SourcedID<OneRosterUser>]
    /// The grades that the person is in.
    public var grades: [String]
    /// The password, which never prints.
    public var password: OneRosterPassword?
    /// An identifier that is the same in all systems.
    public var userMasterIdentifier: String?
    /// The given name that the person goes by.
    public var preferredGivenName: String?
    /// The middle name that the person goes by.
    public var preferredMiddleName: String?
    /// The family name that the person goes by.
    public var preferredFamilyName: String?
    /// The organization that the person belongs to first of all. `primaryOrgSourcedId`.
    public var primaryOrgID: SourcedID<OneRosterOrg>?
    /// The pronouns that the person uses.
    public var pronouns: String?
    /// The resources of the person, from 1.2.0 alone; since 1.2.1 `userResources.csv` says this.
    /// `resourceSourcedIds`.
    public var resourceIDs: [SourcedID<OneRosterResource>]
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterUser>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        isEnabled: Bool?,
        username: String,
        userIDs: [UserIdentifier] = [],
        givenName: String,
        familyName: String,
        middleName: String? = nil,
        identifier: String? = nil,
        email: String? = nil,
        sms: String? = nil,
        phone: String? = nil,
        agentIDs: [SourcedID<OneRosterUser>] = [],
        grades: [String] = [],
        password: OneRosterPassword? = nil,
        userMasterIdentifier: String? = nil,
        preferredGivenName: String? = nil,
        preferredMiddleName: String? = nil,
        preferredFamilyName: String? = nil,
        primaryOrgID: SourcedID<OneRosterOrg>? = nil,
        pronouns: String? = nil,
        resourceIDs: [SourcedID<OneRosterResource>] = [],
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.isEnabled = isEnabled
        self.username = username
        self.userIDs = userIDs
        self.givenName = givenName
        self.familyName = familyName
        self.middleName = middleName
        self.identifier = identifier
        self.email = email
        self.sms = sms
        self.phone = phone
        self.agentIDs = agentIDs
        self.grades = grades
        self.password = password
        self.userMasterIdentifier = userMasterIdentifier
        self.preferredGivenName = preferredGivenName
        self.preferredMiddleName = preferredMiddleName
        self.preferredFamilyName = preferredFamilyName
        self.primaryOrgID = primaryOrgID
        self.pronouns = pronouns
        self.resourceIDs = resourceIDs
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterUser>) {
        self.init(
            sourcedID: sourcedID, isEnabled: nil, username: "", givenName: "", familyName: "")
    }
}
