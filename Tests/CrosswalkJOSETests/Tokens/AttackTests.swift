import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkTesting
import Testing
import _CrosswalkSupport

/// The attacks of which token libraries have fallen victim.
@Suite("Attacks on tokens")
struct AttackTests {
    let keys: VerificationKeySet
    let all = Set(JWSAlgorithm.allCases)

    init() throws { keys = try Mint.keys() }

    private func refusal(_ token: String, algorithms: Set<JWSAlgorithm> = [.rs256, .es256]) -> JOSEError.Code? {
        code { () throws(JOSEError) in try keys.verify(token, algorithms: algorithms) }
    }

    @Test("The tokens that the others are changes of are accepted")
    func baseline() throws {
        #expect(try refusal(Mint.rsaToken(header: Mint.goodHeader)) == nil)
        #expect(try refusal(Mint.ecToken(header: #"{"alg":"ES256","kid":"ec"}"#)) == nil)
        let verified = try keys.verify(Mint.rsaToken(header: Mint.goodHeader), algorithms: [.rs256])
        #expect(verified.algorithm == .rs256 && verified.keyID == "rsa" && verified.header.type == "JWT")
        #expect(verified.payload == Array(#"{"iss":"https://lms.example"}"#.utf8))
    }

    // MARK: 1. No algorithm

    @Test(
        "No algorithm, in every spelling, signed or not",
        arguments: [
            #""alg":"none","#, #""alg":"None","#, #""alg":"nOnE","#, #""alg":"NONE","#, #""alg":"","#, "",
            #""alg":"RS256 ","#, #""alg":"rs256","#, #""alg":"RS1","#, #""al\u0067":"none","#,
        ])
    func noAlgorithm(member: String) throws {
        let header = #"{\#(member)"kid":"rsa"}"#
        #expect(try refusal(Mint.rsaToken(header: header), algorithms: all) == .algorithmNotAllowed)
        #expect(try refusal(Mint.token(header: header) { _ in [] }, algorithms: all) == .algorithmNotAllowed)
    }

    @Test("A good header without a signature")
    func noSignature() throws {
        #expect(try refusal(Mint.token(header: Mint.goodHeader) { _ in [] }) == .tokenMalformed)
    }

    @Test("An alg that is no string", arguments: ["null", "1", "true", "[\"RS256\"]", "{}"])
    func algorithmType(value: String) throws {
        #expect(try refusal(Mint.rsaToken(header: #"{"alg":\#(value),"kid":"rsa"}"#)) == .tokenMalformed)
    }

