internal import CrosswalkCrypto

/// Ids that a client chooses so that sending again is no second record: UUIDs made of names (RFC 9562 §5.5, version 5).
public enum NamedID {
    /// The namespace of this library: itself a version 5 UUID, of the name `crosswalk.oneroster` among URLs.
    private static let namespace: [UInt8] = uuid(
        of: Array("crosswalk.oneroster".utf8),
        in: [0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8])

    /// The id of a record.
    ///
    /// - Parameters:
    ///   - tenant: For whom it is kept.
    ///   - kind: What it is, such as `lineItem`.
    ///   - parts: What names it, in the host's own terms. Each is taken with its length, so that no two lists run together.
    public static func id(tenant: String, kind: String, _ parts: [String]) -> String {
        let name = ([tenant, kind] + parts).map { "\($0.utf8.count):\($0)" }.joined()
        let bytes = uuid(of: Array(name.utf8), in: namespace)
        var text = ""
        for (place, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(place) { text += "-" }
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return text
    }

    private static func uuid(of name: [UInt8], in namespace: [UInt8]) -> [UInt8] {
        var bytes = Array(DigestHasher.digest(of: namespace + name, by: .sha1).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        return bytes
    }
}
