import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("The code of the article on registering does what the text says")
struct RegistrationSnippets {
    private let ambient = ManualClock().ambient

    private func page(
        at address: Endpoint, _ tool: ToolConfiguration, _ transport: some Transport, _ records: InMemoryRecordStore
    ) -> RegistrationHandler {
        let registrations = RegistrationStore(records, ambient: ambient)
        let access = RegistrationAccessStore(records)
        let ambient = ambient
        let page = RegistrationHandler(
            at: address, tool: tool, client: DynamicRegistrationClient(transport), store: records, ambient: ambient
        ) { outcome in
            try await outcome.save(to: registrations, access: access, at: ambient.now())
        }
        return page
    }

    @Test("Opening the page fetches the configuration and registers nothing")
    func asks() async throws {
        let platform = PlatformConfiguration(
            issuer: "https://lms.example.edu",
            endpoints: PlatformEndpoints(
                authorization: "https://lms.example.edu/auth", keySet: "https://lms.example.edu/keys",
                token: "https://lms.example.edu/token"),
            registrationEndpoint: "https://lms.example.edu/register", scopes: [], platform: PlatformDescription())
        let tool = ToolConfiguration(
            name: "Words", loginURI: "https://tool.example.com/login",
            redirectURIs: ["https://tool.example.com/launch"], keySetURI: "https://tool.example.com/keys",
            tool: ToolDescription(domain: "tool.example.com", targetLinkURI: "https://tool.example.com/"))
        let transport = ScriptedTransport([.answer(WebResponse(.ok, HTTPBody(platform.json)))])
        let address = try Endpoint("https://tool.example.com/register")
        let handler = page(at: address, tool, transport, InMemoryRecordStore())
        let query: FormFields = [("openid_configuration", "https://lms.example.edu/configuration")]
        let answer = try await handler.respond(to: WebRequest(.get, address.adding(query)))
        #expect(answer.status == .ok && transport.sent.map(\.head.method) == [.get])
    }
}
