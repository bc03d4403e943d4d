internal import CrosswalkCrypto
internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import _CrosswalkSupport

/// Registrations that an administrator was asked about and has not decided yet.
///
/// The page's form carries a random ticket and nothing else. What is stored under it is sealed with a key that only the
/// ticket gives, so that neither the page nor the store shows the registration token. A ticket counts once.
struct PendingRegistrations: Sendable {
    private static let space = "lti.registration.pending"

    let store: any RecordStore
    let lifetime: Duration
    let randomBytes: @Sendable (Int) -> [UInt8]

    /// Stores a request, with the issuer that was shown to the administrator.
    func begin(_ request: RegistrationRequest, issuer: Issuer, at now: WallTime) async throws -> Secret {
        let ticket = Base64URL.text(randomBytes(32))
        var object = JSONObject()
        object["configuration"] = .string(request.configuration.description)
        object["issuer"] = .string(issuer.text)
        request.token?.reveal { object["token"] = .string($0) }
        let sealed = try Self.cipher(ticket).seal(JSONValue.object(object).json, nonce: randomBytes(12))
        let version = try await store.put(
            Self.name(ticket), sealed, expecting: .nothing, until: now.advanced(by: lifetime), at: now)
        guard version != nil else { throw RegistrationRefusal(.requestForged) }
        return Secret(ticket)
    }

    /// The request of a ticket; `nil` where the ticket is unknown, used, or too old.
    func find(_ ticket: String, at now: WallTime) async throws -> (request: RegistrationRequest, issuer: Issuer)? {
        guard ticket.utf8.count <= 100, let found = try await store.get(Self.name(ticket), at: now) else { return nil }
        let value = try JSONValue(json: try Self.cipher(ticket).open(found.bytes))
        guard let address = value["configuration"]?.string, let issuer = value["issuer"]?.string else { return nil }
        let token = value["token"]?.string.map { Secret($0) }
        return (RegistrationRequest(configuration: try Endpoint(address), token: token), Issuer(issuer))
    }

    /// Uses a ticket up. Of any number of callers one gets `true`.
    func use(_ ticket: String, at now: WallTime) async throws -> Bool {
        try await store.take(Self.name(ticket), at: now) != nil
    }

    private static func cipher(_ ticket: String) throws(CryptoError) -> AES256GCM {
        try AES256GCM(key: SymmetricKey(derived("seal", from: ticket)))
    }

    private static func name(_ ticket: String) -> RecordName {
        RecordName(space, Base64URL.text(derived("name", from: ticket)))
    }

    private static func derived(_ purpose: String, from ticket: String) -> [UInt8] {
        HMAC(key: SymmetricKey(ticket.utf8), algorithm: .sha256).code(for: purpose.utf8)
    }
}
