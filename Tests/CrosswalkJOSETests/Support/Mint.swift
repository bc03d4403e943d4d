import CrosswalkCrypto
import CrosswalkJOSE
import _CrosswalkSupport

/// Keys made once for all tests, and tokens with whatever header a test wants.
enum Mint {
    static let rsa = Result { () throws(CryptoError) in try RSAPrivateKey.generate() }
    static let elliptic = Result { () throws(CryptoError) in try ECPrivateKey.generate(.p256) }

    static func rsaKey(_ id: String? = "rsa", algorithm: JWSAlgorithm? = nil) throws -> JWK {
        JWK(.rsaPrivate(try rsa.get()), keyID: id, algorithm: algorithm)
    }

    static func ecKey(_ id: String? = "ec", algorithm: JWSAlgorithm? = nil) throws -> JWK {
        JWK(.ecPrivate(try elliptic.get()), keyID: id, algorithm: algorithm)
    }

    /// The public halves of both keys.
    static func keys() throws -> VerificationKeySet {
        VerificationKeySet(JWKSet([try rsaKey(), try ecKey()]).publicKeys)
    }

    static func segment(_ text: String) -> String { Base64URL.text(Array(text.utf8)) }

    /// A token with a header of the caller's own, signed as the closure says.
    static func token(
        header: String, payload: String = #"{"iss":"https://lms.example"}"#, sign: ([UInt8]) throws -> [UInt8]
    ) throws -> String {
        let input = segment(header) + "." + segment(payload)
        return input + "." + Base64URL.text(try sign(Array(input.utf8)))
    }

    /// A token with a header of the caller's own, signed by RS256.
    static func rsaToken(header: String, payload: String = #"{"iss":"https://lms.example"}"#) throws -> String {
        let signer = try rsa.get().signer(for: .pkcs1SHA256)
        return try token(header: header, payload: payload) { try signer.sign($0) }
    }

    /// A token with a header of the caller's own, signed by ES256.
    static func ecToken(header: String, payload: String = #"{"iss":"https://lms.example"}"#) throws -> String {
        let signer = try elliptic.get().signer()
        return try token(header: header, payload: payload) { try signer.sign($0) }
    }

    static let goodHeader = #"{"alg":"RS256","kid":"rsa","typ":"JWT"}"#
}
