public import CrosswalkJOSE
internal import CrosswalkJSON

/// Where the public keys of a tool come from: an address, keys that somebody pasted, or both. A key that was pasted counts
/// before one of the same id at the address.
public struct ToolKeys: Hashable, Sendable {
    /// The address of a key set: the only form in which a tool can rotate its keys.
    public var address: String?
    /// Keys that stay the same until somebody pastes others.
    public var pasted: PastedKeys?

    /// Keys at an address.
    public static func at(_ address: String) -> ToolKeys { ToolKeys(address: address) }

    /// Keys that somebody pasted.
    public static func pasted(_ keys: PastedKeys) -> ToolKeys { ToolKeys(pasted: keys) }

    /// Keys of either form.
    public init(address: String? = nil, pasted: PastedKeys? = nil) {
        self.address = address
        self.pasted = pasted
    }
}

/// Public keys that somebody pasted.
public struct PastedKeys: Hashable, Sendable {
    /// The set as JSON, public members alone.
    public let json: [UInt8]
    /// The keys, ready to verify with.
    public let verificationKeys: VerificationKeySet

    /// Takes what is public of a set. A shared secret is left out: a token must never be verified by one.
    public init(_ set: JWKSet) {
        json = set.publicJSON()
        verificationKeys = VerificationKeySet(set.publicKeys)
    }

    /// Reads a key set, or a single key.
    /// - Throws: `JOSEError` with `keySetMalformed` or `keyMalformed`.
    public init(json: [UInt8]) throws(JOSEError) {
        do {
            self.init(try JWKSet(json: json))
        } catch {
            self.init(JWKSet([try JWK(json: json)]))
        }
    }

    /// Whether both sets were written alike.
    public static func == (a: Self, b: Self) -> Bool { a.json == b.json }

    /// Agrees with equality.
    public func hash(into hasher: inout Hasher) { hasher.combine(json) }
}
