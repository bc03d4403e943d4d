public import CrosswalkRuntime
internal import OneRosterModel

/// One district: its records, and who may ask for them.
public struct OneRosterProviderTenant: Sendable {
    /// The name, by which tokens are bound to it. No two tenants of a provider have the same.
    public let name: String
    /// The records.
    public let store: any OneRosterProviderStore
    /// Who gets tokens.
    public let clients: [OneRosterProviderClient]
    /// Tokens that were given by hand.
    public let bearers: [OneRosterProviderBearer]

    /// A district.
    public init(
        _ name: String, store: any OneRosterProviderStore, clients: [OneRosterProviderClient] = [],
        bearers: [OneRosterProviderBearer] = []
    ) {
        self.name = name
        self.store = store
        self.clients = clients
        self.bearers = bearers
    }
}

/// A system that proves by id and secret who it is (RFC 6749 §4.4).
public struct OneRosterProviderClient: Sendable {
    /// The id.
    public let id: String
    /// The secret.
    public let secret: Secret
    /// What it may be granted: whole names, such as `OneRosterScope.rosterReadOnly.uri(in: .v1_2)`.
    public let scopes: Set<String>

    /// A client; without scopes of its own it may do everything.
    public init(id: String, secret: Secret, scopes: Set<String> = OneRosterProviderClient.everything) {
        self.id = id
        self.secret = secret
        self.scopes = scopes
    }

    /// Every scope of 1.2 and of 1.1.
    public static let everything = Set(
        [OneRosterVersion.v1_1, .v1_2].flatMap { version in
            OneRosterScope.all(in: version).map { $0.uri(in: version) }
        })
}

/// A token that was given to somebody by hand.
public struct OneRosterProviderBearer: Sendable {
    /// The token.
    public let token: Secret
    /// What it allows.
    public let scopes: Set<String>
    /// From when on it is not good any more; `nil` for never.
    public let end: WallTime?

    /// A token.
    public init(
        _ token: Secret, scopes: Set<String> = OneRosterProviderClient.everything, until end: WallTime? = nil
    ) {
        self.token = token
        self.scopes = scopes
        self.end = end
    }
}
