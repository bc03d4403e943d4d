internal import CrosswalkCrypto
internal import CrosswalkJSON
public import CrosswalkRuntime
internal import _CrosswalkSupport

/// The registration tokens of a platform: each lets one tool register once, within a short time.
///
/// A token is handed to the tool in the address of its registration page. Reading the platform's configuration does not
/// use it up; a registration does, and of any number of them one succeeds, also of several processes on one store.
public struct RegistrationTokens: Sendable {
    private static let space = "lti.registration.token"

    private let store: any RecordStore
    private let lifetime: Duration
    private let ambient: Ambient

    /// Makes the log over a store, which keeps digests and no token.
    ///
    /// - Parameters:
    ///   - store: where tokens are known.
    ///   - lifetime: how long a token can be used; an hour by default.
    ///   - ambient: clock and random bytes.
    public init(_ store: some RecordStore, lifetime: Duration = .seconds(3_600), ambient: Ambient) {
        self.store = store
        self.lifetime = max(lifetime, .seconds(1))
        self.ambient = ambient
    }

    /// Makes a token: 256 random bits.
    ///
    /// - Parameter tenant: for whom the tool will be registered; it comes back with the registered tool.
    public func issue(tenant: String) async throws -> Secret {
        let token = Base64URL.text(ambient.randomBytes(32))
        let now = ambient.now()
        let version = try await store.put(
            Self.name(token), JSONValue.string(tenant).json, expecting: .nothing, until: now.advanced(by: lifetime),
            at: now)
        guard version != nil else { throw RegistrationRefusal(.unavailable) }
        return Secret(token)
    }

    /// The tenant of a token that can still be used; `nil` for any other.
    public func tenant(of token: Secret) async throws -> String? {
        let name = token.reveal { Self.name($0) }
        guard let found = try await store.get(name, at: ambient.now()) else { return nil }
        return try JSONValue(json: found.bytes).string
    }

    /// Uses a token up.
    /// - Returns: The tenant; `nil` where it was used before, or its time is over.
    public func take(_ token: Secret) async throws -> String? {
        let name = token.reveal { Self.name($0) }
        guard let found = try await store.take(name, at: ambient.now()) else { return nil }
        return try JSONValue(json: found.bytes).string
    }

    private static func name(_ token: String) -> RecordName {
        RecordName(space, Base64URL.text(SHA256Digest(of: token.utf8).bytes))
    }
}
