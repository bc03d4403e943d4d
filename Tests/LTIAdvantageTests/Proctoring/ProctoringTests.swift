import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

@Suite("A proctor lets an assessment begin")
struct ProctoringTests {
    private static let claim = "https://purl.imsglobal.org/spec/lti-ap/claim/"
    private static let core = "https://purl.imsglobal.org/spec/lti/claim/"
    private let bench: DeepLinkBench
    private let attempts: ProctoredAttempts
    private let receiver: StartAssessmentReceiver

    init() async throws {
        bench = try await DeepLinkBench()
        attempts = ProctoredAttempts(bench.store, ambient: bench.clock.ambient)
        receiver = StartAssessmentReceiver(messages: bench.messages, attempts: attempts)
    }

    private func request(
        for session: PlatformSession? = nil, startURL: String = "https://lms.example.edu/start",
        _ change: (inout LaunchClaims) -> Void = { _ in }
    ) async throws -> ProctoringRequest {
        var launch = OutgoingLaunch(.startProctoring, deploymentID: "dep-1", targetLinkURI: "https://tool.example.com/")
        launch.claims.user.subject = "u-7"
        launch.claims.resourceLink = ResourceLink(id: "l-7", title: "Final exam")
        launch.claims.proctoring.settingsData = "room 3"
        launch.claims.proctoring.control = AssessmentControlClaim()
        launch.claims.proctoring.control?.actions = ["pause", "flag"]
        launch.claims.proctoring.control?.controlURL = "https://lms.example.edu/acs"
        try await attempts.begin(
            &launch, attempt: 2, startURL: startURL, with: "tool-1", for: session ?? bench.session, note: "exam-7")
        change(&launch.claims)
        return try ProctoringRequest(try bench.accepted(launch))
    }

    private func form(_ request: ProctoringRequest, _ user: VerifiedUser? = nil, ends: Bool? = nil) async throws
        -> FormFields
    {
        try await request.form(
            verifiedUser: user, returnsAtEnd: ends, ambient: bench.clock.ambient, signer: DeepLinkBench.signer)
    }

    private func refusal(_ form: FormFields, in session: PlatformSession? = nil) async throws -> String? {
        do {
            _ = try await receiver.receive(form, in: session ?? bench.session)
            return nil
        } catch let refusal as LaunchRefusal {
            return refusal.code.rawValue
        }
    }

    @Test("The answer gives back what the request had, and says whom the proctor recognised")
    func answer() async throws {
        let request = try await request()
        #expect(request.attemptNumber == 2 && request.resourceLink.title == "Final exam" && request.user == "u-7")
        #expect(request.settingsData == "room 3" && request.control?.actions == ["pause", "flag"])
        var user = VerifiedUser()
        user.givenName = "Lena"
        user.picture = "https://lms.example.edu/lena.png"
        let form = try await form(request, user, ends: true)
        let claims = try JSONObject(claimsOf: try #require(form["JWT"]))
        #expect(claims["iss"] == "tool-1" && claims["aud"] == "https://lms.example.edu")
        #expect(claims[Self.core + "message_type"] == "LtiStartAssessment" && claims[Self.core + "version"] == "1.3.0")
        #expect(claims[Self.core + "deployment_id"] == "dep-1")
        #expect(claims[Self.core + "resource_link"] == ["id": "l-7", "title": "Final exam"])
        #expect(claims[Self.claim + "attempt_number"] == 2 && claims[Self.claim + "end_assessment_return"] == true)
        #expect(claims[Self.claim + "session_data"]?.string?.utf8.count == 43)
        #expect(
            claims[Self.claim + "verified_user"] == [
                "given_name": "Lena", "picture": "https://lms.example.edu/lena.png",
            ])
        #expect(claims.count == 13)
        let started = try await receiver.receive(form, in: bench.session)
        #expect(started.clientID == "tool-1" && started.deploymentID == "dep-1" && started.note == "exam-7")
        #expect(started.resourceLink == "l-7" && started.attemptNumber == 2 && started.returnsAtEnd)
        #expect(started.verifiedUser == user)
    }

