import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import Testing

@Suite("Vectors of the RFCs", .enabled(if: SharedData.isThere, "../shared/data/lti is not there"))
struct RFCVectorTests {
    let all = Set(JWSAlgorithm.allCases)

    @Test("RFC 7515: the examples verify by the algorithm that was named, and by no other")
    func rfc7515() throws {
        let vectors = try SharedData.json("rfc-and-migration-vectors.json")
        var accepted = 0
        for (name, algorithm) in [
            ("rfc7515_A1_HS256", JWSAlgorithm.hs256), ("rfc7515_A2_RS256", .rs256), ("rfc7515_A3_ES256", .es256),
        ] {
            let key = try JWK(json: try #require(vectors[name]?["jwk"]).json)
            let keys = VerificationKeySet(JWKSet([key]))
            let token = try #require(vectors[name]?["jws"]?.string)
            let verified = try keys.verify(token, algorithms: [algorithm], keyID: .optional)
            #expect(try RegisteredClaims(json: verified.payload).issuer == "joe")
            #expect(try verified.object()["http://example.com/is_root"]?.bool == true)
            let others = all.subtracting([algorithm])
            #expect(
                code { () throws(JOSEError) in try keys.verify(token, algorithms: others, keyID: .optional) }
                    == .algorithmNotAllowed)
            #expect(code { () throws(JOSEError) in try keys.verify(token, algorithms: [algorithm]) } == .keyIDMissing)
            accepted += 1
        }
        let unsecured = try #require(vectors["rfc7515_A5_unsecured"]?["jws"]?.string)
        let keys = VerificationKeySet(JWKSet([]))
        #expect(
            code { () throws(JOSEError) in try keys.verify(unsecured, algorithms: all, keyID: .optional) }
                == .algorithmNotAllowed)
        print("RFC 7515: accepted \(accepted)/3, refused 1/1")
    }

    @Test("RFC 7638: the example has the printed thumbprint, which becomes the id of a key without one")
    func rfc7638() throws {
        let vector = try #require(try SharedData.json("rfc-and-migration-vectors.json")["rfc7638_thumbprint"])
        let key = try JWK(json: try #require(vector["jwk"]).json)
        #expect(key.thumbprint == vector["sha256_thumbprint_base64url"]?.string)
        #expect(JWK(key.material).keyID == key.thumbprint)
        #expect(key.keyID == "2011-04-29")
    }

    @Test("RFC 7520: the compact tokens verify, what is not compact is refused")
    func rfc7520() throws {
        var (accepted, refused) = (0, 0)
        let files =
            try SharedData.names(in: "rfc7520-cookbook/jws").map { "jws/" + $0 } + ["4.2.hmac-sha2_b64_false.json"]
        for file in files {
            let vector = try SharedData.json("rfc7520-cookbook/" + file)
            let output = try #require(vector["output"])
            let inputKeys = vector["input"]?["key"].map { $0.array ?? [$0] } ?? []
            let set = try JWKSet(json: (["keys": .array(inputKeys)] as JSONValue).json)
            let keys = VerificationKeySet(set)
            let content = Array(try #require(vector["input"]?["payload"]?.string).utf8)
            for form in ["json", "json_flat"] {
                guard let json = output[form] else { continue }
                let text = String(decoding: json.json, as: UTF8.self)
                #expect(
                    code { () throws(JOSEError) in try keys.verify(text, algorithms: all, keyID: .optional) }
                        == .tokenMalformed, "\(file), \(form)")
                refused += 1
            }
            guard let compact = output["compact"]?.string else { continue }
            if file.contains("detached") {
                #expect(code { () throws(JOSEError) in try keys.verify(compact, algorithms: all) } == .signatureInvalid)
                let token = try CompactJWS(compact, detachedPayload: content)
                #expect(try keys.verify(token, algorithms: [.hs256]).payload == content)
                refused += 1
            } else {
                #expect(try keys.verify(compact, algorithms: all).payload == content, "\(file)")
            }
            accepted += 1
        }
        // The four compact ones, and the detached one with its content handed in; it is refused without, and so are all
        // forms as JSON.
        #expect(accepted == 5 && refused == 18)
        print("RFC 7520: accepted \(accepted)/5, refused \(refused)/18")
    }

    @Test("RFC 7797: an unencoded payload is refused, also in compact form")
    func unencoded() throws {
        let vector = try SharedData.json("rfc7520-cookbook/4.2.hmac-sha2_b64_false.json")
        let key = try JWK(json: try #require(vector["input"]?["key"]).json)
        let keys = VerificationKeySet(JWKSet([key]))
        let header = try #require(vector["signing"]?["protected_b64u"]?.string)
        let signature = try #require(vector["signing"]?["sig"]?.string)
        let compact = "\(header).JC4wMg.\(signature)"
        #expect(
            code { () throws(JOSEError) in try keys.verify(compact, algorithms: [.hs256], keyID: .optional) }
                == .headerCritical)
    }

    @Test("RFC 7520: keys go there and back, and the public form has no private member")
    func keys() throws {
        var count = 0
        for file in try SharedData.names(in: "rfc7520-cookbook/jwk") {
            let vector = try SharedData.json("rfc7520-cookbook/jwk/" + file)
            let key = try JWK(json: vector.json)
            #expect(try JSONValue(json: key.revealJSON()) == vector, "\(file)")
            let publicForm = try key.publicJSON().map { try JSONValue(json: $0) }
            #expect((publicForm == nil) == (vector["kty"]?.string == "oct"))
            for name in ["d", "p", "q", "dp", "dq", "qi", "oth", "k"] { #expect(publicForm?[name] == nil, "\(file)") }
            count += 1
        }
        #expect(count == 6)
        print("RFC 7520: keys read and written \(count)/6")
    }

    @Test("The key set printed in the security framework is read, padding and all")
    func paddedSet() throws {
        let vector = try SharedData.json("spec-examples/security-1.0-jwks-two-keys-padded-n.json")
        let set = try JWKSet(json: vector.json)
        #expect(set.keys.count == 2 && set.unusable.isEmpty)
        for key in set.keys {
            guard case .rsaPublic(let key) = key.material else {
                Issue.record("not an RSA key")
                continue
            }
            #expect(key.bitCount >= 2_048)
        }
    }
}
