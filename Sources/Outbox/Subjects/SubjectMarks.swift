public import Canonical
public import CrosswalkCrypto
internal import _CrosswalkSupport

/// The marks by which items are found again that have a person in them: the same for one person always, and of no use to
/// whoever has not the key.
///
/// The marks of a tenant are made with a key of its own that stays as long as its outbox does: with another key nobody is found
/// any more. Whoever deletes the key makes the marks say nothing for ever.
public struct SubjectMarks: Sendable {
    private let codes: KeyedCode

    /// Marks made with a key.
    ///
    /// - Parameter key: A secret of the tenant's: at least 16 random bytes, best 32, used for nothing else.
    /// - Throws: ``OutboxError/Code/keyTooShort``.
    public init(key: SymmetricKey) throws(OutboxError) {
        guard key.byteCount >= KeyedCode.minimumKeyBytes else { throw OutboxError(.keyTooShort) }
        codes = KeyedCode(key: key, purpose: "crosswalk.outbox.subject.1")
    }

    /// The mark of a person: 22 letters, digits, `-` and `_`, which are 128 bits of an HMAC-SHA-256 over all four parts of the
    /// identity. Two identities of one person have two marks.
    public func mark(of person: SourceIdentity) -> String {
        let parts = [person.provenance.tenant, person.provenance.sourceSystem, person.scheme, person.value]
        return Base64URL.text(codes.code(of: parts).prefix(16))
    }
}

extension SubjectMarks: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the key.
    public var description: String { "<subject marks>" }
    /// Never the key.
    public var debugDescription: String { description }
    /// Without children, so that nothing that prints values finds the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