    @Test("An algorithm that is good, but was not named by the caller", arguments: JWSAlgorithm.allCases)
    func notNamed(algorithm: JWSAlgorithm) throws {
        let token = try Mint.rsaToken(header: #"{"alg":"\#(algorithm.rawValue)","kid":"rsa"}"#)
        #expect(refusal(token, algorithms: all.subtracting([algorithm])) == .algorithmNotAllowed)
        #expect(refusal(token, algorithms: []) == .algorithmNotAllowed)
    }

    // MARK: 2. Algorithm confusion

    @Test(
        "HMAC with the public key as secret: its PEM, its DER, its numbers, its JWK",
        arguments: [JWSAlgorithm.hs256, .hs384, .hs512])
    func confusion(algorithm: JWSAlgorithm) throws {
        let publicKey = try Mint.rsa.get().publicKey
        let pem = try publicKey.pem()
        let base64 = pem.split(separator: "\n").filter { !$0.hasPrefix("-") }.joined()
            .replacing("+", with: "-").replacing("/", with: "_")
        let der = try #require(Base64URL.decode(base64.utf8, allowing: .padding))
        let json = try #require(try Mint.rsaKey().publicJSON())
        let digest: DigestAlgorithm = algorithm == .hs256 ? .sha256 : algorithm == .hs384 ? .sha384 : .sha512
        for secret in [
            Array(pem.utf8), Array(pem.utf8.dropLast()), der, publicKey.modulus, json,
            Array(Base64URL.text(publicKey.modulus).utf8), [],
        ] {
            let hmac = HMAC(key: SymmetricKey(secret), algorithm: digest)
            let token = try Mint.token(header: #"{"alg":"\#(algorithm.rawValue)","kid":"rsa"}"#) { hmac.code(for: $0) }
            #expect(refusal(token) == .algorithmNotAllowed)
            // Also where the caller names it: a public key is no secret.
            #expect(refusal(token, algorithms: all) == .keyUnsuitable)
        }
    }

    @Test("A secret verifies its own tokens alone, and only where it is named and stands alone")
    func secrets() throws {
        let secret = SymmetricKey.generate(byteCount: 32)
        let key = JWK(.symmetric(secret), keyID: "rsa")
        let token = try Mint.token(header: #"{"alg":"HS256","kid":"rsa"}"#) {
            HMAC(key: secret, algorithm: .sha256).code(for: $0)
        }
        let alone = VerificationKeySet(JWKSet([key]))
        #expect(try alone.verify(token, algorithms: [.hs256]).algorithm == .hs256)
        #expect(code { () throws(JOSEError) in try alone.verify(token, algorithms: [.rs256]) } == .algorithmNotAllowed)
        let mixed = VerificationKeySet(JWKSet([key, try Mint.ecKey()]))
        #expect(code { () throws(JOSEError) in try mixed.verify(token, algorithms: all) } == .keyUnsuitable)
        let published = VerificationKeySet(JWKSet([key, try Mint.ecKey()]).publicKeys)
        #expect(code { () throws(JOSEError) in try published.verify(token, algorithms: all) } == .keyUnknown)
        let short = VerificationKeySet(JWKSet([JWK(.symmetric(.generate(byteCount: 31)), keyID: "rsa")]))
        #expect(code { () throws(JOSEError) in try short.verify(token, algorithms: all) } == .keyWeak)
    }

    // MARK: 3. Keys that the token brings along

    @Test("A key, a URL or a certificate in the header is no source of keys")
    func bringsItsKey() throws {
        let attacker = try ECPrivateKey.generate(.p256)
        let jwk = String(decoding: try #require(JWK(.ecPrivate(attacker)).publicJSON()), as: UTF8.self)
        let signer = try attacker.signer()
        for member in [
            #""jwk":\#(jwk)"#, #""jku":"https://evil.example/keys""#, #""x5u":"https://evil.example/cert""#,
            #""x5c":["MIIB"]"#, #""x5t":"AAAA""#,
        ] {
            for kid in ["ec", "evil"] {
                let token = try Mint.token(header: #"{"alg":"ES256","kid":"\#(kid)",\#(member)}"#) {
                    try signer.sign($0)
                }
                #expect(refusal(token) == (kid == "ec" ? .signatureInvalid : .keyUnknown))
            }
            let nameless = try Mint.token(header: #"{"alg":"ES256",\#(member)}"#) { try signer.sign($0) }
            #expect(refusal(nameless) == .keyIDMissing)
            // And where the right key signed, they do no harm.
            #expect(try refusal(Mint.ecToken(header: #"{"alg":"ES256","kid":"ec",\#(member)}"#)) == nil)
        }
    }

    @Test(
        "A kid is compared, never looked up anywhere",
        arguments: [
            "../../dev/null", "' OR 1=1 --", "/etc/passwd", "rsa\\u0000", "RSA", " rsa", "https://x/", "*", "ŕsa",
        ])
    func strangeKeyIDs(kid: String) throws {
        #expect(try refusal(Mint.rsaToken(header: #"{"alg":"RS256","kid":"\#(kid)"}"#)) == .keyUnknown)
    }

    @Test("A kid that is missing, empty or no string")
    func missingKeyID() throws {
        #expect(try refusal(Mint.rsaToken(header: #"{"alg":"RS256"}"#)) == .keyIDMissing)
        #expect(try refusal(Mint.rsaToken(header: #"{"alg":"RS256","kid":""}"#)) == .keyIDMissing)
        for value in ["null", "7", "[\"rsa\"]"] {
            #expect(try refusal(Mint.rsaToken(header: #"{"alg":"RS256","kid":\#(value)}"#)) == .tokenMalformed)
        }
    }

    // MARK: 4. Extensions

    @Test(
        "Critical extensions and unencoded payloads",
        arguments: [
            #""crit":["exp"],"exp":1"#, #""crit":[]"#, #""crit":["nothere"]"#, #""crit":["alg"]"#, #""crit":null"#,
            #""crit":"b64""#, #""b64":false"#, #""b64":false,"crit":["b64"]"#, #""b64":null"#, #""b64":"true""#,
            #""crit":["b64"],"b64":true"#, #""cr\u0069t":[]"#,
        ])
    func critical(members: String) throws {
        #expect(try refusal(Mint.rsaToken(header: #"{"alg":"RS256","kid":"rsa",\#(members)}"#)) == .headerCritical)
    }

    @Test("A b64 that is true changes nothing, and unknown members are ignored")
    func harmless() throws {
        #expect(
            try refusal(Mint.rsaToken(header: #"{"alg":"RS256","kid":"rsa","b64":true,"x":[{}],"cty":"a"}"#)) == nil)
    }

    @Test(
        "A header with a member twice, whatever its spelling",
        arguments: [
            #"{"alg":"RS256","alg":"RS256","kid":"rsa"}"#, #"{"alg":"RS256","kid":"rsa","kid":"ec"}"#,
            #"{"alg":"none","kid":"rsa","\u0061lg":"RS256"}"#, #"{"alg":"RS256","kid":"rsa","x":{"a":1,"a":2}}"#,
        ])
    func duplicates(header: String) throws {
        #expect(try refusal(Mint.rsaToken(header: header)) == .duplicateMember)
    }

    @Test(
        "A header that is no JSON object",
        arguments: [
            "", "[]", "null", "\"RS256\"", "{", #"{"alg":"RS256","kid":"rsa"}x"#, #"{"alg":"RS256","kid":"rsa",}"#,
            "\u{FEFF}{\"alg\":\"RS256\",\"kid\":\"rsa\"}", #"{'alg':'RS256'}"#, #"{"alg":"RS256","kid":"\uD800"}"#,
            String(repeating: "[", count: 10_000), #"{"a":"# + String(repeating: "[", count: 5_000) + "1",
        ])
    func headers(header: String) throws {
        #expect(try refusal(Mint.rsaToken(header: header)) == .tokenMalformed)
    }

    @Test("A header with bytes that are not UTF-8, and one that is too long")
    func headerBytes() throws {
        let bytes = Array(#"{"alg":"RS256","kid":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
        let token = try Mint.rsaToken(header: Mint.goodHeader)
        let rest = token.drop { $0 != "." }
        #expect(refusal(Base64URL.text(bytes) + rest) == .tokenMalformed)
        let long = #"{"alg":"RS256","kid":"rsa","x":"\#(String(repeating: "a", count: 17_000))"}"#
        #expect(try refusal(Mint.rsaToken(header: long)) == .tokenMalformed)
    }

    // MARK: 5. Signatures

    @Test("ECDSA signatures with halves of 0 or beyond the order, in DER, or of another length")
    func ellipticSignatures() throws {
        let header = #"{"alg":"ES256","kid":"ec"}"#
        let zero = [UInt8](repeating: 0, count: 32)
        let one = Array(zero.dropLast() + [1])
        let ones = [UInt8](repeating: 0xFF, count: 32)
        let order = try #require(
            Base64URL.decode("_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE".utf8))
        let signer = try Mint.elliptic.get().signer()
        for make: ([UInt8]) -> [UInt8] in [
            { _ in zero + zero }, { Array(zero + $0.suffix(32)) }, { Array($0.prefix(32) + zero) }, { _ in one + one },
            { Array(order + $0.suffix(32)) }, { Array($0.prefix(32) + order) }, { _ in ones + ones }, { $0 + [0] },
            { [0] + $0 },
            { Array($0.dropLast()) }, { Array($0.prefix(32) + [0] + $0.suffix(32)) },
            { [0x30, 0x44, 0x02, 0x20] + $0 }, { _ in [0] },
            { Array([0x30, 0x44, 0x02, 0x20] + $0.prefix(32) + [0x02, 0x20] + $0.suffix(32)) },
        ] {
            let token = try Mint.token(header: header) { make(try signer.sign($0)) }
            #expect(refusal(token) == .signatureInvalid)
        }
    }

    @Test("RSA signatures of another length, of another scheme, or that are the padding alone")
    func rsaSignatures() throws {
        let key = try Mint.rsa.get()
        let signer = try key.signer(for: .pkcs1SHA256)
        let zeros = [UInt8](repeating: 0, count: 256)
        for make: ([UInt8]) throws -> [UInt8] in [
            { try [0] + signer.sign($0) }, { try signer.sign($0) + [0] }, { try Array(signer.sign($0).dropFirst()) },
            { _ in zeros }, { _ in Array(zeros.dropLast() + [1]) }, { _ in key.publicKey.modulus }, { _ in [1] },
            { _ in [0, 1] + [UInt8](repeating: 0xFF, count: 254) },
            { try key.signer(for: .pssSHA256).sign($0) }, { try key.signer(for: .pkcs1SHA512).sign($0) },
        ] {
            #expect(try refusal(Mint.token(header: Mint.goodHeader) { try make($0) }) == .signatureInvalid)
        }
        // And PSS by name is refused where the caller did not name it, and verified where he did.
        let pss = try key.signer(for: .pssSHA256)
        let token = try Mint.token(header: #"{"alg":"PS256","kid":"rsa"}"#) { try pss.sign($0) }
        #expect(refusal(token) == .algorithmNotAllowed)
        #expect(refusal(token, algorithms: [.ps256]) == nil)
    }

    @Test("A token of one key under the id of the other")
    func crossed() throws {
        #expect(try refusal(Mint.rsaToken(header: #"{"alg":"RS256","kid":"ec"}"#)) == .keyUnsuitable)
        #expect(try refusal(Mint.ecToken(header: #"{"alg":"ES256","kid":"rsa"}"#)) == .keyUnsuitable)
        #expect(try refusal(Mint.ecToken(header: #"{"alg":"ES384","kid":"ec"}"#), algorithms: all) == .keyUnsuitable)
    }

    @Test("Any change of a letter is refused")
    func changedLetters() throws {
        let token = Array(try Mint.ecToken(header: #"{"alg":"ES256","kid":"ec"}"#).utf8)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        for place in token.indices where token[place] != UInt8(ascii: ".") {
            var wrong = token
            let value = letters.firstIndex(of: token[place]) ?? 0
            wrong[place] = letters[value ^ 1 << (place % 6)]
            #expect(refusal(String(decoding: wrong, as: UTF8.self)) != nil)
        }
    }

    // MARK: 6. Forms

    @Test("Padding, the other alphabet, white space and stray bits, in each segment", arguments: 0..<3)
    func encodings(segment: Int) throws {
        let token = try Mint.rsaToken(header: Mint.goodHeader, payload: #"{"iss":"https://lms.example?>>~~"}"#)
        let segments = token.split(separator: ".").map(String.init)
        for change: (String) -> String in [
            { $0 + "=" }, { $0 + "==" }, { $0 + "\n" }, { " " + $0 }, { $0.prefix(4) + "\r\n" + $0.dropFirst(4) },
            { $0.prefix(4) + "\t" + $0.dropFirst(4) }, { $0.replacing("-", with: "+") + "+" }, { $0 + "/" },

            { $0.prefix(4) + "." + $0.dropFirst(4) }, { $0 + "é" }, { $0 + "\u{0}" }, { $0 + "%3D" },
            { $0.prefix(4) + "*" + $0.dropFirst(4) },
        ] {
            var wrong = segments
            wrong[segment] = change(wrong[segment])
            #expect(refusal(wrong.joined(separator: ".")) == .tokenMalformed)
        }
    }

    @Test("Bits beside the last byte that are not zero")
    func strayBits() throws {
        // 256 bytes of signature leave two bits in the last but one group.
        let token = try Mint.rsaToken(header: Mint.goodHeader)
        let last = try #require(token.utf8.last)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        let value = try #require(letters.firstIndex(of: last))
        #expect(value & 15 == 0)
        for stray in 1..<16 {
            let wrong = Array(token.utf8.dropLast()) + [letters[value | stray]]
            #expect(refusal(String(decoding: wrong, as: UTF8.self)) == .tokenMalformed)
        }
    }

    @Test(
        "What is not three segments",
        arguments: [
            "", ".", "...", "a", "a.b", "a.b.c", "a.b.c.d", "a.b.c.d.e", "a..", ".a.", "..a", "..",
            #"{"payload":"e30","protected":"e30","signature":"AA"}"#, #"{"payload":"e30","signatures":[]}"#,
            "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA",
        ])
    func shapes(text: String) { #expect(refusal(text) == .tokenMalformed) }

    @Test("A good token with something before, after or twice")
    func surroundings() throws {
        let token = try Mint.rsaToken(header: Mint.goodHeader)
        for text in [
            " " + token, token + " ", token + "\n", token + "." + token, token + ".", "." + token, token + token,
        ] {
            #expect(refusal(text) == .tokenMalformed)
        }
    }

    @Test("A token above the limit is refused before it is decoded; one at the limit is read")
    func limits() throws {
        let token = try Mint.rsaToken(header: Mint.goodHeader)
        let exact = JWSLimits(tokenByteCount: token.utf8.count)
        #expect(try keys.verify(token, algorithms: [.rs256], limits: exact).algorithm == .rs256)
        let below = JWSLimits(tokenByteCount: token.utf8.count - 1)
        #expect(
            code { () throws(JOSEError) in try keys.verify(token, algorithms: [.rs256], limits: below) }
                == .tokenMalformed)
        #expect(refusal(String(repeating: "A", count: 5_000_000)) == .tokenMalformed)
        #expect(refusal("A." + String(repeating: "A", count: 1 << 20) + ".AA") == .tokenMalformed)
    }

    @Test("Random bytes between dots never pass and never trap")
    func noise() throws {
        try PropertyTest.run(cases: 2_000, seed: 7_515) { random in
            let count = random.number(below: 200)
            var text = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            for _ in 0..<2 where count > 0 { text[random.number(below: count)] = UInt8(ascii: ".") }
            try #require(refusal(String(decoding: text, as: UTF8.self)) != nil)
            let good = Array(try Mint.rsaToken(header: Mint.goodHeader).utf8)
            var wrong = good
            for _ in 0..<random.number(in: 1...4) {
                wrong[random.number(below: wrong.count)] = UInt8(truncatingIfNeeded: random.next())
            }
            if wrong != good { try #require(refusal(String(decoding: wrong, as: UTF8.self)) != nil) }
        }
    }
}
