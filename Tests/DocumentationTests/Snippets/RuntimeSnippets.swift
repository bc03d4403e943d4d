import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import Testing
import URLSessionTransport

// The code of the catalogs of CrosswalkRuntime and URLSessionTransport.

func networkTransport() -> some Transport {
    let transport = RetryingTransport(
        PolicedTransport(URLSessionTransport(), policy: .production), ambient: .system)
    return transport
}

func service(
    _ network: some Transport, _ tokenEndpoint: Endpoint, _ users: Endpoint, id: String, secret: Secret
) -> some Transport {
    let tokens = ClientCredentials(
        endpoint: tokenEndpoint, authentication: .basic(id: id, secret: secret),
        transport: RetryingTransport(network, ambient: .system), ambient: .system)
    let service = AuthorizingTransport(
        RetryingTransport(network, ambient: .system), tokens: tokens, scopes: ["roster.readonly"], service: users)
    return service
}

func readAll(
    _ users: Endpoint, from service: some Transport, _ take: (WebResponse) async throws -> Void
) async throws -> Bool {
    var pages = Pages(from: users)
    var page = users
    while true {
        let response = try await service.send(WebRequest(.get, page))
        try await take(response)
        switch pages.step(after: page, response) {
        case .next(let next): page = next
        case .end(let reason): return reason == .complete
        }
    }
}

@Suite("The code of the runtime's catalog does what the text says")
struct RuntimeSnippets {
    @Test("Pages are read to their end with a token")
    func pages() async throws {
        let users = try Endpoint("https://sis.example.org/users")
        let network = ScriptedTransport([
            .answer(WebResponse(.ok, HTTPBody(#"{"access_token": "t", "expires_in": 60}"#))),
            .answer(WebResponse(.ok, fields: [try #require(HTTPField.Name("Link")): "</users?page=2>; rel=\"next\""])),
            .answer(WebResponse(.ok)),
        ])
        let service = service(
            network, try Endpoint("https://sis.example.org/token"), users, id: "id", secret: Secret("s"))
        let isComplete = try await readAll(users, from: service) { #expect($0.status == .ok) }
        #expect(isComplete)
        #expect(network.sent.map(\.path) == ["/token", "/users", "/users"])
        #expect(network.sent.last?.head.headerFields[.authorization] == "Bearer t")
    }
}
