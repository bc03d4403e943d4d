internal import CrosswalkCrypto
internal import CrosswalkJSON

/// Ids that are made of what they name, for events that have none: the same event gets the same id wherever and however often
/// it is read.
enum StableIdentity {
    /// A UUID of version 5 (RFC 9562 §5.5) over the event's bytes, white space left out and members sorted by name; the
    /// namespace is the UUID of version 5 of the context of 1.0 under the namespace for URLs.
    static func eventID(of event: JSONValue) -> CaliperEventID {
        CaliperEventID(bytes: digest(namespace, sorted(event).json), version: 5)
    }

    /// `6ba7b811-9dad-11d1-80b4-00c04fd430c8`, the namespace for URLs.
    private static let urls: [UInt8] = [
        0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]

    private static let namespace: [UInt8] = {
        var bytes = Array(digest(urls, Array(CaliperVersion.v1_0.context.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        return bytes
    }()

    private static func digest(_ namespace: [UInt8], _ name: [UInt8]) -> [UInt8] {
        DigestHasher.digest(of: namespace + name, by: .sha1)
    }

    /// As deep as the reader let it become.
    private static func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map(sorted))
        case .object(let object):
            .object(
                JSONObject(
                    object.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
                        .map { ($0.name, sorted($0.value)) }))
        default: value
        }
    }
}
