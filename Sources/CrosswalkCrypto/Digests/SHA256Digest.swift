/// The result of SHA-256 (FIPS 180-4): 32 bytes.
public struct SHA256Digest: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Digests bytes at once.
    public init(of bytes: some Sequence<UInt8>) {
        self.bytes = bytes.withBytes { DigestContext.digest($0, by: .sha256) }
    }

    /// Digests the UTF-8 bytes of a text at once.
    public init(of text: String) { self.init(of: text.utf8) }

    init(finished bytes: [UInt8]) { self.bytes = bytes }

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension SHA256Digest: CustomStringConvertible {
    /// The same as ``hexadecimal``.
    public var description: String { hexadecimal }
}
