internal import CrosswalkCrypto
internal import CrosswalkJOSE
internal import _CrosswalkSupport

/// Takes the public key out of a certificate (RFC 5280 §4.1). The certificate is not verified: a signed statement says by
/// whom it was signed, not whom to believe.
enum CertificateKey {
    /// The RSA key of a certificate in DER; `nil` where it holds none that can be read.
    static func rsa(der: [UInt8]) -> RSAPublicKey? {
        guard let info = subjectPublicKeyInfo(der) else { return nil }
        let text = Base64.text(info)
        let pem = "-----BEGIN PUBLIC KEY-----\n\(text)\n-----END PUBLIC KEY-----\n"
        do {
            return try RSAPublicKey(pem: pem)
        } catch {
            // Another kind of key, or none: either way no signature is verified by it.
            return nil
        }
    }

    /// Certificate { tbsCertificate { [0] version?, serial, algorithm, issuer, validity, subject, key … } … }
    private static func subjectPublicKeyInfo(_ der: [UInt8]) -> ArraySlice<UInt8>? {
        guard let certificate = element(der[...], tag: 0x30), let body = element(certificate.content, tag: 0x30) else {
            return nil
        }
        var rest = body.content
        if rest.first == 0xA0 {
            guard let version = element(rest, tag: 0xA0) else { return nil }
            rest = version.rest
        }
        for tag: UInt8 in [0x02, 0x30, 0x30, 0x30, 0x30] {
            guard let skipped = element(rest, tag: tag) else { return nil }
            rest = skipped.rest
        }
        return element(rest, tag: 0x30)?.whole
    }

    private struct Element {
        let whole: ArraySlice<UInt8>
        let content: ArraySlice<UInt8>
        let rest: ArraySlice<UInt8>
    }

    /// The element of a tag at the front, with a length of at most four bytes.
    private static func element(_ bytes: ArraySlice<UInt8>, tag: UInt8) -> Element? {
        guard bytes.count >= 2, bytes[bytes.startIndex] == tag else { return nil }
        var at = bytes.startIndex + 1
        var length = Int(bytes[at])
        at += 1
        if length >= 0x80 {
            let count = length & 0x7F
            guard (1...4).contains(count), bytes.endIndex - at >= count else { return nil }
            length = bytes[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) }
            at += count
        }
        guard length <= bytes.endIndex - at else { return nil }
        let end = at + length
        return Element(whole: bytes[bytes.startIndex..<end], content: bytes[at..<end], rest: bytes[end...])
    }
}
