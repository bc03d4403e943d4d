import CrosswalkJSON
import LTICore
import Testing

@Suite("Refusals")
struct RefusalTests {
    /// The list of the digest, §3, written out.
    private static let codes = """
        request.malformed state.missing state.mismatch state.expired token.malformed token.duplicateMember \
        algorithm.notAllowed key.idMissing key.unknown key.unsuitable key.weak header.critical signature.invalid \
        issuer.mismatch audience.notOurs audience.untrusted azp.missing azp.mismatch time.expired time.issuedMissing \
        time.issuedInFuture time.tooOld time.notYetValid time.malformed nonce.missing nonce.mismatch nonce.replayed \
        version.unsupported messageType.missing messageType.unknown deployment.missing deployment.unknown \
        target.missing target.mismatch roles.missing roles.malformed subject.missing claim.malformed
        """

    /// What the endpoints refuse beyond the token.
    private static let ofEndpoints = ["registration.unknown", "registration.ambiguous", "key.unavailable"]

    @Test("The codes are those of the list, no more and no fewer")
    func list() {
        let expected = Self.codes.split(separator: " ").map(String.init) + Self.ofEndpoints
        #expect(Set(LaunchRefusal.Code.all.map(\.rawValue)) == Set(expected))
        #expect(LaunchRefusal.Code.all.count == expected.count)
    }

    @Test(
        "A platform's error is a code where it is a name, and nothing else of it is kept",
        arguments: [
            ("login_required", "platform.login_required"),
            ("launch_no_longer_valid", "platform.launch_no_longer_valid"),
            ("", "platform.other"), ("Login", "platform.other"), ("a b", "platform.other"), ("<b>", "platform.other"),
            (String(repeating: "a", count: 41), "platform.other"), ("é", "platform.other"),
        ])
    func platform(error: String, code: String) {
        #expect(LaunchRefusal.Code.platform(error).rawValue == code)
    }

    @Test("Status and failure follow from the code")
    func status() throws {
        let expected: [(Sample, Int, LaunchRefusal.FailureClass)] = [
            (Sample.resourceLink.with("iss", "x"), 401, .issuer),
            (Sample.resourceLink.with("aud", "x"), 401, .audience),
            (Sample.resourceLink.with("exp", 1), 401, .expired),
            (Sample.resourceLink.with("iat", 1), 401, .time),
            (Sample.resourceLink.with("nonce", "x"), 401, .nonce),
            (Sample.resourceLink.withHeader("alg", "x"), 401, .algorithm),
            (Sample.resourceLink.with("…deployment_id", "x"), 403, .deployment),
            (Sample.resourceLink.with("…version", "x"), 400, .claim),
            (Sample.resourceLink.with("…resource_link", nil), 400, .claim),
        ]
        for (sample, status, failure) in expected {
            let refusal = try #require(throws: LaunchRefusal.self) { try sample.verify() }
            #expect(refusal.status == status && refusal.failure == failure, "\(refusal)")
            #expect(!refusal.clause.isEmpty && refusal.message.hasSuffix("."))
        }
        let malformed = try #require(throws: LaunchRefusal.self) { try LaunchClaims(payload: [0x7B]) }
        #expect(malformed.status == 400 && malformed.failure == .malformed)
    }

    @Test("A host's own refusal is kept apart from the others")
    func custom() {
        let refusal = LaunchRefusal(custom: "closed", detail: "closed for the holidays")
        #expect(refusal.code == .custom("closed") && refusal.code.rawValue == "custom.closed")
        #expect(refusal.status == 403 && refusal.failure == .custom)
        #expect(refusal.description.contains("closed for the holidays"))
    }

    @Test("An operator reads by how much a clock is off")
    func detail() throws {
        let refusal = try #require(throws: LaunchRefusal.self) {
            try Sample.resourceLink.with("exp", 1_699_999_939).verify()
        }
        #expect(refusal.detail == "61 s late; 60 s allowed. Check this host's clock.")
        let far = try #require(throws: LaunchRefusal.self) {
            try Sample.resourceLink.with("exp", .lexeme("-1e300")).verify()
        }
        #expect(far.detail.hasPrefix("more than 30 years late"))
    }
}

@Suite("Nothing prints what a token says")
struct CanaryTests {
    private static let canary = "c4n4ry"

