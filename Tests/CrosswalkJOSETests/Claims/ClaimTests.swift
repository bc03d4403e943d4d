import CrosswalkJOSE
import Testing

@Suite("Registered claims")
struct ClaimTests {
    private func claims(_ json: String) throws(JOSEError) -> RegisteredClaims {
        try RegisteredClaims(json: Array(json.utf8))
    }

    private func refusal(_ json: String) -> JOSEError.Code? { code { () throws(JOSEError) in try claims(json) } }

    @Test("All seven are read, others are passed over")
    func reading() throws {
        let all = try claims(
            #"{"jti":"j","iss":"i","sub":"s","aud":["a","b"],"exp":1e3,"nbf":1.5,"iat":-1,"x":{"exp":"no"}}"#)
        #expect(
            all
                == RegisteredClaims(
                    issuer: "i", subject: "s", audience: Audience(["a", "b"]), expiration: NumericDate(1_000),
                    notBefore: NumericDate(secondsSince1970: 1.5), issuedAt: NumericDate(-1), tokenID: "j"))
        #expect(try claims("{}") == RegisteredClaims())
        #expect(try claims(#"{"aud":"a"}"#).audience == Audience("a"))
    }

    @Test("What is written is read again; one audience is a string, whole seconds have no fraction")
    func writing() throws {
        let some = RegisteredClaims(
            issuer: "i", audience: Audience("a"), expiration: NumericDate(1_700_000_000),
            notBefore: NumericDate(secondsSince1970: 0.25), tokenID: "\"\u{1}")
        let text = #"{"iss":"i","aud":"a","exp":1700000000,"nbf":0.25,"jti":"\"\u0001"}"#
        #expect(String(decoding: some.json(), as: UTF8.self) == text)
        #expect(try RegisteredClaims(json: some.json()) == some)
        let two = RegisteredClaims(audience: Audience(["a", "b"]))
        #expect(String(decoding: two.json(), as: UTF8.self) == #"{"aud":["a","b"]}"#)
    }

