internal import CrosswalkJOSE
internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import LTICore
internal import _CrosswalkSupport

/// A message from a tool to a platform, carried by the browser as a signed token in a form (Security Framework 1.0 §5.2).
///
/// The parties are exchanged: `iss` is the client id, `aud` the platform's issuer. There is no `azp`: the standards' own
/// examples disagree about it, and platforms need none.
struct ToolMessage {
    /// How long a token is good: the page posts it at once.
    static let lifetime = Duration.seconds(300)

    private let tenant: TenantKey
    /// What the message says.
    var claims = LaunchClaims()

    init(_ type: MessageType, of tenant: TenantKey) {
        self.tenant = tenant
        claims.messageType = type
        claims.version = "1.3.0"
        claims.deploymentID = tenant.deploymentID
    }

    /// The claims of the token, those of the token itself first.
    func payload(at now: WallTime, nonce: String) throws(JSONError) -> [UInt8] {
        var launch = OutgoingLaunch(claims.messageType ?? .deepLinkingResponse, deploymentID: tenant.deploymentID)
        launch.claims = claims
        let message = try JSONObject(json: launch.messageJSON)
        var json = JSONWriter(capacity: 2_048)
        json.object { json in
            json.member("iss", tenant.clientID.text)
            json.member("aud", tenant.issuer.text)
            json.member("iat", Int(now.secondsSinceEpoch))
            json.member("exp", Int(now.advanced(by: Self.lifetime).secondsSinceEpoch))
            json.member("nonce", nonce)
            json.members(message)
        }
        return json.finish()
    }

    /// The message with its parties, for a store.
    var stored: [UInt8] {
        var launch = OutgoingLaunch(claims.messageType ?? .deepLinkingResponse, deploymentID: tenant.deploymentID)
        launch.claims = claims
        var json = JSONWriter()
        json.object { json in
            json.member("issuer", tenant.issuer.text)
            json.member("client", tenant.clientID.text)
            json.member("message", String(decoding: launch.messageJSON, as: UTF8.self))
        }
        return json.finish()
    }

    /// What was stored; `nil` for other bytes.
    static func read(stored bytes: [UInt8]) -> (tenant: TenantKey, claims: LaunchClaims)? {
        do {
            let value = try JSONValue(json: bytes)
            guard let issuer = value["issuer"]?.string, let client = value["client"]?.string,
                let message = value["message"]?.string
            else { return nil }
            let claims = try LaunchClaims(payload: Array(message.utf8))
            guard let deployment = claims.deploymentID else { return nil }
            return (TenantKey(issuer: Issuer(issuer), clientID: ClientID(client), deploymentID: deployment), claims)
        } catch {
            return nil
        }
    }

    /// The form that the browser posts: one field, `JWT`.
    func form(ambient: Ambient, signer: ClientAssertion.Signer) async throws -> FormFields {
        let nonce = Base64URL.text(ambient.randomBytes(16))
        let token = try await signer().token(try payload(at: ambient.now(), nonce: nonce))
        return [("JWT", token)]
    }
}

extension ToolMessage {
    /// What the token of a form says of itself, unproved: it finds the request that is then expected, and nothing more.
    /// - Throws: `request.malformed` without one token, `token.malformed` for what is none.
    static func unprovedClaims(of form: FormFields) throws(LaunchRefusal) -> LaunchClaims {
        guard let token = form["JWT"], !form.isRepeated("JWT") else {
            throw LaunchRefusal(.requestMalformed, "the form must bring one field JWT")
        }
        let payload: [UInt8]
        do {
            payload = try CompactJWS(token).unverifiedPayload
        } catch {
            throw LaunchRefusal(.tokenMalformed, "no signed token")
        }
        return try LaunchClaims(payload: payload)
    }
}
