import CrosswalkCrypto
import CrosswalkJOSE

/// A key pair of this run, so that a header and claims of the fuzzer's own can be signed.
private struct Keys {
    let signer: MessageSigner
    let set: VerificationKeySet

    init() throws {
        let key = try ECPrivateKey.generate()
        signer = try key.signer()
        set = VerificationKeySet(JWKSet([JWK(.ecPrivate(key), keyID: "k")]).publicKeys)
    }
}

private let keys: Keys = {
    do {
        return try Keys()
    } catch {
        preconditionFailure("no key: \(error)")
    }
}()

/// An input that begins with `{` is a header and, after the first line end, the claims: both are encoded and signed, so
/// that all checks are reached. Any other is a token as it stands.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    if input.first == UInt8(ascii: "{") { checkSigned(input) } else { checkRaw(input) }
    return 0
}

private func checkRaw(_ input: [UInt8]) {
    guard let token = try? CompactJWS(utf8: input) else { return }
    // Nobody but the holder of the key can make what verifies.
    let verified = try? keys.set.verify(token, algorithms: Set(JWSAlgorithm.allCases), keyID: .optional)
    precondition(verified == nil, "a token that was not signed verifies")
}

private func checkSigned(_ input: [UInt8]) {
    let lineEnd = input.firstIndex(of: 0x0A) ?? input.endIndex
    let (header, payload) = (Array(input[..<lineEnd]), Array(input[lineEnd...].dropFirst()))
    let message = encode(header) + [UInt8(ascii: ".")] + encode(payload)
    guard let signature = try? keys.signer.sign(message),
        let token = try? CompactJWS(utf8: message + [UInt8(ascii: ".")] + encode(signature)),
        let verified = try? keys.set.verify(token, algorithms: [.es256], keyID: .optional)
    else { return }
    precondition(verified.payload == payload, "another content than was signed")
    precondition(verified.header.algorithm == "ES256" && !verified.header.demandsExtensions, "a header that is refused")
    guard let claims = try? RegisteredClaims(json: verified.payload) else { return }
    let again = try? RegisteredClaims(json: claims.json())
    precondition(again == claims, "claims change when they are written")
    precondition((try? verified.object()) != nil, "claims that are no object")
    _ = try? claims.require(
        [ExpiryCheck(), NotBeforeCheck(), IssuedAtCheck(), IssuerCheck("a"), AudienceCheck("a")], at: NumericDate(1_000)
    )
}

/// base64url, written a second time on purpose: the library's own is under test.
private func encode(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var (text, bits, held) = ([UInt8](), 0, 0)
    for byte in bytes {
        (bits, held) = (bits << 8 | Int(byte), held + 8)
        while held >= 6 {
            held -= 6
            text.append(alphabet[bits >> held & 63])
        }
        bits &= (1 << held) - 1
    }
    if held > 0 { text.append(alphabet[bits << (6 - held) & 63]) }
    return text
}
