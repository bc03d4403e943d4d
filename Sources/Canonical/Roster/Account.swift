/// An account that a person has with a vendor's system. Passwords are not carried.
public struct Account: CanonicalNoun {
    /// ``NounKind/account``
    public static let kind = NounKind.account

    /// The source's own id.
    public let id: String
    /// The person whose account it is.
    public var personID: String = ""
    /// What kind of account it is.
    public var type: String = ""
    /// The vendor of the system.
    public var vendorID: String?
    /// The application.
    public var applicationID: String?
    /// What the account is for.
    public var description: String?
    /// How the person logs in.
    public var credentialType: String?
    /// The log-in name.
    public var username: String?
    /// When the source says it last changed the record.
    public var lastModified: Instant?
    /// What the source said that the model has no field for.
    public var extensions: [Identifier] = []

    /// Makes a record with this id and nothing else.
    public init(id: String) { self.id = id }

    /// The table of fields.
    public static let fields: [NounField<Self>] =
        [
            .text(1, "personID", \.personID, role: .reference(.person)),
            .text(2, "type", \.type),
            .text(3, "vendorID", \.vendorID),
            .text(4, "applicationID", \.applicationID),
            .text(5, "description", \.description),
            .text(6, "credentialType", \.credentialType),
            .text(7, "username", \.username, isPersonal: true),
        ] + NounField.common
}