    /// A text with the canary in it for every text of a payload, names of custom parameters included.
    private static func marked(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): return .string(text.isEmpty ? canary : "\(canary)-\(text)")
        case .array(let elements): return .array(elements.map(marked))
        case .object(let object):
            var copy = JSONObject()
            for member in object { copy[member.name] = marked(member.value) }
            return .object(copy)
        default: return value
        }
    }

    private static func rendered(_ value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text + "\(value)" + String(reflecting: value) + String(describing: value)
    }

    @Test("No refusal of any mutant prints the canary")
    func refusals() {
        for mutant in MutantTable.mutants {
            var sample = mutant.sample
            for member in sample.payload where member.name != "exp" {
                sample.payload[member.name] = Self.marked(member.value)
            }
            for (name, value) in [("kid", sample.header["kid"]), ("alg", sample.header["alg"])] {
                if let value { sample.header[name] = Self.marked(value) }
            }
            do {
                _ = try sample.verify()
                Issue.record("\(mutant) was accepted")
            } catch {
                #expect(!(Self.rendered(error) + error.message + error.clause).contains(Self.canary), "\(mutant)")
            }
        }
    }

    @Test("Each check's own refusal prints nothing of the claim at fault")
    func eachClaim() {
        let c = JSONValue.string(Self.canary)
        let claims =
            ["iss", "aud", "azp", "exp", "iat", "nbf", "nonce", "sub"]
            + ["version", "message_type", "deployment_id", "target_link_uri", "roles", "resource_link"].map { "…" + $0 }
        for claim in claims where claim != "sub" {
            do {
                _ = try Sample.resourceLink.with(claim, c).verify()
                Issue.record("\(claim) was accepted")
            } catch {
                #expect(!Self.rendered(error).contains(Self.canary), "\(claim)")
            }
        }
        for claim in claims {
            do {
                _ = try Sample.resourceLink.with(claim, [c, [:], 1]).verify()
                Issue.record("\(claim) was accepted")
            } catch {
                #expect(!Self.rendered(error).contains(Self.canary), "\(claim)")
            }
        }
        for json in ["{\"\(Self.canary)\":1,\"\(Self.canary)\":2}", "{\"\(Self.canary)\"x", "{\"a\":\(Self.canary)}"] {
            let refusal = #expect(throws: LaunchRefusal.self) { _ = try LaunchClaims(payload: Array(json.utf8)) }
            #expect(!Self.rendered(refusal as Any).contains(Self.canary))
        }
    }

    @Test("Claims, findings, launches and keys print nothing of a token")
    func values() throws {
        var payload = Sample.reportReview.payload
        for (name, value) in Self.rich { payload[name] = Self.marked(value) }
        for claim in ["sub", "nonce"] { payload[claim] = .string(Self.canary) }
        payload["…"] = nil
        payload["unknown-claim"] = .string(Self.canary)
        let launch = try Sample(payload: payload).verify(expecting: LaunchExpectation(nonce: Self.canary))
        let claims = launch.claims
        let parts: [Any] = [
            launch, claims, claims.user, claims.user.subject as Any, claims.context as Any, claims.resourceLink as Any,
            claims.toolPlatform as Any, claims.presentation as Any, claims.sourcedIDs as Any, claims.custom,
            claims.custom.parameters, claims.forUser as Any, claims.migration as Any, claims.grades as Any,
            claims.memberships as Any, claims.groups as Any, claims.basicOutcome as Any, claims.caliper as Any,
            claims.deepLinking, claims.deepLinking.settings as Any, claims.proctoring, claims.companions, claims.vendor,
            claims.vendor.brightspace as Any, claims.unknown, claims.findings, claims.roles as Any, launch.tenant,
            launch.user as Any, launch.context as Any, launch.resourceLink as Any, claims.mentees,
            LaunchExpectation(nonce: Self.canary), TokenHeader(algorithm: Self.canary, keyID: Self.canary),
        ]
        for part in parts { #expect(!Self.rendered(part).contains(Self.canary), "\(type(of: part))") }
        #expect(claims.custom[Self.canary] == nil && claims.user.email?.contains(Self.canary) == true)
        #expect(claims.findings.count > 0)
    }

    private static let rich: [(String, JSONValue)] = [
        ("name", "x"), ("email", "x@y.z"), ("given_name", "x"), ("picture", "https://x"), ("email_verified", "yes"),
        (Sample.wire("…context"), ["id": "c", "title": "t", "label": 5]), (Sample.wire("…resource_link"), ["id": "r"]),
        (Sample.wire("…tool_platform"), ["name": "n", "guid": 5]),
        (Sample.wire("…launch_presentation"), ["return_url": "https://x", "height": "tall"]),
        (Sample.wire("…lis"), ["person_sourcedid": "p", "course_section_sourcedid": true]),
        (Sample.wire("…custom"), ["a": "b", "n": 5, "o": [:]]),
        (Sample.wire("…lti1p1"), ["user_id": "u", "oauth_consumer_key": "k", "oauth_consumer_key_sign": "s"]),
        (Sample.wire("…roles"), ["Instructor", "http://x/y"]), (Sample.wire("…role_scope_mentor"), ["m"]),
        ("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", ["lineitems": "l", "scope": ["s"]]),
        ("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice", ["context_memberships_url": "u"]),
        ("https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome", ["lis_result_sourcedid": "u"]),
        ("https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice", ["context_groups_url": "u"]),
        ("https://purl.imsglobal.org/spec/lti-ap/claim/session_data", "u"),
        ("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings", ["data": "u"]),
        ("http://www.brightspace.com", ["org_defined_id": "u"]),
    ]
}
