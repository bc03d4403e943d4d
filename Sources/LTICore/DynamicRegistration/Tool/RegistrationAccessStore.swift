internal import CrosswalkCrypto
internal import CrosswalkJSON
public import CrosswalkRuntime
internal import _CrosswalkSupport

/// Keeps, for every registration, with what it can be read and changed: the platform's address and access token.
///
/// The token lies in the store as it is, as it must be sent as it is: give a store whose content is encrypted at rest.
public struct RegistrationAccessStore: Sendable {
    private static let space = "lti.registration.access"

    private let store: any RecordStore

    /// Keeps them in a store.
    public init(_ store: some RecordStore) { self.store = store }

    /// What was kept.
    public struct Kept: Sendable, Concealed {
        /// With what the registration can be read and changed.
        public let access: RegistrationAccess
        /// The state of the record.
        let version: RecordVersion
    }

    /// The access to a registration; `nil` where none was kept.
    public func access(issuer: Issuer, clientID: ClientID, at now: WallTime) async throws -> Kept? {
        guard let found = try await store.get(Self.name(issuer, clientID), at: now) else { return nil }
        let value = try JSONValue(json: found.bytes)
        guard let address = value["uri"]?.string, let token = value["token"]?.string else { return nil }
        let access = RegistrationAccess(endpoint: try Endpoint(address), token: Secret(token))
        return Kept(access: access, version: found.version)
    }

    /// Keeps the access to a registration, whatever was kept before.
    public func keep(_ access: RegistrationAccess, issuer: Issuer, clientID: ClientID, at now: WallTime) async throws {
        _ = try await put(access, Self.name(issuer, clientID), .any, now)
    }

    /// Replaces what was kept, where nobody else did meanwhile.
    /// - Returns: Whether it was replaced.
    public func replace(
        _ kept: Kept, by access: RegistrationAccess, issuer: Issuer, clientID: ClientID, at now: WallTime
    ) async throws -> Bool {
        try await put(access, Self.name(issuer, clientID), .version(kept.version), now)
    }

    /// Forgets the access to a registration.
    public func forget(issuer: Issuer, clientID: ClientID, at now: WallTime) async throws {
        _ = try await store.take(Self.name(issuer, clientID), at: now)
    }

    private func put(
        _ access: RegistrationAccess, _ name: RecordName, _ expectation: RecordExpectation, _ now: WallTime
    ) async throws -> Bool {
        var object = JSONObject()
        object["uri"] = .string(access.endpoint.description)
        access.token.reveal { object["token"] = .string($0) }
        return try await store.put(name, JSONValue.object(object).json, expecting: expectation, until: nil, at: now)
            != nil
    }

    /// A digest over both names, each with its length, so that no two pairs share one.
    private static func name(_ issuer: Issuer, _ clientID: ClientID) -> RecordName {
        let text = "\(issuer.text.utf8.count):\(issuer.text)\(clientID.text)"
        return RecordName(space, Base64URL.text(SHA256Digest(of: text.utf8).bytes))
    }
}
