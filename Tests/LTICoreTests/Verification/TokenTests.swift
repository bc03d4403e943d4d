import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import LTICore
import Testing

@Suite("Launches with their signature")
struct TokenTests {
    /// Made once: RSA keys take their time.
    private static let platform = Result { JWK(.rsaPrivate(try RSAPrivateKey.generate()), keyID: "key-1") }
    private static let stranger = Result { JWK(.rsaPrivate(try RSAPrivateKey.generate()), keyID: "key-1") }

    private func keys(_ keys: JWK...) -> VerificationKeySet { VerificationKeySet(JWKSet(keys).publicKeys) }

    private func verify(
        _ token: String, _ keys: VerificationKeySet, _ registration: Registration = Sample.registration
    ) throws(LaunchRefusal) -> VerifiedLaunch {
        try LaunchVerifier(registration: registration)
            .verify(token, keys: keys, expecting: Sample.expectation, at: Sample.now)
    }

    private func refusal(
        _ token: String, _ keys: VerificationKeySet, _ registration: Registration = Sample.registration
    ) -> String? {
        do {
            _ = try verify(token, keys, registration)
            return nil
        } catch {
            return error.code.rawValue
        }
    }

    private func signed(_ sample: Sample, by key: JWK, algorithm: JWSAlgorithm? = nil) throws -> String {
        try KeySigner(key, algorithm: algorithm).signedToken(JSONValue.object(sample.payload).json)
    }

    /// A token with parts of one's own; text that is base64url already goes through unchanged.
    private func token(header: String, like token: String, signature: String? = nil) -> String {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return [Self.base64URL(Array(header.utf8)), parts[1], signature ?? parts[2]].joined(separator: ".")
    }

    static func base64URL(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        var (text, bits, word) = ("", 0, 0)
        for byte in bytes {
            (word, bits) = (word << 8 | Int(byte), bits + 8)
            while bits >= 6 {
                bits -= 6
                text.append(letters[word >> bits & 63])
            }
            word &= (1 << bits) - 1
        }
        if bits > 0 { text.append(letters[word << (6 - bits) & 63]) }
        return text
    }

    @Test("A launch of every type is verified, and tells key, algorithm and every check")
    func valid() throws {
        let key = try Self.platform.get()
        for (name, sample) in Sample.all {
            let launch = try verify(try signed(sample, by: key), keys(key))
            #expect(launch.messageType.rawValue == name && launch.keyID == "key-1" && launch.algorithm == .rs256)
            #expect(launch.steps == LaunchStep.allCases)
            #expect(launch.user?.user == "user-7")
        }
    }

    @Test("Claims that do not hold are refused under a good signature too, with the same codes")
    func mutants() throws {
        let key = try Self.platform.get()
        let keys = keys(key)
        // Signing is slow: those whose header is not at fault, and of these every seventh.
        let mutants = MutantTable.mutants.filter {
            $0.sample.header["alg"] == "RS256" && $0.sample.header["kid"] == "key-1"
        }
        .filter { $0.sample.header.count == 3 }.enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
        for mutant in mutants {
            #expect(refusal(try signed(mutant.sample, by: key), keys) == mutant.code, "\(mutant)")
        }
        print("signed mutants: \(mutants.count)")
        #expect(mutants.count > 60)
    }

