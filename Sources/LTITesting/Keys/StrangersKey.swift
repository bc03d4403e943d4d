import CrosswalkCrypto
import CrosswalkJOSE

/// A key that no platform publishes, made when it is first needed.
actor StrangersKey {
    /// One for the whole process: it is nobody's, and making one takes its time.
    static let shared = StrangersKey()

    private var made: JWK?

    func key() throws -> JWK {
        if let made { return made }
        let key = JWK(.rsaPrivate(try RSAPrivateKey.generate()), algorithm: .rs256)
        made = key
        return key
    }
}
