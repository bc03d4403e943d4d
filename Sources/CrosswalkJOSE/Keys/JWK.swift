public import CrosswalkJSON

/// A JSON Web Key (RFC 7517, 4).
///
/// Members that are not registered for signing keys, certificates among them, are not kept.
public struct JWK: Sendable {
    /// The key itself.
    public let material: KeyMaterial
    /// The `kid`; `nil` where it is missing or empty.
    public let keyID: String?
    /// The `alg`: the only algorithm that the key may be used with. A name outside ``JWSAlgorithm`` fits none.
    public let algorithm: String?
    /// The `use`: `sig`, `enc`, or a name of somebody's own.
    public let use: String?
    /// The `key_ops`, such as `verify`.
    public let operations: [String]?

    /// Makes a key to publish or to keep.
    ///
    /// - Parameters:
    ///   - material: the key itself.
    ///   - keyID: its id; by default its thumbprint (RFC 7638), which is the same wherever the key turns up. A shared
    ///     secret has none by default: its thumbprint would help who guesses it.
    ///   - algorithm: the only algorithm that it may be used with.
    public init(_ material: KeyMaterial, keyID: String? = nil, algorithm: JWSAlgorithm? = nil) {
        self.material = material
        self.keyID = keyID ?? material.publicHalf.map { JWKThumbprint.text(of: $0) }
        self.algorithm = algorithm?.rawValue
        use = "sig"
        operations = nil
    }

    init(_ material: KeyMaterial, _ labels: JWKLabels) {
        self.material = material
        keyID = labels.keyID
        algorithm = labels.algorithm
        use = labels.use
        operations = labels.operations
    }

    /// Reads one key, public or private.
    ///
    /// Numbers may have padding and leading zeros, which published key sets have in the wild. A point and a private number
    /// on a curve have exactly the curve's length.
    ///
    /// - Throws: ``JOSEError/Code/keyMalformed`` for what is no key of the kinds that this module works with.
    public init(json: [UInt8]) throws(JOSEError) {
        guard let object = JWKDocument.value(json, bytes: 64 * 1_024, values: 1_000)?.object else {
            throw JOSEError(.keyMalformed, "a JWK is a JSON object without duplicate members, of at most 64 KiB")
        }
        try self.init(object)
    }

    /// Reads one key from its members.
    ///
    /// - Throws: as the other initialiser.
    public init(_ object: JSONObject) throws(JOSEError) {
        guard let material = try JWKMaterialReader(object).material() else {
            throw JOSEError(.keyMalformed, "a JWK has the kty RSA, EC or oct")
        }
        self.init(material, try JWKLabels(object))
    }

    /// The key as others may see it; `nil` for a shared secret.
    public var publicKey: JWK? {
        material.publicHalf.map { half in
            JWK(half, JWKLabels(keyID: keyID, algorithm: algorithm, use: use, operations: publicOperations))
        }
    }

    /// What the public half may be used for where the whole key may be used as ``operations`` says.
    private var publicOperations: [String]? {
        guard material.isSecret, let operations else { return operations }
        return operations.contains("sign") || operations.contains("verify") ? ["verify"] : []
    }

    /// The SHA-256 thumbprint of RFC 7638 in base64url. Of a shared secret, too: keep that one as secret as the key.
    public var thumbprint: String { JWKThumbprint.text(of: material) }
}

/// The members of a JWK that say what the key is for.
struct JWKLabels {
    let keyID: String?
    let algorithm: String?
    let use: String?
    let operations: [String]?
}

extension JWKLabels {
    /// - Throws: ``JOSEError/Code/keyMalformed`` where one has another type than RFC 7517 gives it.
    init(_ object: JSONObject) throws(JOSEError) {
        func text(_ name: String) throws(JOSEError) -> String? {
            guard let value = object[name] else { return nil }
            guard let text = value.string else {
                throw JOSEError(.keyMalformed, "kid, alg and use are strings")
            }
            return text
        }
        let keyID = try text("kid")
        self.keyID = keyID?.isEmpty == true ? nil : keyID
        algorithm = try text("alg")
        use = try text("use")
        guard let list = object["key_ops"] else {
            operations = nil
            return
        }
        guard let operations = list.array?.compactMap(\.string), operations.count == list.array?.count else {
            throw JOSEError(.keyMalformed, "key_ops is an array of strings")
        }
        self.operations = operations
    }
}
