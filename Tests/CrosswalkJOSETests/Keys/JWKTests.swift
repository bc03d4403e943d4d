import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import Testing
import _CrosswalkSupport

@Suite("JWK and JWK set")
struct JWKTests {
    /// One key of each kind.
    private static func samples() throws -> [JWK] {
        [
            try Mint.rsaKey("a", algorithm: .ps384), try Mint.ecKey(nil),
            JWK(.ecPrivate(try ECPrivateKey.generate(.p384)), algorithm: .es384),
            JWK(.ecPrivate(try ECPrivateKey.generate(.p521))),
            JWK(.symmetric(.generate(byteCount: 40)), keyID: "s", algorithm: .hs256),
            JWK(.rsaPublic(try Mint.rsa.get().publicKey)),
        ]
    }

    @Test("Keys go there and back with all that is said of them")
    func thereAndBack() throws {
        for key in try Self.samples() {
            let read = try JWK(json: key.revealJSON())
            #expect(read.revealJSON() == key.revealJSON())
            #expect(read.thumbprint == key.thumbprint && read.keyID == key.keyID && read.algorithm == key.algorithm)
        }
        let set = JWKSet(try Self.samples())
        #expect(try JWKSet(json: set.revealJSON()).revealJSON() == set.revealJSON())
        #expect(try JWKSet(json: set.publicJSON()).publicJSON() == set.publicJSON())
    }

    @Test("The public form has the public members and no other; a secret has none")
    func publicForm() throws {
        let set = JWKSet(try Self.samples())
        let entries = try #require(try JSONValue(json: set.publicJSON())["keys"]?.array)
        #expect(entries.count == 5)
        let allowed: Set = ["kty", "use", "key_ops", "alg", "kid", "n", "e", "crv", "x", "y"]
        for entry in entries {
            #expect(Set(try #require(entry.object).map(\.name)).isSubset(of: allowed))
            #expect(try !JWK(json: entry.json).material.isSecret)
        }
        #expect(set.publicKeys.keys.count == 5 && !set.publicKeys.mixesSecretsWithPublicKeys)
        #expect(set.mixesSecretsWithPublicKeys)
        #expect(JWK(.symmetric(SymmetricKey([1]))).publicJSON() == nil)
    }

    @Test("What a whole key may do becomes what its public half may do")
    func operations() throws {
        var object = try #require(try JSONValue(json: try Mint.ecKey().revealJSON()).object)
        object["key_ops"] = ["sign"]
        let key = try JWK(object)
        #expect(key.operations == ["sign"] && key.publicKey?.operations == ["verify"])
        object["key_ops"] = ["deriveBits"]
        #expect(try JWK(object).publicKey?.operations == [])
    }

    @Test("A public key has its thumbprint for an id where none is given; a secret has none")
    func defaultIDs() throws {
        let key = JWK(.ecPrivate(try Mint.elliptic.get()))
        #expect(key.keyID == key.thumbprint && key.publicKey?.keyID == key.thumbprint)
        #expect(key.thumbprint.utf8.count == 43)
        #expect(JWK(.symmetric(SymmetricKey([1, 2, 3]))).keyID == nil)
    }

