import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import Testing
import _CrosswalkSupport

/// The requests that a double saw.
actor Requests {
    private(set) var all: [WebRequest] = []

    func note(_ request: WebRequest) { all.append(request) }
}

/// Answers in order.
actor Queue {
    private var answers: [WebResponse]

    init(_ answers: [WebResponse]) { self.answers = answers }

    func next() -> WebResponse? { answers.isEmpty ? nil : answers.removeFirst() }
}

/// Keys that are made once.
enum SigningKeys {
    private static let key = Result { JWK(.rsaPrivate(try RSAPrivateKey.generate()), keyID: "key-1") }

    static func rsa() throws -> JWK { try key.get() }
}

extension JSONObject {
    /// The claims of a token, its signature unseen.
    init(claimsOf token: String) throws {
        let parts = token.split(separator: ".")
        let payload = try #require(Base64URL.decode(Array(parts[1].utf8)))
        self = try JSONObject(json: payload, mode: .strict)
    }
}
