internal import CrosswalkCrypto
internal import CrosswalkJSON
internal import _CrosswalkSupport

extension JWSSigner {
    /// A token in the compact form of RFC 7515, 7.1.
    ///
    /// - Parameters:
    ///   - payload: the content: for a JWT the JSON of its claims.
    ///   - type: the header's `typ`; left out where it is `nil`.
    /// - Throws: ``JOSEError/Code/algorithmNotAllowed`` for an algorithm with a shared secret, which never signs;
    ///   ``JOSEError/Code/signingFailed`` for a signature of the wrong length; and what the signer throws.
    public func token(_ payload: [UInt8], type: String? = "JWT") async throws -> String {
        let input = try signingInput(payload, type)
        return try finish(input, try await sign(input))
    }

    fileprivate func signingInput(_ payload: [UInt8], _ type: String?) throws(JOSEError) -> [UInt8] {
        guard !algorithm.isSymmetric else {
            throw JOSEError(.algorithmNotAllowed, "tokens are not signed with a shared secret")
        }
        var header = JSONWriter(capacity: 256)
        header.object { json in
            json.member("alg", algorithm.rawValue)
            json.member("kid", keyID)
            json.member("typ", type)
        }
        return Base64URL.encode(header.finish(), dot: payload)
    }

    fileprivate func finish(_ input: [UInt8], _ signature: [UInt8]) throws(JOSEError) -> String {
        let isLikely =
            switch algorithm.method {
            case .elliptic(let curve): signature.count == 2 * curve.byteCount
            case .rsa: signature.count >= RSAPrivateKey.minimumBitCount / 8
            case .hmac: false
            }
        guard isLikely else {
            throw JOSEError(
                .signingFailed, "an ECDSA signature is r and s, not DER; an RSA one is as long as the modulus")
        }
        return Base64URL.text(input, dot: signature)
    }
}

extension KeySigner {
    /// A token, at once: as the other method, for a key in memory.
    public func signedToken(_ payload: [UInt8], type: String? = "JWT") throws(JOSEError) -> String {
        let input = try signingInput(payload, type)
        return try finish(input, try sign(input))
    }
}
