import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkRuntime
import HTTPTypes
import LTICore
import Testing

@Suite("The code of LTICore's catalog does what the text says")
struct LTICoreSnippets {
    private final class Page {
        var greeting: (user: UserKey?, teaches: Bool, context: ContextKey?)?
        var refusal: (message: String, status: Int)?
    }

    private func launch(_ token: String, _ keys: VerificationKeySet, at now: NumericDate, on page: Page) {
        let (nonce, target) = ("n-1", "https://tool.example.com/")
        func greet(_ user: UserKey?, teaches: Bool, in context: ContextKey?) {
            page.greeting = (user, teaches, context)
        }
        func show(_ message: String, status: Int) { page.refusal = (message, status) }

        let registration = Registration(
            issuer: "https://lms.example.edu", clientID: "tool-1", deployments: [Deployment(id: "dep-1")])
        let verifier = LaunchVerifier(registration: registration)
        do {
            let launch = try verifier.verify(
                token, keys: keys, expecting: LaunchExpectation(nonce: nonce, targetLinkURI: target), at: now)
            greet(launch.user, teaches: launch.roles.isInstructor, in: launch.context)
        } catch {
            show(error.message, status: error.status)
        }
    }

    @Test("A launch greets who teaches here, and a late one says what to do")
    func launches() throws {
        let key = JWK(.rsaPrivate(try RSAPrivateKey.generate()))
        let token = try KeySigner(key).signedToken(Array(payload.utf8))
        let keys = VerificationKeySet(JWKSet([key]).publicKeys)
        let page = Page()
        launch(token, keys, at: NumericDate(1_700_000_000), on: page)
        #expect(page.greeting?.teaches == true && page.greeting?.user?.user == "user-7")
        #expect(page.greeting?.context?.context == "course-1" && page.refusal == nil)
        launch(token, keys, at: NumericDate(1_700_009_000), on: page)
        #expect(page.refusal?.status == 401)
    }

    private let payload = """
        {"iss":"https://lms.example.edu","aud":"tool-1","sub":"user-7","exp":1700003600,"iat":1700000000,"nonce":"n-1",
         "https://purl.imsglobal.org/spec/lti/claim/message_type":"LtiResourceLinkRequest",
         "https://purl.imsglobal.org/spec/lti/claim/version":"1.3.0",
         "https://purl.imsglobal.org/spec/lti/claim/deployment_id":"dep-1",
         "https://purl.imsglobal.org/spec/lti/claim/target_link_uri":"https://tool.example.com/",
         "https://purl.imsglobal.org/spec/lti/claim/roles":["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"],
         "https://purl.imsglobal.org/spec/lti/claim/context":{"id":"course-1"},
         "https://purl.imsglobal.org/spec/lti/claim/resource_link":{"id":"link-1"}}
        """
}

@Suite("The endpoints of LTICore's catalog answer")
struct LaunchEndpointSnippets {
    struct Greeting: LaunchHost {
        func open(_ launch: VerifiedLaunch, _ request: WebRequest) async throws -> WebResponse {
            WebResponse(.ok, HTTPBody(launch.roles.isInstructor ? "Welcome, teacher" : "Welcome"))
        }
    }

    func endpoints(store: some RecordStore, transport: some Transport) throws -> Routes {
        LaunchEndpoints(
            at: ToolAddresses(below: try Endpoint("https://tool.example.com/lti")),
            registrations: RegistrationStore(store, ambient: .system), store: store, transport: transport,
            host: Greeting()
        ).routes
    }

    @Test("They refuse what is no launch")
    func refused() async throws {
        let nobody = InProcessTransport(ClosureHandler { _ in WebResponse(.notFound) })
        let routes = try endpoints(store: InMemoryRecordStore(), transport: nobody)
        let login = WebRequest(.get, try Endpoint("https://tool.example.com/lti/login?iss=x"))
        #expect(try await routes.respond(to: login).status == .badRequest)
    }
}
