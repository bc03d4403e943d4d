internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
internal import _CrosswalkSupport

/// A platform's token endpoint: gives tools access tokens for services, by client credentials with a signed assertion
/// (RFC 6749 §4.4, RFC 7523 §2.2).
///
/// Of the scopes that are asked for, those are granted that the tool's registration has; with none of them there is no
/// token. Every error is answered by 400 and a code of RFC 6749 §5.2.
public struct TokenHandler: Handler {
    /// How `client_assertion_type` must read.
    public static let assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

    private let assertions: ClientAssertions
    private let tokens: AccessTokens

    /// Makes the endpoint.
    ///
    /// - Parameters:
    ///   - assertions: Says who asks.
    ///   - tokens: Makes tokens.
    public init(assertions: ClientAssertions, tokens: AccessTokens) {
        self.assertions = assertions
        self.tokens = tokens
    }

    /// Answers a request for a token.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard request.head.method == .post else { return WebResponse(.methodNotAllowed, fields: [.allow: "POST"]) }
        do {
            let form = try await request.form(limits: FormFields.Limits(bytes: 64 << 10, fields: 50))
            return try await answer(form, request.head.headerFields)
        } catch let refusal as TokenRefusal {
            return refusal.response
        } catch is FormError {
            return TokenRefusal(.invalidRequest, "the body must be a form of at most 64 KiB").response
        }
    }

    private func answer(_ form: FormFields, _ fields: HTTPFields) async throws -> WebResponse {
        let assertion = try Self.assertion(form, fields)
        let proof = try await assertions.verify(assertion)
        if let named = form["client_id"], !named.hasSameBytes(as: proof.tool.clientID.text) {
            throw TokenRefusal(.invalidClient, "client_id is not that of the assertion")
        }
        let asked = Set((form["scope"] ?? "").split(separator: " ").map(String.init))
        guard !asked.isEmpty else { throw TokenRefusal(.invalidScope, "scope is required") }
        let granted = asked.intersection(proof.tool.scopes)
        guard !granted.isEmpty else { throw TokenRefusal(.invalidScope, "this client may have none of these scopes") }
        let issued = try await tokens.issue(to: proof.tool.clientID, granted, deploymentID: proof.deploymentID)
        return Self.answer(issued, granted)
    }

    /// The assertion of a request that has all that it needs, and no other way to prove who asks.
    private static func assertion(_ form: FormFields, _ fields: HTTPFields) throws(TokenRefusal) -> String {
        for field in form.fields where form.isRepeated(field.name) {
            throw TokenRefusal(.invalidRequest, "a parameter comes more than once")
        }
        guard let grant = form["grant_type"] else { throw TokenRefusal(.invalidRequest, "grant_type is required") }
        guard grant == "client_credentials" else {
            throw TokenRefusal(.unsupportedGrantType, "grant_type must be client_credentials")
        }
        guard form["client_secret"] == nil, fields[.authorization] == nil else {
            throw TokenRefusal(.invalidRequest, "a client proves who it is by client_assertion alone")
        }
        guard form["client_assertion_type"] == assertionType else {
            throw TokenRefusal(.invalidRequest, "client_assertion_type must be \(assertionType)")
        }
        guard let assertion = form["client_assertion"], !assertion.isEmpty else {
            throw TokenRefusal(.invalidRequest, "client_assertion is required")
        }
        return assertion
    }

    private static func answer(_ issued: AccessTokens.Issued, _ scopes: Set<String>) -> WebResponse {
        var json = JSONWriter(capacity: 512)
        json.object { json in
            issued.token.reveal { json.member("access_token", $0) }
            json.member("token_type", "Bearer")
            json.member("expires_in", issued.seconds)
            json.member("scope", scopes.sorted().joined(separator: " "))
        }
        return WebResponse(
            .ok, HTTPBody(json.finish()), mediaType: "application/json", fields: TokenAnswerFields.all)
    }
}
