package import CrosswalkCrypto

/// HMAC-SHA-256 (RFC 2104) of texts, for one purpose: the codes of two purposes have nothing to do with one another.
package struct KeyedCode: Sendable {
    /// A shorter key could be found by trying.
    package static let minimumKeyBytes = 16

    private let hmac: HMAC
    private let purpose: String

    package init(key: SymmetricKey, purpose: String) {
        hmac = HMAC(key: key, algorithm: .sha256)
        self.purpose = purpose
    }

    /// 32 bytes. Each text stands behind its length, so that no two lists of texts make one message.
    package func code(of texts: [String]) -> [UInt8] {
        var message: [UInt8] = []
        for text in [purpose] + texts {
            withUnsafeBytes(of: UInt64(text.utf8.count).bigEndian) { message += $0 }
            message += text.utf8
        }
        return hmac.code(for: message)
    }
}
