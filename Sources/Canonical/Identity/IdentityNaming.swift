/// How identities of one tenant are written as IRIs, and read again.
///
/// An identity becomes `base/source system/scheme/value`, each part percent-encoded (RFC 3986 §2.1). An IRI of any other form
/// is an identity by itself, so that each IRI names one and no two name the same.
public struct IdentityNaming: Hashable, Sendable {
    /// Whose identities they are.
    public let tenant: String
    /// What their IRIs begin with.
    public let base: String

    /// Names the people of a tenant by an address of one's own that stays, such as `https://example.org/people`, without a
    /// slash at its end. Nothing need be found there.
    public init(tenant: String, base: String) { (self.tenant, self.base) = (tenant, base) }

    /// An identity that is known by its IRI alone: source system and scheme are `iri`.
    public func identity(foreign iri: String) -> SourceIdentity {
        SourceIdentity(provenance: Provenance(tenant: tenant, sourceSystem: "iri"), scheme: "iri", value: iri)
    }

    /// The IRI of an identity. Whose it is does not show in it.
    public func iri(of identity: SourceIdentity) -> String {
        let system = identity.provenance.sourceSystem
        if system == "iri", identity.scheme == "iri" { return identity.value }
        return ([base] + [system, identity.scheme, identity.value].map(Self.encoded)).joined(separator: "/")
    }

    /// The identity of an IRI.
    public func identity(of iri: String) -> SourceIdentity {
        guard iri.utf8.starts(with: base.utf8) else { return identity(foreign: iri) }
        let parts = iri.utf8.dropFirst(base.utf8.count).split(separator: 0x2F).compactMap { Self.decoded($0) }
        guard parts.count == 3 else { return identity(foreign: iri) }
        let found = SourceIdentity(
            provenance: Provenance(tenant: tenant, sourceSystem: parts[0]), scheme: parts[1], value: parts[2])
        // Only what is written exactly so is read so: of several ways to write an identity one is its IRI.
        return self.iri(of: found).isExactly(iri) ? found : identity(foreign: iri)
    }

    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

    private static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { result, byte in
            let code = (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            result += plain.contains(byte) ? String(UnicodeScalar(byte)) : code
        }
    }

    private static func decoded(_ text: Substring.UTF8View) -> String? {
        var parts = text.split(separator: 0x25, omittingEmptySubsequences: false)[...]
        var bytes = Array(parts.popFirst() ?? "".utf8[...])
        for part in parts {
            guard let byte = UInt8(Substring(part.prefix(2)), radix: 16) else { return nil }
            bytes += [byte] + part.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
