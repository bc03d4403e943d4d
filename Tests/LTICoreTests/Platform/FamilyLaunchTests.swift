import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LTICore
import Testing

@Suite("A launch in the manner of each family of platforms holds, and is recognised")
struct FamilyLaunchTests {
    private static let platforms = LMSFamilyTable.builtIn.families.filter(\.isPlatform).map(\.code)

    /// What the platforms of a family call themselves and their deployments.
    private static func manner(_ family: LMSFamily) -> (issuer: Issuer, deployment: DeploymentID, subject: UserID) {
        let issuer = Issuer(family.issuers.first ?? "https://\(family.code).example.edu/lms")
        switch family.code {
        case "canvas": return (issuer, "120:8865aa05b4b79b64a91a86042e43af5ea8ae79eb", "535fa085-f22b-4655-f48b")
        case "moodle": return (issuer, "7", "2")
        case "openedx": return (issuer, "1", "9a8b7c")
        case "sakai": return (issuer, "3", "https://sakai.example.edu/user/1a2b")
        default: return (issuer, "b9c0d1e2-aaaa-4bbb-8ccc-ddddeeee0000", "u-1")
        }
    }

    @Test("Each family, each message", arguments: platforms)
    func launches(code: String) async throws {
        let family = try #require(LMSFamilyTable.builtIn[code])
        let (issuer, deployment, subject) = Self.manner(family)
        let clock = ManualClock()
        let store = InMemoryRecordStore()
        let tools = ToolRegistrationStore(store, ambient: clock.ambient)
        var tool = TestPlatform.tool("tool-1")
        tool.deployments = [Deployment(id: deployment)]
        try await tools.put(tool)
        let offers = LaunchOffers(store, issuer: issuer, ambient: clock.ambient)
        let session = PlatformSession(loginHint: "535fa085", secret: Secret("s"))
        let handler = AuthorizationHandler(
            issuer: issuer, tools: tools, offers: offers, ambient: clock.ambient,
            signer: { try KeySigner(TestPlatform.keys[0]) }, session: { _, _ in session })
        let verifier = LaunchVerifier(
            registration: Registration(
                issuer: issuer, clientID: "tool-1", deployments: [Deployment(id: deployment)], family: code))
        for (name, sample) in Sample.all {
            var launch = try OutgoingLaunchTests.launch(sample)
            launch.claims.deploymentID = deployment
            launch.claims.user.subject = subject
            launch.claims.toolPlatform = ToolPlatform()
            launch.claims.toolPlatform?.guid = "guid-1"
            launch.claims.toolPlatform?.productFamilyCode = family.productFamilyCodes.first
            let initiation = try await offers.begin(launch, to: tool, for: session)
            let platform = try await TestPlatform()
            let request = try platform.request(platform.fields(initiation))
            guard case .post(let form, _) = try await handler.answer(to: request) else {
                Issue.record("\(name): a page")
                continue
            }
            let verified = try verifier.verify(
                try #require(form["id_token"]), keys: VerificationKeySet(JWKSet(TestPlatform.keys).publicKeys),
                expecting: LaunchExpectation(
                    nonce: "nonce-1", targetLinkURI: initiation.fields["target_link_uri"], deploymentID: deployment),
                at: NumericDate(Int(clock.now.secondsSinceEpoch)))
            #expect(verified.messageType.rawValue == name)
            #expect(verified.user == UserKey(issuer: issuer, user: subject))
            let (found, evidence) = LMSFamilyTable.builtIn.family(
                productFamilyCode: verified.claims.toolPlatform?.productFamilyCode, issuer: issuer)
            if !family.productFamilyCodes.isEmpty {
                #expect(found.code == code && evidence == .productFamilyCode)
            }
        }
    }
}
