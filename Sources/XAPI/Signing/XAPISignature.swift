public import CrosswalkJOSE
internal import CrosswalkJSON
internal import _CrosswalkSupport

/// The signature of a statement: an attachment with a signed token of the statement as it was before (xAPI 1.0.3 Data
/// §2.6).
public enum XAPISignature {
    /// The `usageType` of the attachment.
    public static let usageType = "http://adlnet.gov/expapi/attachments/signature"
    /// Its `contentType`.
    public static let contentType = "application/octet-stream"

    /// The algorithms that the standard allows.
    public static let algorithms: Set<JWSAlgorithm> = [.rs256, .rs384, .rs512]

    /// How large a token may be: it holds a whole statement, and its header certificates.
    static let limits = JWSLimits(tokenByteCount: 8 << 20, headerByteCount: 64 << 10)

    /// Why a signed statement was refused. It holds nothing of the statement.
    public enum Refusal: String, Error, Hashable, Sendable {
        /// The attachment's type is not `application/octet-stream`.
        case contentType = "signature.content_type"
        /// The data is no signed token in the compact form.
        case malformed = "signature.malformed"
        /// The algorithm is not RS256, RS384 or RS512.
        case algorithm = "signature.algorithm"
        /// What was signed is no statement.
        case payload = "signature.payload"
        /// What was signed is another statement.
        case otherStatement = "signature.other_statement"
        /// The header's certificate holds no RSA key that can be read.
        case certificate = "signature.certificate"
        /// The signature is not that of the content under the key.
        case signature = "signature.invalid"
        /// The signer is none of the allowed ones, or gave no signature.
        case signer = "signature.signer"
    }

    /// How far a signature was proven.
    public enum Verdict: String, Hashable, Sendable {
        /// By the certificate in the token's header, which was not verified itself.
        case byCertificate
        /// By a key that the caller gave.
        case byKey
        /// The content is the statement; there was no key to prove the signature by.
        case notProven
    }

    /// Checks every signature of a statement.
    ///
    /// - Parameters:
    ///   - statement: The statement as it was received.
    ///   - files: The data of its attachments.
    ///   - keys: Keys to prove signatures by whose header has no certificate.
    /// - Returns: A verdict for each signature; none for a statement that is not signed. A signature whose data lies at an
    ///   address alone is passed over.
    public static func verify(
        _ statement: XAPIStatement, files: [XAPIFile], keys: VerificationKeySet? = nil
    ) throws(Refusal) -> [Verdict] {
        var verdicts: [Verdict] = []
        for attachment in statement.attachments where attachment.usageType == usageType {
            guard attachment.contentType.lowercased() == contentType else { throw .contentType }
            guard let file = files.first(where: { $0.sha2.lowercased() == attachment.sha2.lowercased() }) else {
                continue
            }
            verdicts.append(try verdict(statement, file.content, keys))
        }
        return verdicts
    }

    private static func verdict(
        _ statement: XAPIStatement, _ token: [UInt8], _ keys: VerificationKeySet?
    ) throws(Refusal) -> Verdict {
        let signed: CompactJWS
        do {
            signed = try CompactJWS(utf8: token, limits: limits)
        } catch {
            throw .malformed
        }
        guard let algorithm = signed.header.algorithm.flatMap(JWSAlgorithm.init), algorithms.contains(algorithm) else {
            throw .algorithm
        }
        guard let payload = XAPIStatement.lenient(json: signed.unverifiedPayload).statement else { throw .payload }
        guard payload.withoutSignatures.isSame(as: statement.withoutSignatures) else { throw .otherStatement }
        if let certificate = try certificate(token) {
            try prove(signed, by: certificate)
            return .byCertificate
        }
        guard let keys else { return .notProven }
        do {
            _ = try keys.verify(signed, algorithms: algorithms, keyID: .optional)
        } catch {
            throw .signature
        }
        return .byKey
    }

    /// The first certificate of the header's `x5c`, in DER; `nil` where it has none.
    private static func certificate(_ token: [UInt8]) throws(Refusal) -> [UInt8]? {
        guard let bytes = Base64URL.decode(token.prefix { $0 != 0x2E }) else { throw .malformed }
        let header: JSONValue
        do {
            header = try JSONValue(json: bytes)
        } catch {
            throw .malformed
        }
        guard let chain = header["x5c"] else { return nil }
        // Certificates are written with the ordinary alphabet (RFC 7515 §4.1.6).
        let letters = chain[0]?.string?.utf8.map { $0 == 0x2B ? 0x2D : $0 == 0x2F ? 0x5F : $0 }
        guard let letters, let der = Base64URL.decode(letters, allowing: .padding) else { throw .certificate }
        return der
    }

    private static func prove(_ token: CompactJWS, by certificate: [UInt8]) throws(Refusal) {
        guard let key = CertificateKey.rsa(der: certificate) else { throw .certificate }
        let set = VerificationKeySet(JWKSet([JWK(.rsaPublic(key), keyID: token.header.keyID)]))
        do {
            _ = try set.verify(token, algorithms: algorithms, keyID: .optional)
        } catch {
            throw .signature
        }
    }
}

extension XAPIStatement {
    /// The statement without its signatures: what was signed.
    var withoutSignatures: XAPIStatement {
        var plain = self
        plain.attachments.removeAll { $0.usageType == XAPISignature.usageType }
        return plain
    }
}
