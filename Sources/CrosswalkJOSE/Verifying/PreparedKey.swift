internal import CrosswalkCrypto

/// A key that is ready to verify by every algorithm that it may be used with.
struct PreparedKey: Sendable {
    let keyID: String?
    let keyType: String
    /// The algorithms that the key fits by its kind, its curve, its `alg`, its `use` and its `key_ops`.
    private let ways: [(algorithm: JWSAlgorithm, way: Way)]

    /// What a key does with a token's bytes.
    enum Way: Sendable {
        case signature(SignatureVerifier)
        case code(HMAC)
        /// The key is too weak for the algorithm.
        case weak

        func isValid(_ signature: [UInt8], for message: ArraySlice<UInt8>) -> Bool {
            signature.withUnsafeBytes { signature in
                message.withUnsafeBytes { message in
                    switch self {
                    case .signature(let verifier): verifier.isValid(signature, for: message)
                    case .code(let hmac): hmac.isValid(signature, for: message)
                    case .weak: false
                    }
                }
            }
        }
    }

    init(_ key: JWK) {
        keyID = key.keyID
        keyType = key.material.keyType
        ways =
            key.maySign
            ? JWSAlgorithm.allCases.compactMap { algorithm in
                guard key.algorithm == nil || key.algorithm == algorithm.rawValue else { return nil }
                return key.material.way(for: algorithm.method).map { (algorithm, $0) }
            } : []
    }

    func way(for algorithm: JWSAlgorithm) -> Way? { ways.first { $0.algorithm == algorithm }?.way }
}

extension JWK {
    /// `true` where neither `use` nor `key_ops` forbids to verify signatures with it.
    fileprivate var maySign: Bool {
        (use ?? "sig") == "sig" && (operations.map { $0.contains("verify") || $0.contains("sign") } ?? true)
    }
}

extension KeyMaterial {
    /// How the key verifies by a method, or `nil` where it does not fit.
    fileprivate func way(for method: SignatureMethod) -> PreparedKey.Way? {
        switch (self.publicHalf ?? self, method) {
        case (.rsaPublic(let key), .rsa(let scheme)):
            if !key.weaknesses.isEmpty { return .weak }
            // A key that libcrypto does not take for the scheme does not fit it.
            return (try? key.verifier(for: scheme)).map { .signature($0) }
        case (.ecPublic(let key), .elliptic(let curve)) where key.curve == curve:
            // The same.
            return (try? key.verifier()).map { .signature($0) }
        case (.symmetric(let key), .hmac(let digest)):
            return key.byteCount < digest.byteCount ? .weak : .code(HMAC(key: key, algorithm: digest))
        default: return nil
        }
    }
}
