import CrosswalkJOSE
import CrosswalkJSON
import Testing

@Suite("Tokens without content, and with content beside them")
struct EmptyContentTests {
    @Test("An empty content is signed like any other, and has no claims")
    func empty() throws {
        let token = try KeySigner(Mint.ecKey()).signedToken([])
        #expect(token.contains(".."))
        let verified = try Mint.keys().verify(token, algorithms: [.es256])
        #expect(verified.payload == [])
        #expect(code { () throws(JOSEError) in try RegisteredClaims(json: verified.payload) } == .tokenMalformed)
        #expect(code { () throws(JOSEError) in try verified.object() } == .tokenMalformed)
    }

    @Test("Detached content is verified with what is handed in, and with nothing else")
    func detached() throws {
        let content = Array("content".utf8)
        let whole = try KeySigner(Mint.ecKey()).signedToken(content)
        let segments = whole.split(separator: ".")
        let token = "\(segments[0])..\(segments[2])"
        let keys = try Mint.keys()
        #expect(try keys.verify(CompactJWS(token, detachedPayload: content), algorithms: [.es256]).payload == content)
        #expect(code { () throws(JOSEError) in try keys.verify(token, algorithms: [.es256]) } == .signatureInvalid)
        let other = try CompactJWS(token, detachedPayload: content + [0])
        #expect(code { () throws(JOSEError) in try keys.verify(other, algorithms: [.es256]) } == .signatureInvalid)
        #expect(code { () throws(JOSEError) in try CompactJWS(whole, detachedPayload: content) } == .tokenMalformed)
    }

    @Test("The claims of a verified token are read as an object, strictly")
    func object() throws {
        let signer = try KeySigner(Mint.ecKey())
        let keys = try Mint.keys()
        let good = try keys.verify(signer.signedToken(Array(#"{"a":[1.0]}"#.utf8)), algorithms: [.es256])
        #expect(try good.object()["a"]?[0]?.number?.lexeme == "1.0")
        for (content, expected) in [
            ("[]", JOSEError.Code.tokenMalformed), ("1", .tokenMalformed), ("{", .tokenMalformed),
            (#"{"a":1,"\u0061":1}"#, .duplicateMember),
        ] {
            let verified = try keys.verify(signer.signedToken(Array(content.utf8)), algorithms: [.es256])
            #expect(code { () throws(JOSEError) in try verified.object() } == expected)
        }
    }
}
