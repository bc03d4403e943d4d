import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore
import _CrosswalkSupport

@testable import LTITesting

/// What the tool signs: assertions, and answers to deep linking requests.
extension HandmadeTool {
    private static let claim = "https://purl.imsglobal.org/spec/lti/claim/"
    private static let deepLinking = "https://purl.imsglobal.org/spec/lti-dl/claim/"

    private func times(isOver: Bool) -> (JSONValue, JSONValue) {
        let now = Int(self.now) - (isOver ? 7_200 : 0)
        return (.number(JSONNumber(now)), .number(JSONNumber(now + 300)))
    }

    /// A token; unsigned, by another key, or without the key's id where that is the fault.
    private func signed(
        _ claims: JSONObject, isUnsigned: Bool = false, by key: KnownToolKey, namesKey: Bool = true
    ) throws -> String {
        var header: JSONObject = ["alg": isUnsigned ? "none" : "RS256", "typ": "JWT"]
        if namesKey { header["kid"] = .string(self.key.keyID) }
        let input = [header, claims].map { Base64URL.text(JSONValue.object($0).json) }.joined(separator: ".")
        let signature = isUnsigned ? [] : try key.signer().sign(Array(input.utf8))
        return input + "." + Base64URL.text(signature)
    }

    func token(_ scopes: [String]) async throws -> String {
        let registration = try registration()
        let (issued, expires) = times(isOver: has(.tokenExpired))
        let address = registration.endpoints?.token ?? ""
        var claims: JSONObject = [
            "iss": .string(registration.clientID.text), "sub": .string(registration.clientID.text),
            "aud": .string(has(.tokenWrongAudience) ? "https://elsewhere.example/token" : address),
            "iat": issued, "exp": expires, "jti": .string(has(.tokenSameID) ? "always" : random()),
        ]
        if has(.tokenWithoutID) { claims["jti"] = nil }
        if has(.tokenWrongSubject) { claims["sub"] = "somebody" }
        var form: FormFields = [
            ("grant_type", "client_credentials"),
            ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            ("client_assertion", try signed(claims, by: key, namesKey: !has(.tokenWithoutKeyID))),
        ]
        let foreign = has(.tokenForeignScope) ? ["https://vendor.example/scope/everything"] : []
        if !has(.tokenWithoutScope) { form.append("scope", (scopes + foreign).joined(separator: " ")) }
        if has(.tokenWithSecret) { form.append("client_secret", "hunter2") }
        let response = try await platform.send(WebRequest(post: form, to: try Endpoint(address)))
        let answer = try JSONValue(json: try await response.body.collect())
        guard let token = answer["access_token"]?.string else { throw Refused() }
        return token
    }

    /// The page that brings the answer to a deep linking request back.
    func choose(_ asked: JSONObject) throws -> WebResponse {
        let settings = asked[Self.deepLinking + "deep_linking_settings"]?.object ?? JSONObject()
        let answer = try signed(
            claims(asked, settings), isUnsigned: has(.linkUnsigned), by: has(.linkByAnotherKey) ? strange : key,
            namesKey: !has(.linkWithoutKeyID))
        let address = has(.linkPostedElsewhere) ? Self.base : settings["deep_link_return_url"]?.string ?? ""
        let action = address.replacing("&", with: "&amp;")
        let field = has(.linkWrongField) ? "id_token" : "JWT"
        let page = """
            <!doctype html><form method="post" action="\(action)"><input type="hidden" name="\(field)" value="\(answer)">
            </form><script>document.forms[0].submit()</script>
            """
        return WebResponse(.ok, HTTPBody(page), mediaType: "text/html")
    }

    private func claims(_ asked: JSONObject, _ settings: JSONObject) throws -> JSONObject {
        let registration = try registration()
        let (issued, expires) = times(isOver: has(.linkExpired))
        var item: JSONObject = ["type": "ltiResourceLink", "title": "Quiz", "url": "http://localhost:9090/quiz"]
        if has(.linkItemWithoutType) { item["type"] = nil }
        var claims: JSONObject = [
            "iss": .string(has(.linkWrongIssuer) ? "somebody" : registration.clientID.text),
            "aud": .string(has(.linkWrongAudience) ? "https://elsewhere.example" : registration.issuer.text),
            "iat": issued, "exp": expires, "nonce": .string(has(.linkSameNonce) ? "always" : random()),
            Self.claim + "version": "1.3.0",
            Self.claim + "message_type": .string(
                has(.linkWrongType) ? "LtiDeepLinkingRequest" : "LtiDeepLinkingResponse"),
            Self.claim + "deployment_id": has(.linkWrongDeployment)
                ? "another" : asked[Self.claim + "deployment_id"] ?? "",
            Self.deepLinking + "content_items": has(.linkItemsNull) ? .null : [.object(item)],
        ]
        if has(.linkWithoutNonce) { claims["nonce"] = nil }
        if has(.linkWithoutVersion) { claims[Self.claim + "version"] = nil }
        let isDropped = has(.linkEmptyDataDropped) && settings["data"]?.string?.isEmpty == true
        if !has(.linkDataDropped), !isDropped { claims[Self.deepLinking + "data"] = settings["data"] }
        return claims
    }
}
