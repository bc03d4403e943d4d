/// An identifier that another system knows a person by: one `{type:identifier}` of `userIds`.
public struct UserIdentifier: Hashable, Sendable {
    /// What kind of identifier it is, for example `LDAP`, `LTI`, `Federated`.
    public let type: String
    /// The identifier, case-sensitive.
    public let identifier: String

    /// Makes an identifier. A bundle can carry neither part when it is empty or holds a colon or a comma.
    public init(type: String, identifier: String) {
        self.type = type
        self.identifier = identifier
    }
}
