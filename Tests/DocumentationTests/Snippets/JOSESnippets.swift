import CrosswalkCrypto
import CrosswalkJOSE
import Testing

@Suite("The code of CrosswalkJOSE's catalog does what the text says")
struct JOSESnippets {
    @Test("A token goes from one side to the other")
    func thereAndChecked() throws {
        let now = 1_700_000_000
        let key = JWK(.rsaPrivate(try RSAPrivateKey.generate()))
        let claims = RegisteredClaims(
            issuer: "https://tool.example", audience: Audience("https://lms.example"),
            expiration: NumericDate(now + 300), issuedAt: NumericDate(now))
        let token = try KeySigner(key).signedToken(claims.json())

        let published = try JWKSet(json: JWKSet([key]).publicJSON())
        let keys = VerificationKeySet(published)
        let verified = try keys.verify(token, algorithms: [.rs256])
        let received = try RegisteredClaims(json: verified.payload)
        try received.require(
            [
                IssuerCheck("https://tool.example"), AudienceCheck("https://lms.example"), IssuedAtCheck(),
                ExpiryCheck(),
            ],
            at: NumericDate(now))
        #expect(received == claims)
    }
}
