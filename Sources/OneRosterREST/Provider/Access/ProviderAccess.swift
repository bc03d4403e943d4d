internal import CrosswalkCrypto
internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
internal import OneRosterModel
internal import _CrosswalkSupport

/// Decides whose records a request may see, and gives out tokens. Of a token only a digest is kept.
struct ProviderAccess: Sendable {
    private static let space = "oneroster.access"

    let tenants: [OneRosterProviderTenant]
    let tokens: any RecordStore
    let life: Duration
    let ambient: Ambient

    // MARK: Tokens

    /// Gives a client a token for scopes that it may have.
    func issue(to client: OneRosterProviderClient, of tenant: String, _ scopes: Set<String>) async throws -> Secret {
        let token = Base64URL.text(ambient.randomBytes(32))
        var json = JSONWriter()
        json.object { json in
            json.member("tenant", tenant)
            json.member("client", client.id)
            json.member("scopes", scopes.sorted())
        }
        let now = ambient.now()
        _ = try await tokens.sweep(limit: 64, at: now)
        let version = try await tokens.put(
            Self.name(token), json.finish(), expecting: .nothing, until: now.advanced(by: life), at: now)
        guard version != nil else { throw ProviderRefusal(.internalServerError, .internalError, "Ask again.") }
        return Secret(token)
    }

    private static func name(_ token: String) -> RecordName {
        RecordName(space, Base64URL.text(SHA256Digest(of: token.utf8).bytes))
    }

    // MARK: Requests

    /// The tenant whose token comes with a request, where the token is good for the operation.
    func tenant(for operation: OneRosterOperation, _ fields: HTTPFields) async throws -> OneRosterProviderTenant {
        let credentials = fields[values: .authorization]
        guard credentials.count == 1, let token = Self.bearer(credentials[0]) else {
            throw Self.unauthorised("A bearer token is required.", "Bearer")
        }
        guard let (tenant, scopes) = try await grant(token) else {
            throw Self.unauthorised("The token is not known, or its time is over.", "Bearer error=\"invalid_token\"")
        }
        let sufficient = operation.scopes.map { $0.uri(in: operation.version) }
        guard !scopes.isDisjoint(with: sufficient) else {
            let challenge = "Bearer error=\"insufficient_scope\", scope=\"\(sufficient[0])\""
            throw ProviderRefusal(
                .forbidden, .forbidden, "The token allows none of the scopes \(sufficient.joined(separator: ", ")).",
                fields: [.wwwAuthenticate: challenge])
        }
        return tenant
    }

    private static func unauthorised(_ detail: String, _ challenge: String) -> ProviderRefusal {
        ProviderRefusal(.unauthorized, .unauthorised, detail, fields: [.wwwAuthenticate: challenge])
    }

    private static func bearer(_ field: String) -> Secret? {
        let parts = field.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return Secret(String(parts[1].drop { $0 == " " }))
    }

    /// What a token allows at present: what was withdrawn from its client since is gone.
    private func grant(_ token: Secret) async throws -> (OneRosterProviderTenant, Set<String>)? {
        let now = ambient.now()
        for tenant in tenants {
            let given = tenant.bearers.first { bearer in
                bearer.token.isEqual(to: token) && bearer.end.map { now < $0 } ?? true
            }
            if let given { return (tenant, given.scopes) }
        }
        guard let found = try await tokens.get(token.reveal { Self.name($0) }, at: now) else { return nil }
        let stored = try JSONValue(json: found.bytes)
        guard let name = stored["tenant"]?.string, let id = stored["client"]?.string,
            let scopes = stored["scopes"]?.array?.compactMap(\.string),
            let tenant = tenants.first(where: { $0.name.hasSameBytes(as: name) }),
            let client = tenant.clients.first(where: { $0.id.hasSameBytes(as: id) })
        else { return nil }
        return (tenant, client.scopes.intersection(scopes))
    }
}
