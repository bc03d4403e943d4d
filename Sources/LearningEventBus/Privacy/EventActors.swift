public import Canonical
public import CrosswalkCrypto
internal import Outbox
internal import _CrosswalkSupport

/// How a subscriber is told who did something.
public enum EventActors: Sendable {
    /// By the identity that the event has.
    case named
    /// By a pseudonym: see ``EventPseudonyms``.
    case pseudonymous(EventPseudonyms)
}

/// Names for people that say nothing of them, made with a key: one person has one name at a subscriber, and another where the
/// key is another, so that two subscribers cannot put together what they know.
///
/// Whoever has the key finds the pseudonym of a person that he knows: keep it apart from what the subscriber gets, and give no
/// subscriber's to another. Once the key is deleted nobody can tell any more who was who.
public struct EventPseudonyms: Sendable {
    private let people: KeyedCode
    private let ids: KeyedCode

    /// Pseudonyms made with a key.
    ///
    /// - Parameter key: A secret of the subscriber's: at least 16 random bytes, best 32, used for nothing else.
    /// - Throws: ``EventBusError/Code/keyTooShort``.
    public init(key: SymmetricKey) throws(EventBusError) {
        guard key.byteCount >= KeyedCode.minimumKeyBytes else { throw EventBusError(.keyTooShort) }
        people = KeyedCode(key: key, purpose: "crosswalk.events.person.1")
        ids = KeyedCode(key: key, purpose: "crosswalk.events.id.1")
    }

    /// The pseudonym of a person: an identity of the same tenant with the subscriber's name as source system, the scheme
    /// `pseudonym`, and a UUID (version 8, RFC 9562 §5.8) as value.
    public func pseudonym(of person: SourceIdentity, for subscriber: String) -> SourceIdentity {
        let parts = [person.provenance.tenant, person.provenance.sourceSystem, person.scheme, person.value]
        return SourceIdentity(
            provenance: Provenance(tenant: person.provenance.tenant, sourceSystem: subscriber), scheme: "pseudonym",
            value: Self.uuid(people.code(of: parts)))
    }

    /// What stands for the id of something that belongs to a person: the same for the same id.
    func uuid(ofID id: String, in tenant: String) -> String { Self.uuid(ids.code(of: [tenant, id])) }

    private static func uuid(_ code: [UInt8]) -> String {
        var bytes = Array(code.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let parts = [bytes[0..<4], bytes[4..<6], bytes[6..<8], bytes[8..<10], bytes[10...]]
        return parts.map { Hexadecimal.text($0) }.joined(separator: "-")
    }
}

extension EventPseudonyms: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the key.
    public var description: String { "<pseudonyms>" }
    /// Never the key.
    public var debugDescription: String { description }
    /// Without children, so that nothing that prints values finds the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
