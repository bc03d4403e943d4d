import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore
import Synchronization
import _CrosswalkSupport

@testable import LTITesting

/// The launch, one rule after the other; each can be forgotten.
extension HandmadeTool {
    private static let claim = "https://purl.imsglobal.org/spec/lti/claim/"

    func launch(_ request: WebRequest) async throws -> WebResponse {
        let form = try await request.form()
        guard form["error"] == nil, let text = form["id_token"] else { throw Refused() }
        let (state, login) = try pending(form["state"], request)
        guard let token = ReadToken(text) else { throw Refused() }
        try await prove(token)
        let claims = token.claims
        try checkParties(claims)
        try checkTimes(claims)
        try require(claims["nonce"]?.string == login.nonce, or: .ignoresNonce)
        try checkMessage(claims, login)
        try refuseForNothing(claims)
        self.state.withLock { all in
            all.logins[state]?.isUsed = true
            all.launches[claims["nonce"]?.string ?? ""] = claims
        }
        return WebResponse(.ok, HTTPBody("welcome"))
    }

    private func require(_ condition: Bool, or fault: ToolFault) throws {
        guard condition || has(fault) else { throw Refused() }
    }

    private func pending(_ sent: String?, _ request: WebRequest) throws -> (String, Login) {
        let known = state.withLock { all in sent.flatMap { name in all.logins[name].map { (name, $0) } } }
        let last = state.withLock { all in all.logins[all.lastState].map { (all.lastState, $0) } }
        guard let (name, login) = known ?? (has(.ignoresState) ? last : nil) else { throw Refused() }
        let cookie = Cookies(request.head.headerFields)["s_\(name)"]?.reveal { $0 }
        if known != nil { try require(cookie == login.cookie, or: .ignoresBrowser) }
        try require(!login.isUsed, or: .ignoresReplay)
        return (name, login)
    }

    private func prove(_ token: ReadToken) async throws {
        let header = token.header
        if has(.acceptsAlgNone), token.algorithm?.lowercased() == "none" { return }
        if has(.acceptsHS256), token.algorithm == "HS256" { return try await proveByCode(token) }
        try require(token.algorithm == "RS256", or: .acceptsAlgNone)
        if has(.ignoresSignature) || (has(.ignoresCrit) && header["crit"] != nil) { return }
        var keys = try await keySet(at: try registration().endpoints?.keySet)
        if has(.followsJKU), let address = header["jku"]?.string { keys = try await keySet(at: address) }
        if has(.trustsKeyInHeader), let own = header["jwk"]?.object {
            keys = JWKSet([JWK(try JWK(own).material, keyID: token.keyID, algorithm: .rs256)])
        }
        if has(.acceptsMissingKeyID), token.keyID == nil, isByAny(of: keys, token) { return }
        do throws(JOSEError) {
            _ = try VerificationKeySet(keys).verify(token.text, algorithms: [.rs256])
        } catch {
            guard error.code == .keyUnknown, has(.acceptsUnknownKeyID) else { throw error }
        }
    }

    /// Whether one key or another fits.
    private func isByAny(of keys: JWKSet, _ token: ReadToken) -> Bool {
        keys.keys.contains { key in
            do throws(JOSEError) {
                _ = try VerificationKeySet(JWKSet([key])).verify(
                    token.text, algorithms: [.rs256], keyID: .optional)
                return true
            } catch {
                return false
            }
        }
    }

    private func proveByCode(_ token: ReadToken) async throws {
        let keys = try await keySet(at: try registration().endpoints?.keySet)
        let parts = token.text.split(separator: ".")
        let isRight = keys.keys.contains { key in
            let code = HMAC(key: SymmetricKey(key.publicJSON() ?? []), algorithm: .sha256).code(
                for: Array("\(parts[0]).\(parts[1])".utf8))
            return Base64URL.text(code) == String(parts.last ?? "")
        }
        guard isRight else { throw Refused() }
    }

    private func keySet(at address: String?) async throws -> JWKSet {
        let response = try await platform.send(WebRequest(.get, try Endpoint(address ?? "")))
        return try JWKSet(json: try await response.body.collect())
    }

    private func checkParties(_ claims: JSONObject) throws {
        let registration = try registration()
        let own = registration.clientID.text
        try require(claims["iss"]?.string == registration.issuer.text, or: .ignoresIssuer)
        let list = claims["aud"]?.array?.compactMap(\.string) ?? []
        if has(.refusesAudienceList), !list.isEmpty { throw Refused() }
        let audiences = claims["aud"]?.string.map { [$0] } ?? list
        try require(audiences.contains(own), or: .ignoresAudience)
        if audiences.contains(own) { try require(audiences == [own], or: .ignoresFurtherAudiences) }
        let party = claims["azp"]?.string ?? own
        if audiences.contains(own) { try require(party == own, or: .ignoresAuthorizedParty) }
    }

    private func checkTimes(_ claims: JSONObject) throws {
        func time(_ name: String) -> Double? {
            let text = has(.readsTimesAsText) ? claims[name]?.string.flatMap { Double($0) } : nil
            guard let value = claims[name]?.number?.double ?? text, value.isFinite else { return nil }
            return value
        }
        try require(time("exp").map { $0 + 60 > now } ?? false, or: .ignoresExpiry)
        if has(.refusesLongLife), let end = time("exp"), end > now + 1_800 { throw Refused() }
        let isTimely = time("iat").map { $0 <= now + 60 && $0 >= now - 660 } ?? false
        // Who ignores when a token expires has it be as old as it likes.
        if !has(.ignoresExpiry) { try require(isTimely, or: .ignoresIssueTime) }
        try require((time("nbf") ?? 0) <= now + 60, or: .ignoresNotBefore)
    }

    private func checkMessage(_ claims: JSONObject, _ login: Login) throws {
        func text(_ name: String) -> String { claims[Self.claim + name]?.string ?? "" }
        try require(text("version") == "1.3.0", or: .ignoresVersion)
        let type = text("message_type")
        try require(["LtiResourceLinkRequest", "LtiDeepLinkingRequest"].contains(type), or: .ignoresMessageType)
        let deployments = try registration().deployments.map(\.id.text)
        try require(deployments.contains(text("deployment_id")), or: .ignoresDeployment)
        guard type == "LtiResourceLinkRequest" else { return }
        try require(text("target_link_uri") == login.target, or: .ignoresTarget)
        try require(claims[Self.claim + "roles"]?.array != nil, or: .ignoresRoles)
        try require(claims["sub"]?.string?.isEmpty == false, or: .ignoresSubject)
        let link = claims[Self.claim + "resource_link"]?.object?["id"]?.string
        try require(link?.isEmpty == false, or: .ignoresResourceLink)
    }

    /// Faults of those who refuse too much.
    private func refuseForNothing(_ claims: JSONObject) throws {
        let roles = claims[Self.claim + "roles"]?.array?.compactMap(\.string) ?? []
        let isRefused =
            (has(.refusesUnknownRole) && roles.contains { $0.contains("vendor.example") })
            || (has(.refusesNoRoles) && roles.isEmpty)
            || (has(.refusesShortRole) && roles.contains { !$0.contains("/") && !$0.isEmpty })
            || (has(.needsEmail) && claims["email"] == nil) || (has(.needsName) && claims["name"] == nil)
            || (has(.needsContext) && claims[Self.claim + "context"] == nil)
        if isRefused { throw Refused() }
    }
}
