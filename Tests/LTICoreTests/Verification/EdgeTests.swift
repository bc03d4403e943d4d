import CrosswalkJSON
import LTICore
import Testing

@Suite("Launches at the edges of what is allowed")
struct EdgeTests {
    @Test(
        "The end is exclusive, with 60 seconds of leeway",
        arguments: [(1_700_000_000.0, true), (1_699_999_941, true), (1_699_999_940.5, true), (1_699_999_940, false)])
    func expiry(end: Double, isAccepted: Bool) {
        #expect((Sample.resourceLink.with("exp", .init(floatLiteral: end)).refusal() == nil) == isAccepted)
    }

    @Test(
        "A token is made at most 60 seconds ahead and 10 minutes ago",
        arguments: [
            (1_700_000_060.0, true), (1_700_000_060.5, false), (1_699_999_400, true), (1_699_999_399.5, false),
        ])
    func issued(made: Double, isAccepted: Bool) {
        #expect((Sample.resourceLink.with("iat", .init(floatLiteral: made)).refusal() == nil) == isAccepted)
    }

    @Test("A token may begin at most 60 seconds ahead", arguments: [(1_700_000_060.0, true), (1_700_000_060.5, false)])
    func notBefore(start: Double, isAccepted: Bool) {
        #expect((Sample.resourceLink.with("nbf", .init(floatLiteral: start)).refusal() == nil) == isAccepted)
    }

    @Test("Times may have fractions and exponents", arguments: ["1700003600.25", "1.7000036e9", "17000036E2"])
    func lexemes(text: String) {
        #expect(Sample.resourceLink.with("exp", .lexeme(text)).refusal() == nil)
    }

    @Test("Leeway is kept within 0 to 300 seconds")
    func leeway() {
        #expect(LaunchPolicy(leeway: .seconds(900)).leeway == .seconds(300))
        #expect(LaunchPolicy(leeway: .seconds(-5)).leeway == .zero)
        var policy = LaunchPolicy(leeway: .seconds(10), maximumAge: .seconds(100))
        #expect(policy.nonceLifetime == .seconds(110))
        policy.leeway = .seconds(1_000)
        #expect(policy.leeway == .seconds(300))
        #expect(Sample.resourceLink.with("exp", 1_699_999_701).refusal(policy: policy) == nil)
        #expect(Sample.resourceLink.with("exp", 1_699_999_700).refusal(policy: policy) == "time.expired")
    }

    @Test(
        "The tool may stand anywhere among trusted audiences, with its azp",
        arguments: [["tool-1"], ["tool-1", "partner"], ["partner", "tool-1"], ["partner", "tool-1", "partner"]])
    func audiences(values: [String]) {
        let sample = Sample.resourceLink.with("aud", .array(values.map { .string($0) })).with("azp", "tool-1")
        #expect(sample.refusal() == nil)
    }

    @Test("azp is not needed beside one audience, in either form", arguments: ["tool-1", ["tool-1"]] as [JSONValue])
    func singleAudience(value: JSONValue) {
        #expect(Sample.resourceLink.with("aud", value).refusal() == nil)
        #expect(Sample.resourceLink.with("aud", value).with("azp", .null).refusal() == nil)
    }

    @Test(
        "Roles may be empty, unknown, short or blank",
        arguments: [[], [""], ["", ""], ["Instructor"], ["http://x.example/role"], ["$Membership.role"]])
    func roles(values: [String]) throws {
        let launch = try Sample.resourceLink.with("…roles", .array(values.map { .string($0) })).verify()
        #expect(launch.roles.all.count == values.filter { !$0.isEmpty }.count)
        #expect(launch.roles.isInstructor == (values == ["Instructor"]))
    }

