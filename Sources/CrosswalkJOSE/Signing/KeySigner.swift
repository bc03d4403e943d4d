internal import CrosswalkCrypto

/// Signs with a private key in memory. It does not print.
public struct KeySigner: JWSSigner {
    /// The algorithm.
    public let algorithm: JWSAlgorithm
    /// The id under which the public half is published.
    public let keyID: String

    private let signer: MessageSigner

    /// Takes a private key with an id.
    ///
    /// - Parameters:
    ///   - key: its `alg`, `use` and `key_ops` must allow to sign.
    ///   - algorithm: by default the key's own, else `RS256` for RSA and the curve's own for the others.
    /// - Throws: ``JOSEError/Code/keyUnsuitable`` for a key that does not sign by the algorithm, for one without id, and for
    ///   a shared secret; ``JOSEError/Code/keyWeak`` for a key with the mark of CVE-2017-15361.
    public init(_ key: JWK, algorithm: JWSAlgorithm? = nil) throws(JOSEError) {
        guard let keyID = key.keyID, let algorithm = algorithm ?? key.ownAlgorithm,
            key.algorithm == nil || key.algorithm == algorithm.rawValue, (key.use ?? "sig") == "sig",
            key.operations?.contains("sign") ?? true
        else { throw JOSEError(.keyUnsuitable, "a key that signs has an id, and its alg, use and key_ops allow it") }
        self.algorithm = algorithm
        self.keyID = keyID
        signer = try Self.signer(key.material, algorithm.method)
    }

    /// The signature, at once.
    ///
    /// - Throws: ``JOSEError/Code/signingFailed``.
    public func sign(_ signingInput: [UInt8]) throws(JOSEError) -> [UInt8] {
        do throws(CryptoError) {
            return try signer.sign(signingInput)
        } catch {
            throw JOSEError(.signingFailed, "libcrypto made no signature with this key")
        }
    }

    private static func signer(_ material: KeyMaterial, _ method: SignatureMethod) throws(JOSEError) -> MessageSigner {
        do throws(CryptoError) {
            switch (material, method) {
            case (.rsaPrivate(let key), .rsa(let scheme)):
                guard key.publicKey.weaknesses.isEmpty else { break }
                return try key.signer(for: scheme)
            case (.ecPrivate(let key), .elliptic(let curve)) where key.curve == curve: return try key.signer()
            default: break
            }
        } catch {
            throw JOSEError(.keyUnsuitable, "libcrypto does not sign by this algorithm with this key")
        }
        if case .rsaPrivate(let key) = material, !key.publicKey.weaknesses.isEmpty {
            throw JOSEError(.keyWeak, "the key was made by a faulty generator")
        }
        throw JOSEError(.keyUnsuitable, "the key has no private half of the kind and curve that the algorithm needs")
    }
}

extension JWK {
    /// The algorithm that the key names, or the usual one of its kind.
    fileprivate var ownAlgorithm: JWSAlgorithm? {
        if let algorithm { return JWSAlgorithm(rawValue: algorithm) }
        switch material {
        case .rsaPrivate, .rsaPublic: return .rs256
        case .ecPrivate(let key): return .signing(on: key.curve)
        case .ecPublic(let key): return .signing(on: key.curve)
        case .symmetric: return nil
        }
    }
}

extension JWSAlgorithm {
    fileprivate static func signing(on curve: EllipticCurve) -> JWSAlgorithm? {
        allCases.first { $0.method == .elliptic(curve) }
    }
}

extension KeySigner: CustomStringConvertible, CustomReflectable {
    /// The algorithm, never the key.
    public var description: String { "<\(algorithm.rawValue) signer>" }
    /// Without children, so that nothing that prints values looks inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
