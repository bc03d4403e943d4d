/// A person known to a source: learner, teacher, guardian, administrator. What they do is said by roles and
/// enrollments.
public struct Person: CanonicalNoun {
    /// ``NounKind/person``
    public static let kind = NounKind.person

    /// The source's own id.
    public let id: String
    /// Whether the source lets the person use systems.
    public var isEnabled: Bool?
    /// The log-in name.
    public var username: String?
    /// The given name.
    public var givenName: String = ""
    /// The family name.
    public var familyName: String = ""
    /// The middle name or names.
    public var middleName: String?
    /// The given name that the person goes by.
    public var preferredGivenName: String?
    /// The middle name that the person goes by.
    public var preferredMiddleName: String?
    /// The family name that the person goes by.
    public var preferredFamilyName: String?
    /// The pronouns that the person uses.
    public var pronouns: String?
    /// The e-mail address.
    public var email: String?
    /// The number for text messages.
    public var sms: String?
    /// The telephone number.
    public var phone: String?
    /// The number that people read, such as a student number.
    public var identifier: String?
    /// An identifier that is the same in all systems.
    public var masterIdentifier: String?
    /// Further identifiers by scheme.
    public var identifiers: [Identifier] = []
    /// The organization that the person belongs to first of all.
    public var primaryOrganizationID: String?
    /// The people who act for this person or for whom this person acts.
    public var agentIDs: [String] = []
    /// The grades that the person is in.
    public var grades: [String] = []
    /// When the source says it last changed the record.
    public var lastModified: Instant?
    /// What the source said that the model has no field for.
    public var extensions: [Identifier] = []

    /// Makes a record with this id and nothing else.
    public init(id: String) { self.id = id }

    /// The table of fields.
    public static let fields: [NounField<Self>] =
        [
            .flag(1, "isEnabled", \.isEnabled),
            .text(2, "username", \.username, isPersonal: true),
            .text(3, "givenName", \.givenName, isPersonal: true),
            .text(4, "familyName", \.familyName, isPersonal: true),
            .text(5, "middleName", \.middleName, isPersonal: true),
            .text(6, "preferredGivenName", \.preferredGivenName, isPersonal: true),
            .text(7, "preferredMiddleName", \.preferredMiddleName, isPersonal: true),
            .text(8, "preferredFamilyName", \.preferredFamilyName, isPersonal: true),
            .text(9, "pronouns", \.pronouns, isPersonal: true),
            .text(10, "email", \.email, isPersonal: true),
            .text(11, "sms", \.sms, isPersonal: true),
            .text(12, "phone", \.phone, isPersonal: true),
            .text(13, "identifier", \.identifier, isPersonal: true),
            .text(14, "masterIdentifier", \.masterIdentifier, isPersonal: true),
            NounField(15, "identifiers", isPersonal: true) { noun in
                .named(noun.identifiers.map { FieldValue.Pair($0.scheme, $0.value) })
            } write: { noun, value in
                noun.identifiers = value.pairs.map { Identifier(scheme: $0.name, value: $0.value) }
            },
            .text(16, "primaryOrganizationID", \.primaryOrganizationID, role: .reference(.organization)),
            .set(17, "agentIDs", \.agentIDs, role: .reference(.person), isPersonal: true),
            .set(18, "grades", \.grades, isPersonal: true),
        ] + NounField.common
}
