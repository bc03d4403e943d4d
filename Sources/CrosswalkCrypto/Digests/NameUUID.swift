/// UUIDs that are made of a name: the same name gets the same one, wherever and however often (RFC 9562 §5.5, version 5).
package enum NameUUID {
    /// `6ba7b811-9dad-11d1-80b4-00c04fd430c8`, the namespace for URLs.
    package static let urls: [UInt8] = [
        0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]

    /// The 16 bytes of a name in a namespace, which is a UUID itself.
    package static func bytes(of name: [UInt8], in namespace: [UInt8]) -> [UInt8] {
        var bytes = Array(DigestHasher.digest(of: namespace + name, by: .sha1).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        return bytes
    }

    /// The UUID of a thing that a host names in its own way: of a kind, such as `event`, and whose.
    package static func bytes(ofHosts name: String, kind: String, tenant: String) -> [UInt8] {
        bytes(of: Array("crosswalk:\(kind):\(tenant.utf8.count):\(tenant):\(name)".utf8), in: urls)
    }
}
