internal import CrosswalkCrypto
public import CrosswalkJSON
internal import _CrosswalkSupport

extension JWK {
    /// The public half as JSON, without any private member; `nil` for a shared secret.
    public func publicJSON() -> [UInt8]? { publicKey?.encodedJSON() }

    /// The whole key as JSON, private members and secrets included; each call site is a place to review.
    public func revealJSON() -> [UInt8] { encodedJSON() }
}

extension JWK: JSONEncodable {
    /// Writes the members that the material has: of ``publicKey`` never a private one.
    @usableFromInline package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("kty", material.keyType)
            json.member("use", use)
            json.member("key_ops", operations)
            json.member("alg", algorithm)
            json.member("kid", keyID)
            switch material {
            case .rsaPublic(let key): key.writeMembers(to: &json)
            case .rsaPrivate(let key): key.writeMembers(to: &json)
            case .ecPublic(let key): key.writeMembers(to: &json)
            case .ecPrivate(let key):
                key.publicKey.writeMembers(to: &json)
                json.member("d", Base64URL.text(key.revealNumber()))
            case .symmetric(let key): json.member("k", key.withUnsafeBytes { Base64URL.text($0) })
            }
        }
    }
}

extension RSAPublicKey {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("n", Base64URL.text(modulus))
        json.member("e", Base64URL.text(exponent))
    }
}

extension RSAPrivateKey {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        let components = revealComponents()
        publicKey.writeMembers(to: &json)
        json.member("d", Base64URL.text(components.privateExponent))
        guard let factors = components.factors else { return }
        json.member("p", Base64URL.text(factors.p))
        json.member("q", Base64URL.text(factors.q))
        json.member("dp", Base64URL.text(factors.dp))
        json.member("dq", Base64URL.text(factors.dq))
        json.member("qi", Base64URL.text(factors.qi))
    }
}

extension ECPublicKey {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("crv", curve.jwkName)
        json.member("x", Base64URL.text(x))
        json.member("y", Base64URL.text(y))
    }
}

/// RFC 7638: the digest of the required members alone, in the order of their names.
enum JWKThumbprint {
    static func text(of material: KeyMaterial) -> String {
        var json = JSONWriter()
        json.object { json in
            switch material {
            case .rsaPublic(let key): write(key, to: &json)
            case .rsaPrivate(let key): write(key.publicKey, to: &json)
            case .ecPublic(let key): write(key, to: &json)
            case .ecPrivate(let key): write(key.publicKey, to: &json)
            case .symmetric(let key):
                json.member("k", key.withUnsafeBytes { Base64URL.text($0) })
                json.member("kty", "oct")
            }
        }
        return Base64URL.text(SHA256Digest(of: json.finish()).bytes)
    }

    private static func write(_ key: RSAPublicKey, to json: inout JSONWriter) {
        json.member("e", Base64URL.text(key.exponent))
        json.member("kty", "RSA")
        json.member("n", Base64URL.text(key.modulus))
    }

    private static func write(_ key: ECPublicKey, to json: inout JSONWriter) {
        json.member("crv", key.curve.jwkName)
        json.member("kty", "EC")
        json.member("x", Base64URL.text(key.x))
        json.member("y", Base64URL.text(key.y))
    }
}
