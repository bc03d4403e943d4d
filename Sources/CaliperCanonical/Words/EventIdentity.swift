internal import Caliper
internal import Canonical
internal import CrosswalkCrypto

/// The ids of events, which in Caliper are URNs of UUIDs (Caliper 1.2, section 3).
enum EventIdentity {
    private static let prefix = "urn:uuid:"

    /// The URN of an event's id; of an id that is no UUID, the URN of one that is made of it.
    static func urn(of event: LearningEvent) -> String {
        if let given = CaliperEventID(prefix + event.id) { return given.text }
        let tenant = event.actor.identity.provenance.tenant
        let bytes = NameUUID.bytes(ofHosts: event.id, kind: "event", tenant: tenant)
        return CaliperEventID(bytes: bytes, version: 5).text
    }

    /// Whether the id goes through as it is.
    static func isKept(of event: LearningEvent) -> Bool { CaliperEventID(prefix + event.id) != nil }

    /// The id of a URN.
    static func id(of urn: String) -> String { urn.hasPrefix(prefix) ? String(urn.dropFirst(prefix.count)) : urn }
}