    @Test("Without more to say the answer says no more")
    func least() async throws {
        let form = try await form(try await request())
        let claims = try JSONObject(claimsOf: try #require(form["JWT"]))
        #expect(claims.count == 11)
        let started = try await receiver.receive(form, in: bench.session)
        #expect(started.verifiedUser == nil && !started.returnsAtEnd)
    }

    private static let mutants: [(String, String, @Sendable (inout JSONObject) -> Void)] = [
        ("no session data", "claim.malformed", { $0[claim + "session_data"] = nil }),
        ("other session data", "claim.malformed", { $0[claim + "session_data"] = "x" }),
        ("no attempt", "claim.malformed", { $0[claim + "attempt_number"] = nil }),
        ("another attempt", "claim.malformed", { $0[claim + "attempt_number"] = 3 }),
        ("no link", "claim.malformed", { $0[core + "resource_link"] = nil }),
        ("another link", "claim.malformed", { $0[core + "resource_link"] = ["id": "l-8"] }),
        ("another tool", "issuer.mismatch", { $0["iss"] = "tool-2" }),
        ("another installation", "deployment.unknown", { $0[core + "deployment_id"] = "dep-2" }),
        ("another message", "messageType.unknown", { $0[core + "message_type"] = "LtiDeepLinkingResponse" }),
        ("too old", "time.expired", { $0["exp"] = 1_700_000_000 }),
    ]

    @Test("Each wrong thing has its code, and the right answer still counts, once", arguments: mutants.map(\.0))
    func mutant(name: String) async throws {
        let row = try #require(Self.mutants.first { $0.0 == name })
        let form = try await form(try await request())
        var claims = try JSONObject(claimsOf: try #require(form["JWT"]))
        row.2(&claims)
        #expect(try await refusal(try bench.form(claims)) == row.1)
        #expect(try await refusal(form) == nil)
        #expect(try await refusal(form) == "claim.malformed")
    }

    @Test("An answer counts in the session that asked")
    func foreign() async throws {
        let other = PlatformSession(loginHint: "hint-8", secret: Secret("cookie-8"))
        let form = try await form(try await request())
        #expect(try await refusal(form, in: other) == "claim.malformed")
        #expect(try await refusal(form) == nil)
        #expect(try await refusal([("JWT", "x")]) == "token.malformed")
        #expect(try await refusal([]) == "request.malformed")
    }

    @Test(
        "An answer that could go nowhere is not begun",
        arguments: ["http://lms.example.edu/", "javascript:x", "/start"])
    func address(url: String) async throws {
        await #expect(throws: ProctoringRefusal.startAddress) { try await request(startURL: url) }
    }

    @Test("A launch of another type is none, and none without what must be given back")
    func others() async throws {
        var launch = OutgoingLaunch(.endAssessment, deploymentID: "dep-1")
        launch.claims.proctoring.attemptNumber = 1
        launch.claims.user.subject = "u"
        let accepted = try bench.accepted(launch)
        #expect(throws: ProctoringRefusal.notProctoring) { try ProctoringRequest(accepted) }
        for refusal in ProctoringRefusal.allCases { #expect("\(refusal)".hasPrefix("proctoring.request.")) }
    }

    @Test("A request is kept while the proctor prepares, and the page posts the answer")
    func stored() async throws {
        let request = try await request()
        #expect(try ProctoringRequest(stored: request.stored) == request)
        #expect(throws: ProctoringRefusal.illegible) { try ProctoringRequest(stored: Array("{}".utf8)) }
        let deep = try await bench.request(TermsTests.settings())
        #expect(throws: ProctoringRefusal.incomplete) { try ProctoringRequest(stored: deep.stored) }
        let page = try await request.page(ambient: bench.clock.ambient, signer: DeepLinkBench.signer)
        let html = String(decoding: try await page.body.collect(), as: UTF8.self)
        #expect(html.contains("action=\"https://lms.example.edu/start\"") && html.contains("name=\"JWT\""))
    }
}
