import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore
import _CrosswalkSupport

/// The tool that a rehearsal plays.
struct PlatformStage: Sendable {
    let platform: RehearsedPlatform
    let ambient: Ambient

    var clientID: String { platform.registration.clientID.text }
    var now: Int { Int(ambient.now().secondsSinceEpoch) }

    func freshName() -> String { Base64URL.text(ambient.randomBytes(18)) }

    /// What a service answered.
    struct Reply: Sendable {
        let status: Int
        let mediaType: String
        let body: [UInt8]
        let next: String?

        var json: JSONValue {
            do { return try JSONValue(json: body) } catch { return .null }
        }

        var text: String { String(decoding: body, as: UTF8.self) }
        var isRefused: Bool { (400..<500).contains(status) }
        var isTaken: Bool { (200..<300).contains(status) }
    }

    func send(_ request: WebRequest) async throws -> Reply {
        let response = try await platform.transport.send(request)
        let fields = response.head.headerFields
        return Reply(
            status: response.status.code, mediaType: fields[.contentType] ?? "",
            body: try await response.body.collect(upTo: 4 << 20),
            next: LinkHeader(fields.filter { $0.name.canonicalName == "link" }.map(\.value)).target("next"))
    }

    /// Calls a service.
    func call(
        _ method: HTTPRequest.Method, _ address: Endpoint, token: String?, accept: String? = nil,
        type: String? = nil, _ body: JSONObject? = nil
    ) async throws -> Reply {
        var fields: HTTPFields = [:]
        fields[.authorization] = token.map { "Bearer \($0)" }
        fields[.accept] = accept
        fields[.contentType] = type
        let content = body.map { HTTPBody(JSONValue.object($0).json) } ?? .empty
        return try await send(WebRequest(method, address, fields: fields, body: content))
    }

    func keySet() async throws -> KeySetScene {
        let address = try Endpoint(platform.registration.endpoints?.keySet ?? "")
        let response = try await platform.transport.send(WebRequest(.get, address))
        return KeySetScene(response, body: try await response.body.collect(upTo: 1 << 20))
    }
}

/// What the played tool signs, right or forged.
extension PlatformStage {
    /// How a token is signed.
    enum Hand: Sendable {
        case own, stranger, nobody, ownUnderUnknownName
    }

    func signed(_ claims: JSONObject, by hand: Hand = .own) async throws -> String {
        let signer = try platform.key.signer()
        var header: JSONObject = ["alg": "RS256", "kid": .string(signer.keyID), "typ": "JWT"]
        if hand == .nobody { header["alg"] = "none" }
        if hand == .ownUnderUnknownName { header["kid"] = "never-published" }
        let input = [header, claims].map { Base64URL.text(JSONValue.object($0).json) }.joined(separator: ".")
        let signature: [UInt8]
        switch hand {
        case .own, .ownUnderUnknownName: signature = try signer.sign(Array(input.utf8))
        case .stranger:
            let key = try KeySigner(try await StrangersKey.shared.key(), algorithm: .rs256)
            signature = try key.sign(Array(input.utf8))
        case .nobody: signature = []
        }
        return input + "." + Base64URL.text(signature)
    }

    /// The claims of an assertion that holds.
    func assertion() -> JSONObject {
        let audience = platform.registration.endpoints?.assertionAudience ?? ""
        return [
            "iss": .string(clientID), "sub": .string(clientID), "aud": .string(audience),
            "iat": .number(JSONNumber(now)), "exp": .number(JSONNumber(now + 300)), "jti": .string(freshName()),
        ]
    }

    /// The form of a request for a token.
    func tokenForm(_ assertion: String, _ scopes: [String]) -> FormFields {
        [
            ("grant_type", "client_credentials"), ("client_assertion_type", TokenHandler.assertionType),
            ("client_assertion", assertion), ("scope", scopes.joined(separator: " ")),
        ]
    }

    func askForToken(_ form: FormFields) async throws -> Reply {
        try await send(WebRequest(post: form, to: try Endpoint(platform.registration.endpoints?.token ?? "")))
    }

    /// A token of these scopes.
    func token(_ scopes: [String]) async throws -> String {
        let reply = try await askForToken(tokenForm(try await signed(assertion()), scopes))
        guard let token = reply.json["access_token"]?.string else {
            throw RehearsalFailure("no token: status \(reply.status)")
        }
        return token
    }
}
