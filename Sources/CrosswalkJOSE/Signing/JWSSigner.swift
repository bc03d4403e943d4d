/// Signs tokens. Implement it over a key service or a hardware module; ``KeySigner`` does it with a key in memory.
public protocol JWSSigner: Sendable {
    /// The algorithm that the key signs by. Not one with a shared secret.
    var algorithm: JWSAlgorithm { get }

    /// The id under which the public half is published.
    var keyID: String { get }

    /// The signature of some bytes: for RSA as long as the modulus; for ECDSA the numbers r and s one after the other, each
    /// as long as a coordinate of the curve (RFC 7518, 3.4). Key services often answer in DER, which has to be converted.
    func sign(_ signingInput: [UInt8]) async throws -> [UInt8]
}
