import CrosswalkCrypto
import CrosswalkJOSE
import Testing
import _CrosswalkSupport

@Suite("What prints keeps tokens and secrets")
struct CanaryTests {
    /// Every way by which a value turns into text.
    private func renderings(_ value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        return "\(value)" + String(reflecting: value) + dumped
    }

    private let canary = "CANARYcanary"

    private func expectSilence(_ text: String, _ what: String) {
        #expect(!text.lowercased().contains("canary"), "\(what)")
        #expect(!text.contains(Mint.segment(canary).prefix(12)), "\(what)")
        #expect(!text.contains("67, 65, 78, 65, 82, 89"), "\(what)")
    }

    @Test("No refusal shows the token, its header, its claims or a key")
    func refusals() throws {
        let keys = try Mint.keys()
        let all = Set(JWSAlgorithm.allCases)
        var tokens = [
            canary, "\(canary).\(canary).\(canary)", "\(canary)=.a.b", Mint.segment(canary) + ".YQ.YQ",
            try Mint.rsaToken(header: #"{"alg":"RS256","kid":"rsa"}"#, payload: #"{"\#(canary)":1}"#) + "A",
        ]
        for header in [
            #"{"alg":"\#(canary)","kid":"rsa"}"#, #"{"alg":"RS256","kid":"\#(canary)"}"#,
            #"{"alg":"RS256","kid":"rsa","crit":["\#(canary)"]}"#,
            #"{"alg":"RS256","\#(canary)":1,"\#(canary)":2,"kid":"rsa"}"#, #"{"\#(canary)":\#(canary)}"#,
            #"{"alg":"ES256","kid":"ec","x":"\#(canary)"}"#, #"{"alg":"ES256","kid":"rsa","x":"\#(canary)"}"#,
        ] { tokens.append(try Mint.rsaToken(header: header, payload: #"{"sub":"\#(canary)"}"#)) }
        for token in tokens {
            do {
                _ = try keys.verify(token, algorithms: all)
                Issue.record("nothing was refused")
            } catch {
                expectSilence(renderings(error), "\(error.code)")
                #expect(!error.detail.isEmpty)
            }
        }
    }

    @Test("No refusal of claims shows a claim")
    func claims() throws {
        for json in [
            #"{"\#(canary)":1,"\#(canary)":2}"#, #"{"exp":"\#(canary)"}"#, #"{"iss":["\#(canary)"]}"#, canary,
            #"{"aud":{"\#(canary)":"\#(canary)"}}"#,
            #"{"iss":"\#(canary)","exp":1,"iat":1,"nbf":9e9,"aud":"\#(canary)"}"#,
        ] {
            let checks: [any ClaimCheck] = [IssuerCheck("x"), AudienceCheck("x"), NotBeforeCheck(), ExpiryCheck()]
            for check in checks {
                do throws(JOSEError) {
                    try RegisteredClaims(json: Array(json.utf8)).require([check], at: NumericDate(1_000))
                    Issue.record("nothing was refused")
                } catch {
                    expectSilence(renderings(error), "\(error.code)")
                }
            }
        }
    }

    @Test("No refusal of a key or a set shows a member")
    func keys() {
        let k = Mint.segment(canary)
        for json in [
            canary, #"{"kty":"\#(canary)"}"#, #"{"kty":"oct","k":"\#(k)!"}"#, #"{"kty":"RSA","n":"\#(k)","e":"\#(k)"}"#,
            #"{"kty":"EC","crv":"\#(canary)","x":"\#(k)","y":"\#(k)"}"#,
            #"{"kty":"EC","crv":"P-256","x":"\#(k)","y":"\#(k)"}"#,
            #"{"kty":"RSA","n":"AQAB","e":"AQAB","d":"\#(k)"}"#, #"{"kty":"oct","k":"\#(k)","kid":["\#(canary)"]}"#,
        ] {
            do throws(JOSEError) {
                _ = try JWK(json: Array(json.utf8))
                Issue.record("nothing was refused")
            } catch {
                expectSilence(renderings(error), "\(error.code)")
            }
            do throws(JOSEError) {
                _ = try JWKSet(json: Array(#"{"keys":[\#(json)],"keys":1}"#.utf8))
                Issue.record("nothing was refused")
            } catch {
                expectSilence(renderings(error), "\(error.code)")
            }
        }
    }

    @Test("Keys, signers and tokens in memory show nothing of what they hold")
    func values() throws {
        let secret = try JWK(json: Array(#"{"kty":"oct","k":"\#(Mint.segment(canary + canary + canary))"}"#.utf8))
        let token = try Mint.rsaToken(header: Mint.goodHeader, payload: #"{"sub":"\#(canary)"}"#)
        let parsed = try CompactJWS(token)
        let verified = try Mint.keys().verify(parsed, algorithms: [.rs256])
        for value in [secret, JWKSet([secret]), VerificationKeySet(JWKSet([secret])), parsed, verified] as [Any] {
            expectSilence(renderings(value), "\(type(of: value))")
        }
        let key = try ECPrivateKey.generate()
        let number = key.revealNumber().prefix(5).map { "\($0)" }
        let jwk = JWK(.ecPrivate(key))
        for value in [jwk, try KeySigner(jwk), JWKSet([jwk])] as [Any] {
            let text = renderings(value)
            #expect(!text.contains(number.joined(separator: ", ")))
            #expect(!text.contains(Base64URL.text(key.revealNumber()).prefix(10)))
        }
    }
}