    @Test(
        "A token that says it is signed otherwise, or not at all, is refused",
        arguments: [
            (#"{"alg":"none","kid":"key-1"}"#, "algorithm.notAllowed"),
            (#"{"alg":"nOnE","kid":"key-1"}"#, "algorithm.notAllowed"),
            (#"{"kid":"key-1"}"#, "algorithm.notAllowed"), (#"{"alg":"","kid":"key-1"}"#, "algorithm.notAllowed"),
            (#"{"alg":"HS256","kid":"key-1"}"#, "algorithm.notAllowed"),
            (#"{"alg":"PS256","kid":"key-1"}"#, "algorithm.notAllowed"),
            (#"{"alg":"RS256"}"#, "key.idMissing"), (#"{"alg":"RS256","kid":""}"#, "key.idMissing"),
            (#"{"alg":"RS256","kid":"../../dev/null"}"#, "key.unknown"),
            (#"{"alg":"RS256","kid":"' OR 1"}"#, "key.unknown"),
            (#"{"alg":"RS256","kid":"KEY-1"}"#, "key.unknown"),
            (#"{"alg":"RS256","kid":"key-1","crit":[]}"#, "header.critical"),
            (#"{"alg":"RS256","kid":"key-1","crit":["b64"],"b64":false}"#, "header.critical"),
            (#"{"alg":"RS256","kid":"key-1","b64":false}"#, "header.critical"),
            (#"{"alg":"RS256","kid":"key-1","x":1}"#, "signature.invalid"),
            (#"{"alg":"RS256","kid":"key-1","jku":"https://evil.example"}"#, "signature.invalid"),
            (#"{"alg":"RS256","alg":"none","kid":"key-1"}"#, "token.duplicateMember"),
            ("[]", "token.malformed"), ("{", "token.malformed"), ("", "token.malformed"),
        ])
    func headers(header: String, code: String) throws {
        let key = try Self.platform.get()
        let valid = try signed(.resourceLink, by: key)
        #expect(refusal(token(header: header, like: valid), keys(key)) == code)
        if code == "algorithm.notAllowed" {
            #expect(refusal(token(header: header, like: valid, signature: ""), keys(key)) == code)
        }
    }

    @Test("What is no compact token is refused")
    func shapes() throws {
        let key = try Self.platform.get()
        let valid = try signed(.resourceLink, by: key)
        let parts = valid.split(separator: ".").map(String.init)
        for text in [
            "", ".", "..", "a.b", "a.b.c.d", "a.b.c.d.e", valid + ".", "." + valid, valid + "=", valid + "\n",
            " " + valid,
            parts[0] + ".." + parts[2], parts[0] + "=." + parts[1] + "." + parts[2], valid.replacing(".", with: ". "),
            #"{"payload":"\#(parts[1])"}"#, String(repeating: "a", count: 1 << 20), "é.é.é",
        ] {
            #expect(refusal(text, keys(key)) == "token.malformed", "\(text.prefix(20))")
        }
        #expect(refusal(parts[0] + "." + parts[1] + ".", keys(key)) != nil)
        #expect(refusal(parts[0] + "." + parts[1] + "." + String(parts[2].reversed()), keys(key)) != nil)
    }

    @Test("Another platform's key does not verify, under the same name or another")
    func otherKeys() throws {
        let (own, other) = (try Self.platform.get(), try Self.stranger.get())
        let token = try signed(.resourceLink, by: own)
        #expect(refusal(token, keys(other)) == "signature.invalid")
        #expect(refusal(token, keys()) == "key.unknown")
        #expect(refusal(token, keys(own, other)) == "key.unsuitable")
    }

    @Test("A key that is not for the algorithm, or not for signatures, is refused")
    func unsuitable() throws {
        let key = try Self.platform.get()
        let elliptic = JWK(.ecPrivate(try ECPrivateKey.generate()), keyID: "key-1")
        let token = try signed(.resourceLink, by: key)
        #expect(refusal(token, keys(elliptic)) == "key.unsuitable")
        var json = String(decoding: JWKSet([key]).publicJSON(), as: UTF8.self)
        json = json.replacing(#""use":"sig""#, with: #""use":"enc""#)
        #expect(refusal(token, VerificationKeySet(try JWKSet(json: Array(json.utf8)))) == "key.unsuitable")
    }

    @Test("An algorithm of the registration's verifies, one that it does not name does not")
    func algorithms() throws {
        let elliptic = JWK(.ecPrivate(try ECPrivateKey.generate()), keyID: "key-1")
        let token = try signed(.resourceLink, by: elliptic)
        var registration = Sample.registration
        #expect(refusal(token, keys(elliptic), registration) == "algorithm.notAllowed")
        registration.algorithms = [.es256]
        #expect(refusal(token, keys(elliptic), registration) == nil)
        #expect(try verify(token, keys(elliptic), registration).algorithm == .es256)
    }

    @Test("No refusal of a token prints anything of it")
    func canary() throws {
        let key = try Self.platform.get()
        for text in ["c4n4ry.c4n4ry.c4n4ry", token(header: #"{"alg":"c4n4ry","kid":"c4n4ry"}"#, like: "a.e30.c")] {
            do {
                _ = try verify(text, keys(key))
                Issue.record("accepted")
            } catch {
                #expect(!"\(error) \(String(reflecting: error))".contains("c4n4ry"))
            }
        }
        let launch = try verify(try signed(.resourceLink.with("sub", "c4n4ry"), by: key), keys(key))
        #expect(!"\(launch) \(String(reflecting: launch))".contains("c4n4ry"))
    }
}
