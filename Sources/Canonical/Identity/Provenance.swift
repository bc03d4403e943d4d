/// Who a record belongs to and where it was read: half of every identity.
///
/// Two districts may use the same ids, and one district may run two source systems that do. A record id means
/// something only together with its provenance.
public struct Provenance: Hashable, Sendable {
    /// The customer for whom the record is held, in the host's own terms. Never empty in stored data.
    public let tenant: String
    /// The system that the record was read from, for example `sis` or a OneRoster `source.systemCode`.
    public let sourceSystem: String

    /// Makes a provenance; both parts are compared byte for byte.
    public init(tenant: String, sourceSystem: String) { (self.tenant, self.sourceSystem) = (tenant, sourceSystem) }

    /// Compares the bytes of both parts.
    public static func == (a: Self, b: Self) -> Bool {
        a.tenant.isExactly(b.tenant) && a.sourceSystem.isExactly(b.sourceSystem)
    }
}

/// A full identity: whose, from where, of which scheme, which value.
///
/// No two identities are equal because they look alike: all four parts take part.
public struct SourceIdentity: Hashable, Sendable {
    /// Tenant and source system.
    public let provenance: Provenance
    /// What kind of identifier the value is, such as `sourcedId`, `LDAP`, `lti.sub`.
    public let scheme: String
    /// The identifier itself, case-sensitive.
    public let value: String

    /// Makes an identity of its four parts.
    public init(provenance: Provenance, scheme: String, value: String) {
        self.provenance = provenance
        self.scheme = scheme
        self.value = value
    }

    /// Compares the bytes of all four parts.
    public static func == (a: Self, b: Self) -> Bool {
        a.provenance == b.provenance && a.scheme.isExactly(b.scheme) && a.value.isExactly(b.value)
    }
}

/// A further identifier that a source gives for a person or an organization, beside the record's own id.
public struct Identifier: Hashable, Sendable {
    /// What kind of identifier the value is, as the source names it (`LDAP`, `state`, `username`).
    public let scheme: String
    /// The identifier itself, case-sensitive.
    public let value: String

    /// Makes an identifier of scheme and value.
    public init(scheme: String, value: String) { (self.scheme, self.value) = (scheme, value) }

    /// Compares the bytes of both parts.
    public static func == (a: Self, b: Self) -> Bool { a.scheme.isExactly(b.scheme) && a.value.isExactly(b.value) }
}

/// Names one record of one source: its kind and the id that the source gave it.
public struct RecordKey: Hashable, Sendable {
    /// The kind of noun.
    public let kind: NounKind
    /// The source's own id for the record, case-sensitive.
    public let id: String

    /// Makes a key of kind and id.
    public init(_ kind: NounKind, _ id: String) { (self.kind, self.id) = (kind, id) }

    /// Compares the kinds and the bytes of the ids.
    public static func == (a: Self, b: Self) -> Bool { a.kind == b.kind && a.id.isExactly(b.id) }
}

extension RecordKey: Comparable {
    /// Orders by kind in dependency order, then by the UTF-8 bytes of the id.
    public static func < (a: Self, b: Self) -> Bool {
        guard a.kind == b.kind else { return a.kind < b.kind }
        return a.id.precedesExactly(b.id)
    }
}
