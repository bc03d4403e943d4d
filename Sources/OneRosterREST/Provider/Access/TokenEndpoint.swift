internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
internal import _CrosswalkSupport

/// Gives access tokens by client credentials (RFC 6749 §4.4). The client says who it is by HTTP Basic or in the form, and
/// not by both.
struct TokenEndpoint: Sendable {
    let access: ProviderAccess

    /// Why there is no token (§5.2).
    private struct Refusal: Error {
        let status: HTTPResponse.Status
        let code: String
        let detail: String

        init(_ code: String, _ detail: String, _ status: HTTPResponse.Status = .badRequest) {
            self.status = status
            self.code = code
            self.detail = detail
        }
    }

    private static let fields: HTTPFields = [.cacheControl: "no-store", .xContentTypeOptions: "nosniff"]

    func respond(to request: WebRequest) async throws -> WebResponse {
        guard request.head.method == .post else {
            return WebResponse(.methodNotAllowed, fields: [.allow: "POST"])
        }
        do {
            let form = try await request.form(limits: FormFields.Limits(bytes: 64 << 10, fields: 50))
            return try await answer(form, request.head.headerFields)
        } catch let refusal as Refusal {
            return Self.answer(refusal)
        } catch is FormError {
            return Self.answer(Refusal("invalid_request", "the body must be a form of at most 64 KiB"))
        }
    }

    private static func answer(_ refusal: Refusal) -> WebResponse {
        let body = JSONValue.object([
            "error": .string(refusal.code), "error_description": .string(refusal.detail),
        ]).json
        var fields = fields
        if refusal.status == .unauthorized { fields[.wwwAuthenticate] = "Basic realm=\"OneRoster\"" }
        return WebResponse(refusal.status, HTTPBody(body), mediaType: "application/json", fields: fields)
    }

    private func answer(_ form: FormFields, _ fields: HTTPFields) async throws -> WebResponse {
        for field in form.fields where form.isRepeated(field.name) {
            throw Refusal("invalid_request", "a parameter comes more than once")
        }
        guard let grant = form["grant_type"] else { throw Refusal("invalid_request", "grant_type is required") }
        guard grant == "client_credentials" else {
            throw Refusal("unsupported_grant_type", "grant_type must be client_credentials")
        }
        let (tenant, client) = try client(form, fields)
        let asked = Set((form["scope"] ?? "").split(separator: " ").map(String.init))
        // Without a scope it is everything that the client may have (§3.3).
        let granted = asked.isEmpty ? client.scopes : asked.intersection(client.scopes)
        guard !granted.isEmpty else { throw Refusal("invalid_scope", "this client may have none of these scopes") }
        let token = try await access.issue(to: client, of: tenant, granted)
        var json = JSONWriter(capacity: 512)
        json.object { json in
            token.reveal { json.member("access_token", $0) }
            json.member("token_type", "Bearer")
            json.member("expires_in", Int(access.life.components.seconds))
            json.member("scope", granted.sorted().joined(separator: " "))
        }
        return WebResponse(.ok, HTTPBody(json.finish()), mediaType: "application/json", fields: Self.fields)
    }

    // MARK: Clients

    private func client(
        _ form: FormFields, _ fields: HTTPFields
    ) throws(Refusal) -> (tenant: String, OneRosterProviderClient) {
        let credentials = fields[values: .authorization]
        guard credentials.isEmpty || form["client_secret"] == nil else {
            throw Refusal("invalid_request", "a client proves in one way who it is")
        }
        var pairs: [(id: String, secret: Secret)] = []
        if let field = credentials.first, credentials.count == 1 {
            pairs = Self.basic(field)
        } else if credentials.isEmpty, let id = form["client_id"], let secret = form["client_secret"] {
            pairs = [(id, Secret(secret))]
        }
        for tenant in access.tenants {
            for client in tenant.clients {
                let isThis = pairs.contains {
                    $0.id.hasSameBytes(as: client.id) && $0.secret.isEqual(to: client.secret)
                }
                if isThis { return (tenant.name, client) }
            }
        }
        throw Refusal("invalid_client", "the client's id or secret is not right", .unauthorized)
    }

    /// Id and secret of HTTP Basic. They are encoded as in a form (§2.3.1); many clients send them as they are.
    private static func basic(_ field: String) -> [(id: String, secret: Secret)] {
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "basic", let plain = decoded(parts[1]),
            let colon = plain.firstIndex(of: UInt8(ascii: ":"))
        else { return [] }
        let halves = (Array(plain[..<colon]), Array(plain[(colon + 1)...]))
        let decoded = (PercentCoding.decode(halves.0, style: .form), PercentCoding.decode(halves.1, style: .form))
        var pairs = [pair(halves.0, halves.1)]
        if let id = decoded.0, let secret = decoded.1 { pairs.append(pair(id, secret)) }
        return pairs.compactMap { $0 }
    }

    /// The ordinary alphabet, read as that of URLs.
    private static func decoded(_ base64: Substring) -> [UInt8]? {
        let letters = base64.utf8.map { byte in
            byte == UInt8(ascii: "+") ? UInt8(ascii: "-") : byte == UInt8(ascii: "/") ? UInt8(ascii: "_") : byte
        }
        return Base64URL.decode(letters, allowing: .padding)
    }

    private static func pair(_ id: [UInt8], _ secret: [UInt8]) -> (id: String, secret: Secret)? {
        guard let id = String(validating: id, as: UTF8.self), let secret = String(validating: secret, as: UTF8.self)
        else { return nil }
        return (id, Secret(secret))
    }
}
