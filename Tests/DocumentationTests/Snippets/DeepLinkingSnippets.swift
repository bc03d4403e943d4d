import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

@Suite("The code of the article on deep linking does what the text says")
struct DeepLinkingSnippets {
    private let ambient: Ambient
    private let now: NumericDate
    private let keys: SigningKeyStore
    private let selections: DeepLinkingSelections
    private let receiver: DeepLinkingReceiver
    private let log: @Sendable (String) -> Void = { _ in }

    init() async throws {
        let clock = ManualClock()
        ambient = clock.ambient
        now = NumericDate(Int(clock.now.secondsSinceEpoch))
        let store = InMemoryRecordStore()
        keys = try SigningKeyStore(
            store, policy: try KeyRotationPolicy(), sealedBy: SymmetricKey([UInt8](repeating: 7, count: 32)),
            ambient: ambient)
        let tools = ToolRegistrationStore(store, ambient: ambient)
        try await tools.put(
            ToolRegistration(
                clientID: "tool-1", deployments: [Deployment(id: "dep-1")],
                initiationURL: "https://tool.example.com/login", redirectURIs: [],
                targetLinkURI: "https://tool.example.com/",
                keys: .pasted(PastedKeys(try await keys.published())), messageTypes: [.deepLinking]))
        let nowhere = InProcessTransport(ClosureHandler { _ in WebResponse(.notFound) })
        selections = DeepLinkingSelections(store, ambient: ambient)
        receiver = DeepLinkingReceiver(
            messages: ToolMessageVerifier(
                issuer: "https://lms.example.edu", tools: tools,
                keys: ToolKeyFinder(KeySetCache(nowhere, ambient: ambient)), store: store, ambient: ambient),
            selections: selections, ambient: ambient)
    }

    // MARK: The tool

    func choose(_ launch: VerifiedLaunch) throws -> [UInt8] {
        let request = try DeepLinkingRequest(launch)
        return request.stored
    }

    func answer(_ stored: [UInt8], with quiz: ContentItem?) async throws -> WebResponse {
        let request = try DeepLinkingRequest(stored: stored)
        let response = DeepLinkingResponse(items: quiz.map { [$0] } ?? [])
        return try await request.page(response, ambient: ambient) { try await keys.signer() }
    }

    // MARK: The platform

    func ask(_ settings: DeepLinkingSettings, in session: PlatformSession) async throws -> OutgoingLaunch {
        var launch = OutgoingLaunch(.deepLinking, deploymentID: "dep-1")
        launch.claims.deepLinking.settings = try await selections.begin(
            settings, with: "tool-1", "dep-1", for: session, note: "course-7")
        return launch
    }

    func receive(_ form: FormFields, in session: PlatformSession) async throws -> [ContentItem] {
        let returned = try await receiver.receive(form, in: session)
        for finding in returned.allFindings { log(finding.description) }
        return returned.items
    }

    @Test("What a teacher chose comes back to the platform")
    func choosing() async throws {
        let session = PlatformSession(loginHint: "teacher", secret: Secret("cookie"))
        var settings = DeepLinkingSettings()
        settings.returnURL = "https://lms.example.edu/return"
        settings.acceptTypes = ["ltiResourceLink"]
        settings.documentTargets = ["iframe"]
        let asked = try await ask(settings, in: session)
        var claims = try #require(try JSONValue(json: asked.messageJSON).object)
        claims["iss"] = "https://lms.example.edu"
        claims["aud"] = "tool-1"
        claims["nonce"] = "n"
        claims["iat"] = JSONNumber(now.secondsSince1970).map { .number($0) }
        claims["exp"] = JSONNumber(now.secondsSince1970 + 60).map { .number($0) }
        let platformKey = JWK(.rsaPrivate(try RSAPrivateKey.generate()))
        let token = try KeySigner(platformKey).signedToken(JSONValue.object(claims).json)
        let launch = try LaunchVerifier(
            registration: Registration(
                issuer: "https://lms.example.edu", clientID: "tool-1", deployments: [Deployment(id: "dep-1")])
        ).verify(
            token, keys: VerificationKeySet(JWKSet([platformKey]).publicKeys),
            expecting: LaunchExpectation(nonce: "n"), at: now)
        let quiz = ContentItem(.resourceLink(ResourceLinkItem(url: "https://tool.example.com/quiz/7")), title: "Quiz 7")
        let page = try await answer(try choose(launch), with: quiz)
        let html = String(decoding: try await page.body.collect(), as: UTF8.self)
        #expect(html.contains("action=\"https://lms.example.edu/return\""))
        let jwt = html.split(separator: "name=\"JWT\" value=\"").last?.prefix { $0 != "\"" }
        let form: FormFields = [("JWT", String(try #require(jwt)))]
        #expect(try await receive(form, in: session) == [quiz])
    }
}