    @Test("Deep linking needs neither target, roles nor a person")
    func deepLinking() throws {
        let launch = try Sample.deepLinking.with("sub", nil).verify()
        #expect(launch.user == nil && launch.roles.all.isEmpty)
        #expect(
            Sample.deepLinking.with("sub", nil).refusal(policy: LaunchPolicy(anonymity: .never)) == "subject.missing")
    }

    @Test("Policy may let everybody launch without a name; an empty name is none that a platform means")
    func anonymous() {
        let policy = LaunchPolicy(anonymity: .always)
        #expect(Sample.resourceLink.with("sub", nil).refusal(policy: policy) == nil)
        #expect(Sample.resourceLink.with("sub", .null).refusal(policy: policy) == nil)
        #expect(Sample.resourceLink.with("sub", "").refusal(policy: policy) == "subject.missing")
        #expect(Sample.resourceLink.with("sub", 5).refusal(policy: policy) == "claim.malformed")
    }

    @Test("A platform's new deployment is refused, or accepted and marked")
    func newDeployment() throws {
        let sample = Sample.resourceLink.with("…deployment_id", "dep-new")
        #expect(sample.refusal() == "deployment.unknown")
        #expect(sample.refusal(policy: LaunchPolicy(unknownDeployments: .awaitingApproval)) == "deployment.unknown")
        let open = LaunchPolicy(unknownDeployments: .accepted)
        #expect(try sample.verify(policy: open).isNewDeployment)
        #expect(try Sample.resourceLink.verify(policy: open).isNewDeployment == false)
        for known in ["dep-2", "dep-3"] {
            let refused = Sample.resourceLink.with("…deployment_id", .string(known))
            #expect(refused.refusal(policy: open) == "deployment.unknown")
        }
    }

    @Test("A deployment that the login named must be that of the token")
    func namedDeployment() {
        let right = LaunchExpectation(nonce: "n-0S6_WzA2Mj", deploymentID: "dep-1")
        let wrong = LaunchExpectation(nonce: "n-0S6_WzA2Mj", deploymentID: "dep-2")
        #expect(Sample.resourceLink.refusal(expecting: right) == nil)
        #expect(Sample.resourceLink.refusal(expecting: wrong) == "deployment.unknown")
    }

    @Test(
        "With hosts of its own, a tool is only led to these",
        arguments: [
            ("https://tool.example.com/start", true), ("https://TOOL.example.com:8443/x", true),
            ("http://tool.example.com", true), ("https://tool.example.com.evil.example/", false),
            ("https://evil.example/tool.example.com", false), ("https://tool.example.com@evil.example/", false),
            ("https://evil.example\\@tool.example.com/", false), ("//tool.example.com/", false),
            ("javascript://tool.example.com/%0aalert(1)", false), ("https:///tool.example.com", false),
            ("ftp://tool.example.com/", false), ("https://tool.example.com\u{9}/", false),
        ])
    func hosts(target: String, isAccepted: Bool) {
        let policy = LaunchPolicy(targetHosts: ["tool.example.com"])
        let sample = Sample.resourceLink.with("…target_link_uri", .string(target))
        let expectation = LaunchExpectation(nonce: "n-0S6_WzA2Mj", targetLinkURI: target)
        #expect(
            sample.refusal(policy: policy, expecting: expectation) == (isAccepted ? nil : "target.mismatch"),
            "\(target)")
    }

    @Test("A target over plain http is no fault by itself")
    func plainTarget() {
        let sample = Sample.resourceLink.with("…target_link_uri", "http://localhost:8080/")
        #expect(sample.refusal(expecting: LaunchExpectation(nonce: "n-0S6_WzA2Mj")) == nil)
    }

    @Test("Registrations may allow more algorithms, one by one")
    func algorithms() {
        var registration = Sample.registration
        registration.algorithms = [.es256, .rs256]
        #expect(Sample.resourceLink.withHeader("alg", "ES256").refusal(registration: registration) == nil)
        #expect(
            Sample.resourceLink.withHeader("alg", "ES384").refusal(registration: registration) == "algorithm.notAllowed"
        )
        registration.algorithms = []
        #expect(Sample.resourceLink.refusal(registration: registration) == "algorithm.notAllowed")
    }

    @Test("Keys that a header brings along are not looked at")
    func foreignKeys() {
        let sample = Sample.resourceLink.withHeader("jwk", ["kty": "RSA"]).withHeader("jku", "https://evil.example/k")
            .withHeader("x5u", "https://evil.example/c").withHeader("x5c", ["AA"]).withHeader("b64", true)
        #expect(sample.refusal() == nil)
    }

    @Test("Policy may accept fewer messages, or other ones")
    func types() {
        #expect(
            Sample.deepLinking.refusal(policy: LaunchPolicy(acceptedMessageTypes: [.resourceLink]))
                == "messageType.unknown")
        let own = MessageType(rawValue: "VendorRequest")
        let sample = Sample.dataPrivacy.with("…message_type", "VendorRequest").with("…for_user", nil)
        #expect(sample.refusal(policy: LaunchPolicy(acceptedMessageTypes: [own])) == nil)
    }
}