    /// RFC 8037 and others print thumbprints of kinds that are not read here; this one was computed by another library.
    @Test("The thumbprint of a key on a curve is the digest of its four members")
    func thumbprint() throws {
        let x = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"
        let y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
        let key = try JWK(json: Array(#"{"y":"\#(y)","use":"sig","kty":"EC","x":"\#(x)","crv":"P-256"}"#.utf8))
        let digest = SHA256Digest(of: #"{"crv":"P-256","kty":"EC","x":"\#(x)","y":"\#(y)"}"#)
        #expect(key.thumbprint == Base64URL.text(digest.bytes))
        #expect(key.thumbprint == "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U")
    }

    @Test(
        "A private half that does not belong to its public one is no key",
        arguments: ["d", "x", "y"])
    func mismatch(member: String) throws {
        var object = try #require(try JSONValue(json: try Mint.ecKey().revealJSON()).object)
        let other = try JSONValue(json: JWK(.ecPrivate(try ECPrivateKey.generate())).revealJSON())
        object[member] = other[member]
        #expect(code { () throws(JOSEError) in try JWK(object) } == .keyMalformed)
    }

    @Test("Some, but not all, of the primes of an RSA key are refused, and so is a third one")
    func primes() throws {
        let whole = try #require(try JSONValue(json: try Mint.rsaKey().revealJSON()).object)
        for name in ["p", "q", "dp", "dq", "qi"] {
            var object = whole
            object[name] = nil
            #expect(code { () throws(JOSEError) in try JWK(object) } == .keyMalformed)
        }
        var third = whole
        third["oth"] = []
        #expect(code { () throws(JOSEError) in try JWK(third) } == .keyMalformed)
        var none = whole
        for name in ["p", "q", "dp", "dq", "qi"] { none[name] = nil }
        #expect(try JWK(none).material.isSecret)
    }

    @Test(
        "What is no key is refused",
        arguments: [
            "", "[]", "{}", #"{"kty":"oct"}"#, #"{"kty":"oct","k":1}"#, #"{"kty":"EC","crv":"P-192","x":"","y":""}"#,
            #"{"kty":"RSA","n":"AQAB"}"#, #"{"kty":"OKP","crv":"Ed25519","x":""}"#,
            #"{"kty":"oct","k":"AAAA","k":"AAAB"}"#, #"{"kty":"oct","k":"AAAA","kid":7}"#,
        ])
    func noKeys(text: String) {
        #expect(code { () throws(JOSEError) in try JWK(json: Array(text.utf8)) } == .keyMalformed)
    }

    @Test("A set keeps what it can read and remembers what it cannot")
    func unusable() throws {
        let good = String(decoding: try #require(try Mint.ecKey().publicJSON()), as: UTF8.self)
        let text = """
            {"keys":[{"kty":"OKP","kid":"okp"},\(good),{"kty":"RSA","kid":"broken","n":"AQAB"},{"kid":"bare"},{}],
             "issuer":"ignored"}
            """
        let set = try JWKSet(json: Array(text.utf8))
        #expect(set.keys.map(\.keyID) == ["ec"])
        #expect(set.unusable.map(\.keyID) == ["okp", "broken", "bare", nil])
        #expect(set.unusable.map(\.keyType) == ["OKP", "RSA", nil, nil])
        #expect(set.unusable.map(\.reason) == [nil, .keyMalformed, .keyMalformed, .keyMalformed])
    }

    @Test(
        "What is no set is refused as a whole",
        arguments: [
            "", "{}", "[]", "null", #"{"keys":{}}"#, #"{"keys":null}"#, #"{"keys":[1]}"#, #"{"keys":[null]}"#,
            #"{"keys":[],"keys":[]}"#, #"{"keys":[{"kty":"oct","kty":"oct","k":""}]}"#, #"{"Keys":[]}"#,
            #"{"keys":[]} x"#,
            "<html>", String(repeating: "[", count: 100_000),
        ])
    func noSets(text: String) {
        #expect(code { () throws(JOSEError) in try JWKSet(json: Array(text.utf8)) } == .keySetMalformed)
    }

    @Test("A set of 500 keys is read, one of 501 or of more than a megabyte is not")
    func limits() throws {
        func set(_ count: Int) -> [UInt8] {
            let key = #"{"kty":"oct","k":"AAAA"}"#
            return Array(#"{"keys":[\#(Array(repeating: key, count: count).joined(separator: ","))]}"#.utf8)
        }
        #expect(try JWKSet(json: set(500)).keys.count == 500)
        #expect(code { () throws(JOSEError) in try JWKSet(json: set(501)) } == .keySetMalformed)
        let space = [UInt8](repeating: 0x20, count: JWKSet.maximumByteCount)
        #expect(code { () throws(JOSEError) in try JWKSet(json: set(1) + space) } == .keySetMalformed)
    }
}
