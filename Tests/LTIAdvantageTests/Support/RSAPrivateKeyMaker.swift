import CrosswalkCrypto

enum RSAPrivateKeyMaker {
    static func make() throws -> RSAPrivateKey { try RSAPrivateKey.generate() }
}