    @Test(
        "A member twice is refused, whatever its spelling and wherever it stands",
        arguments: [
            #"{"iss":"a","iss":"b"}"#, #"{"iss":"a","\u0069ss":"a"}"#, #"{"aud":"a","exp":1,"aud":"b"}"#,
            #"{"x":{"y":1,"y":2}}"#, #"{"x":[{"y":1,"\u0079":2}]}"#,
        ])
    func duplicates(json: String) { #expect(refusal(json) == .duplicateMember) }

    @Test(
        "A time is a finite number",
        arguments: [
            #"{"exp":"1700000000"}"#, #"{"exp":null}"#, #"{"exp":1e400}"#, #"{"exp":-1e400}"#, #"{"iat":[1]}"#,
            #"{"nbf":{}}"#, #"{"iat":true}"#,
        ])
    func times(json: String) { #expect(refusal(json) == .timeMalformed) }

    @Test(
        "The others are strings, the audience a string or an array of at least one",
        arguments: [
            #"{"aud":{}}"#, #"{"aud":1}"#, #"{"aud":[]}"#, #"{"aud":[1]}"#, #"{"aud":["a",null]}"#, #"{"aud":null}"#,
            #"{"iss":1}"#, #"{"iss":["a"]}"#, #"{"sub":null}"#, #"{"jti":{}}"#,
        ])
    func types(json: String) { #expect(refusal(json) == .claimMalformed) }

    @Test(
        "What is no JSON object is refused",
        arguments: [
            "", "[]", "1", "null", "\"iss\"", "{", "{}{}", "\u{FEFF}{}", #"{"exp":1700000000,}"#, #"{"exp":01}"#,
            #"{"iss":"\uD800"}"#, String(repeating: #"{"a":"#, count: 5_000),
            "{\"x\":" + String(repeating: "[", count: 200_000),
        ])
    func malformed(json: String) { #expect(refusal(json) == .tokenMalformed) }
}

@Suite("Checks of claims")
struct ClaimCheckTests {
    private func refusal(_ check: any ClaimCheck, _ claims: RegisteredClaims, at now: Double) -> JOSEError.Code? {
        guard let now = NumericDate(secondsSince1970: now) else { return nil }
        return code { () throws(JOSEError) in try claims.require([check], at: now) }
    }

    @Test(
        "exp is exclusive, leeway and all",
        arguments: [
            (1_000.0, 0.0, 999.999, nil), (1_000, 0, 1_000, JOSEError.Code.expired), (1_000, 60, 1_059.999, nil),
            (1_000, 60, 1_060, .expired), (1_000.5, 60, 1_060.4, nil), (1_000.5, 60, 1_060.5, .expired),
            (-5, 0, 0, .expired), (1e300, 0, 4e9, nil), (-1e300, 300, 0, .expired),
        ])
    func expiry(exp: Double, leeway: Double, now: Double, expected: JOSEError.Code?) {
        let claims = RegisteredClaims(expiration: NumericDate(secondsSince1970: exp))
        #expect(refusal(ExpiryCheck(leeway: ClockLeeway(seconds: leeway)), claims, at: now) == expected)
        #expect(refusal(ExpiryCheck(), RegisteredClaims(), at: now) == .timeMalformed)
    }

    @Test(
        "nbf may lie ahead by the leeway, and may be missing",
        arguments: [(1_000.0, 939.999, JOSEError.Code.notYetValid), (1_000, 940, nil), (1_000, 2_000, nil)])
    func notBefore(nbf: Double, now: Double, expected: JOSEError.Code?) {
        let claims = RegisteredClaims(notBefore: NumericDate(secondsSince1970: nbf))
        #expect(refusal(NotBeforeCheck(), claims, at: now) == expected)
        #expect(refusal(NotBeforeCheck(), RegisteredClaims(), at: now) == nil)
    }

    @Test(
        "iat lies between the largest age and the leeway",
        arguments: [
            (1_060.1, 1_000.0, JOSEError.Code.issuedInFuture), (1_060, 1_000, nil), (1_000, 1_660, nil),
            (1_000, 1_660.1, .tooOld), (1_000, 1_000, nil), (-1e308, 1e308, .tooOld), (1e308, -1e308, .issuedInFuture),
        ])
    func issuedAt(iat: Double, now: Double, expected: JOSEError.Code?) {
        let claims = RegisteredClaims(issuedAt: NumericDate(secondsSince1970: iat))
        #expect(refusal(IssuedAtCheck(), claims, at: now) == expected)
        #expect(refusal(IssuedAtCheck(maximumAge: nil), claims, at: 1e9) == (iat > 1e9 ? .issuedInFuture : nil))
        #expect(refusal(IssuedAtCheck(), RegisteredClaims(), at: now) == .issuedMissing)
    }

    @Test("A leeway is at most five minutes, and never negative")
    func leeway() {
        #expect(ClockLeeway.standard.seconds == 60)
        #expect(
            [-1, 0, 299, 300, 301, .infinity, -.infinity, .nan].map { ClockLeeway(seconds: $0).seconds } == [
                0, 0, 299, 300, 300, 300, 0, 0,
            ])
    }

    @Test(
        "The issuer is compared byte for byte",
        arguments: [
            "https://LMS.example", "https://lms.example/", "http://lms.example", "https://lms.example ", "",
            "https://lms.example:443",
        ])
    func issuer(received: String) {
        let check = IssuerCheck("https://lms.example")
        #expect(refusal(check, RegisteredClaims(issuer: received), at: 0) == .issuerMismatch)
        #expect(refusal(check, RegisteredClaims(issuer: "https://lms.example"), at: 0) == nil)
        #expect(refusal(check, RegisteredClaims(), at: 0) == .issuerMismatch)
        // Two spellings of one letter are two issuers.
        #expect(refusal(IssuerCheck("\u{E9}"), RegisteredClaims(issuer: "e\u{301}"), at: 0) == .issuerMismatch)
    }

    @Test(
        "Our audience counts at any place, and nobody else's unless trusted",
        arguments: [
            (["us"], nil), (["us", "us"], nil), (["friend", "us"], nil), (["us", "friend"], nil),
            (["us", "stranger"], JOSEError.Code.audienceUntrusted), (["stranger", "us"], .audienceUntrusted),
            (["friend", "stranger", "us"], .audienceUntrusted), (["friend"], .audienceNotOurs),
            (["US"], .audienceNotOurs),
            (["us "], .audienceNotOurs), ([""], .audienceNotOurs),
        ])
    func audience(values: [String], expected: JOSEError.Code?) {
        let claims = RegisteredClaims(audience: Audience(values))
        #expect(refusal(AudienceCheck("us", trusted: ["friend"]), claims, at: 0) == expected)
        #expect(refusal(AudienceCheck("us"), RegisteredClaims(), at: 0) == .audienceNotOurs)
    }

    @Test("Checks run in their order, and the first refusal is the one that is told")
    func order() throws {
        let claims = RegisteredClaims(issuer: "x", expiration: NumericDate(0))
        let checks: [any ClaimCheck] = [IssuerCheck("x"), ExpiryCheck(), AudienceCheck("us")]
        #expect(code { () throws(JOSEError) in try claims.require(checks, at: NumericDate(100)) } == .expired)
        #expect(code { () throws(JOSEError) in try claims.require(checks, at: NumericDate(10)) } == .audienceNotOurs)
        #expect(code { () throws(JOSEError) in try claims.require([], at: NumericDate(100)) } == nil)
    }

    @Test("Times stay finite")
    func finite() {
        #expect(NumericDate(secondsSince1970: .infinity) == nil && NumericDate(secondsSince1970: .nan) == nil)
        let last = NumericDate(secondsSince1970: .greatestFiniteMagnitude)
        #expect(last?.advanced(bySeconds: .greatestFiniteMagnitude) == last)
        #expect(NumericDate(5).advanced(bySeconds: 2.5) == NumericDate(secondsSince1970: 7.5))
    }
}
