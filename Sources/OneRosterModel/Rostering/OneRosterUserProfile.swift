/// An account that a person has with a vendor's system.
///
/// OneRoster CSV Binding 1.2.1, `userProfiles.csv`; not in 1.1.
public struct OneRosterUserProfile: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterUserProfile>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The person whose account it is. `userSourcedId`.
    public var userID: SourcedID<OneRosterUser>
    /// What kind of account it is.
    public var profileType: String
    /// The vendor of the system. `vendorId`.
    public var vendorID: String
    /// The application. `applicationId`.
    public var applicationID: String?
    /// What the account is for.
    public var description: String?
    /// How the person logs in.
    public var credentialType: String
    /// The log-in name.
    public var username: String
    /// The password, which never prints.
    public var password: OneRosterPassword?
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterUserProfile>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        userID: SourcedID<OneRosterUser>,
        profileType: String,
        vendorID: String,
        applicationID: String? = nil,
        description: String? = nil,
        credentialType: String,
        username: String,
        password: OneRosterPassword? = nil,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.userID = userID
        self.profileType = profileType
        self.vendorID = vendorID
        self.applicationID = applicationID
        self.description = description
        self.credentialType = credentialType
        self.username = username
        self.password = password
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterUserProfile>) {
        self.init(
            sourcedID: sourcedID, userID: SourcedID(""), profileType: "", vendorID: "", credentialType: "", username: ""
        )
    }
}
