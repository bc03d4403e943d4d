import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import Testing

@Suite("Which key verifies")
struct KeySelectionTests {
    let token: String
    let nameless: String
    let publicKey: JSONObject

    init() throws {
        token = try Mint.rsaToken(header: Mint.goodHeader)
        nameless = try Mint.rsaToken(header: #"{"alg":"RS256"}"#)
        let json = try #require(JWK(.rsaPrivate(try Mint.rsa.get()), keyID: "rsa").publicJSON())
        publicKey = try #require(try JSONValue(json: json).object)
    }

    private func refusal(
        _ keys: [JSONValue], _ token: String, _ rule: VerificationKeySet.KeyIDRule = .required
    ) throws -> JOSEError.Code? {
        let set = VerificationKeySet(try JWKSet(json: (["keys": .array(keys)] as JSONValue).json))
        return code { () throws(JOSEError) in try set.verify(token, algorithms: [.rs256, .es256], keyID: rule) }
    }

    private func key(_ changes: [String: JSONValue?]) -> JSONValue {
        var object = publicKey
        for (name, value) in changes { object[name] = value }
        return .object(object)
    }

    static let labelCases: [([String: JSONValue], JOSEError.Code?)] = [
        (["alg": "RS256"], nil), (["alg": "RS384"], .keyUnsuitable), (["alg": "ES256"], .keyUnsuitable),
        (["alg": "RSA-OAEP"], .keyUnsuitable), (["alg": ""], .keyUnsuitable), (["use": "enc"], .keyUnsuitable),
        (["use": "SIG"], .keyUnsuitable), (["key_ops": ["verify"]], nil), (["key_ops": ["sign", "verify"]], nil),
        (["key_ops": ["encrypt"]], .keyUnsuitable), (["key_ops": []], .keyUnsuitable),
        (["key_ops": "verify"], .keyUnsuitable), (["key_ops": [1]], .keyUnsuitable), (["use": 1], .keyUnsuitable),
        (["alg": nil], .keyUnsuitable), (["kty": "EC"], .keyUnsuitable), (["kty": "OKP"], .keyUnsuitable),
        (["kty": 1], .keyUnsuitable), (["e": "AQ"], .keyUnsuitable), (["e": "Ag"], .keyUnsuitable),
        (["n": "AAAA"], .keyUnsuitable), (["n": "+///"], .keyUnsuitable), (["n": ""], .keyUnsuitable),
        (["x5c": ["MIIB"], "unknown": [1, 2]], nil),
    ]

    @Test("The labels of a key say what it may verify; a key that is none is not unknown", arguments: labelCases)
    func labels(changes: [String: JSONValue], expected: JOSEError.Code?) throws {
        #expect(try refusal([key(changes.mapValues { $0 })], token) == expected)
    }

    @Test("Without use and alg, as one platform publishes its keys, a key is taken by its kind")
    func bare() throws {
        #expect(try refusal([key(["use": nil, "alg": nil])], token) == nil)
    }

    @Test("Padding and leading zeros in published numbers are let pass")
    func tolerant() throws {
        let n = try #require(publicKey["n"]?.string)
        #expect(try refusal([key(["n": .string(n + "==")])], token) == nil)
        #expect(try refusal([key(["e": "AAEAAQ"])], token) == nil)
        #expect(try refusal([key(["n": .string(n + "===")])], token) == .keyUnsuitable)
    }

    @Test("Two keys of one kind with one id are refused, whether or not both fit")
    func duplicates() throws {
        #expect(try refusal([key([:]), key([:])], token) == .keyUnsuitable)
        #expect(try refusal([key([:]), key(["use": "enc"])], token) == .keyUnsuitable)
        let other = JWK(.rsaPrivate(try RSAPrivateKey.generate()), keyID: "rsa")
        #expect(
            try refusal([key([:]), try JSONValue(json: try #require(other.publicJSON()))], token) == .keyUnsuitable)
    }

    @Test("Keys of different kinds may share an id")
    func sharedID() throws {
        let elliptic = JWK(.ecPrivate(try Mint.elliptic.get()), keyID: "rsa")
        let set = [key([:]), try JSONValue(json: try #require(elliptic.publicJSON()))]
        #expect(try refusal(set, token) == nil)
        #expect(try refusal(set, Mint.ecToken(header: #"{"alg":"ES256","kid":"rsa"}"#)) == nil)
    }

    @Test("An unknown id is told apart from a key that does not fit")
    func unknown() throws {
        #expect(try refusal([key(["kid": "other"])], token) == .keyUnknown)
        #expect(try refusal([], token) == .keyUnknown)
        let document: JSONValue = ["keys": [key(["e": "AQ"])]]
        let set = VerificationKeySet(try JWKSet(json: document.json))
        #expect(set.hasKey("rsa") && !set.hasKey("other"))
    }

    @Test("A token without id is verified by the one key that fits, where the caller allows it")
    func withoutID() throws {
        #expect(try refusal([key([:])], nameless) == .keyIDMissing)
        #expect(try refusal([key([:])], nameless, .optional) == nil)
        #expect(try refusal([key(["kid": nil])], nameless, .optional) == nil)
        let elliptic = try JSONValue(json: try #require(try Mint.ecKey().publicJSON()))
        #expect(try refusal([elliptic, key([:])], nameless, .optional) == nil)
        #expect(try refusal([key([:]), key(["kid": "second"])], nameless, .optional) == .keyIDMissing)
        #expect(try refusal([key([:]), key(["kid": "second", "use": "enc"])], nameless, .optional) == nil)
        #expect(try refusal([elliptic], nameless, .optional) == .keyUnsuitable)
        #expect(try refusal([], nameless, .optional) == .keyUnsuitable)
        // A token that names a key is never verified by another.
        #expect(try refusal([key(["kid": "second"])], token, .optional) == .keyUnknown)
    }

    @Test("Weak keys verify nothing, not even what they signed", arguments: WeakKeys.all)
    func weak(key: String, token: String) throws {
        let set = VerificationKeySet(JWKSet([try JWK(json: Array(key.utf8))]))
        #expect(code { () throws(JOSEError) in try set.verify(token, algorithms: [.rs256]) } == .keyWeak)
        let other = token.replacing(/\.[^.]*$/, with: ".AAAA")
        #expect(code { () throws(JOSEError) in try set.verify(other, algorithms: [.rs256]) } == .keyWeak)
    }
}
