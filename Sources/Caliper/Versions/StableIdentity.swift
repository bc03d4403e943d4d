internal import CrosswalkCrypto
internal import CrosswalkJSON

/// Ids that are made of what they name, for events that have none: the same event gets the same id wherever and however often
/// it is read.
enum StableIdentity {
    /// A UUID of version 5 (RFC 9562 §5.5) over the event's bytes, white space left out and members sorted by name; the
    /// namespace is the UUID of version 5 of the context of 1.0 under the namespace for URLs.
    static func eventID(of event: JSONValue) -> CaliperEventID {
        CaliperEventID(bytes: NameUUID.bytes(of: sorted(event).json, in: namespace), version: 5)
    }

    private static let namespace = NameUUID.bytes(of: Array(CaliperVersion.v1_0.context.utf8), in: NameUUID.urls)

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
