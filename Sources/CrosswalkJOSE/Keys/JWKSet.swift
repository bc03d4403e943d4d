internal import CrosswalkJSON

/// A set of JSON Web Keys (RFC 7517, 5).
public struct JWKSet: Sendable {
    /// The largest document that is read: 1 MiB.
    public static let maximumByteCount = 1 << 20
    /// The most keys that a set may have.
    public static let maximumKeyCount = 500

    /// An entry that is no key of the kinds that this module works with.
    public struct UnusableKey: Hashable, Sendable {
        /// Its `kid`, where it has one.
        public let keyID: String?
        /// Its `kty`, where it has one.
        public let keyType: String?
        /// Why it is not among the keys; `nil` for a `kty` that is not known here.
        public let reason: JOSEError.Code?

        fileprivate init(_ object: JSONObject, reason: JOSEError.Code?) {
            keyID = object["kid"]?.string
            keyType = object["kty"]?.string
            self.reason = reason
        }
    }

    /// The keys in their order.
    public let keys: [JWK]
    /// The entries that were passed over. They are remembered so that a token that names one is not taken for one whose
    /// key has yet to be fetched.
    public let unusable: [UnusableKey]

    /// Makes a set, to publish or to verify with.
    public init(_ keys: [JWK]) { self.init(keys, unusable: []) }

    init(_ keys: [JWK], unusable: [UnusableKey]) {
        self.keys = keys
        self.unusable = unusable
    }

    /// Reads a set. Members and `kty`s that are not known are ignored, and so is an entry that is no key.
    ///
    /// - Throws: ``JOSEError/Code/keySetMalformed`` for what is no JSON object with an array `keys` of objects, has a member
    ///   twice, or is beyond the limits.
    public init(json: [UInt8]) throws(JOSEError) {
        guard let entries = JWKDocument.value(json, bytes: Self.maximumByteCount, values: 100_000)?["keys"]?.array
        else {
            throw JOSEError(.keySetMalformed, "a JWK set is a JSON object with an array named keys, of at most 1 MiB")
        }
        guard entries.count <= Self.maximumKeyCount else {
            throw JOSEError(.keySetMalformed, "a JWK set has at most 500 keys")
        }
        var keys: [JWK] = []
        var unusable: [UnusableKey] = []
        for entry in entries {
            guard let object = entry.object else { throw JOSEError(.keySetMalformed, "each of the keys is an object") }
            do throws(JOSEError) {
                guard let material = try JWKMaterialReader(object).material() else {
                    unusable.append(UnusableKey(object, reason: nil))
                    continue
                }
                keys.append(JWK(material, try JWKLabels(object)))
            } catch {
                unusable.append(UnusableKey(object, reason: error.code))
            }
        }
        self.init(keys, unusable: unusable)
    }

    /// What may be published of the set, and all that is believed of one that others publish: without secrets, and of
    /// private keys the public half.
    public var publicKeys: JWKSet { JWKSet(keys.compactMap(\.publicKey), unusable: unusable) }

    /// `true` where the set has shared secrets beside public keys, so that one could be taken for the other.
    public var mixesSecretsWithPublicKeys: Bool {
        let secrets = keys.count { $0.material.publicHalf == nil }
        return secrets > 0 && secrets < keys.count
    }

    /// The set of the public halves as JSON, for a key-set URL. Shared secrets and private members are left out.
    public func publicJSON() -> [UInt8] {
        var json = JSONWriter(capacity: 512 * (keys.count + 1))
        json.object { $0.member("keys", publicKeys.keys) }
        return json.finish()
    }

    /// The whole set as JSON, secrets included; each call site is a place to review.
    public func revealJSON() -> [UInt8] {
        var json = JSONWriter(capacity: 2_048 * (keys.count + 1))
        json.object { $0.member("keys", keys) }
        return json.finish()
    }
}
