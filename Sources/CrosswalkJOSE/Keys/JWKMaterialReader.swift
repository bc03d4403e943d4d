internal import CrosswalkCrypto
internal import CrosswalkJSON
internal import _CrosswalkSupport

/// Reads the key out of the members of a JWK (RFC 7518, 6).
struct JWKMaterialReader {
    let object: JSONObject

    init(_ object: JSONObject) { self.object = object }

    /// The key, or `nil` for a `kty` that is not known here.
    ///
    /// - Throws: ``JOSEError/Code/keyMalformed``.
    func material() throws(JOSEError) -> KeyMaterial? {
        guard let type = object["kty"]?.string else { throw JOSEError(.keyMalformed, "a JWK has a kty") }
        do {
            return switch type {
            case "RSA": try rsa()
            case "EC": try elliptic()
            case "oct": .symmetric(SymmetricKey(try bytes("k")))
            default: nil
            }
        } catch let error as JOSEError {
            throw error
        } catch let error as CryptoError {
            throw JOSEError(crypto: error)
        } catch {
            throw JOSEError(.keyMalformed, "the members are no key")
        }
    }

    private func rsa() throws -> KeyMaterial {
        let (modulus, exponent) = (try bytes("n"), try bytes("e"))
        guard has("d") else {
            return .rsaPublic(try RSAPublicKey(modulus: modulus, exponent: exponent))
        }
        guard !has("oth") else { throw JOSEError(.keyMalformed, "keys of more than two primes are not read") }
        let components = RSAPrivateComponents(
            modulus: modulus, publicExponent: exponent, privateExponent: try bytes("d"), factors: try factors())
        return .rsaPrivate(try RSAPrivateKey(components))
    }

    /// All five or none (RFC 7518, 6.3.2).
    private func factors() throws(JOSEError) -> RSAPrivateComponents.Factors? {
        guard ["p", "q", "dp", "dq", "qi"].contains(where: has) else { return nil }
        return RSAPrivateComponents.Factors(
            p: try bytes("p"), q: try bytes("q"), dp: try bytes("dp"), dq: try bytes("dq"), qi: try bytes("qi"))
    }

    private func elliptic() throws -> KeyMaterial {
        let name = object["crv"]?.string
        guard let curve = EllipticCurve.allCases.first(where: { $0.jwkName == name }) else {
            throw JOSEError(.keyMalformed, "the crv is P-256, P-384 or P-521")
        }
        let (x, y) = (try bytes("x"), try bytes("y"))
        guard has("d") else { return .ecPublic(try ECPublicKey(curve: curve, x: x, y: y)) }
        return .ecPrivate(try ECPrivateKey(curve: curve, x: x, y: y, d: try bytes("d")))
    }

    private func has(_ name: String) -> Bool { object[name] != nil }

    private func bytes(_ name: String) throws(JOSEError) -> [UInt8] {
        guard let text = object[name]?.string, let bytes = Base64URL.decode(text.utf8, allowing: .padding) else {
            throw JOSEError(.keyMalformed, "a member of the key is missing or no base64url")
        }
        return bytes
    }
}

extension EllipticCurve {
    /// The `crv` of RFC 7518, 6.2.1.1.
    var jwkName: String {
        switch self {
        case .p256: "P-256"
        case .p384: "P-384"
        case .p521: "P-521"
        }
    }
}

extension JOSEError {
    /// The refusal of key material.
    init(crypto error: CryptoError) {
        switch error.code {
        case .keyUnsupported: self.init(.keyMalformed, "the key has a size or a kind that is not taken")
        case .keyMismatch: self.init(.keyMalformed, "the private half does not belong to the public one")
        default: self.init(.keyMalformed, "the members are no key")
        }
    }
}

/// Documents of keys.
enum JWKDocument {
    /// The document's value, or `nil` for what strict reading refuses.
    static func value(_ json: [UInt8], bytes: Int, values: Int) -> JSONValue? {
        // Why it was refused is told as one code: key documents come from machines.
        try? JSONValue(json: json, mode: .strict, limits: JSONLimits(bytes: bytes, depth: 16, values: values))
    }
}
