import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import OneRosterModel
import OneRosterREST
import Testing

@Suite("The code of the pages on serving OneRoster does what the text says")
struct ProviderSnippets {
    /// A provider over records in memory, with one client that may read rosters of 1.2.
    func provider(of users: [JSONObject], and classes: [JSONObject], secret: Secret) -> OneRosterProvider {
        let reader = OneRosterProviderClient(
            id: "reader", secret: secret, scopes: [OneRosterScope.rosterReadOnly.uri(in: .v1_2)])
        return OneRosterProvider(
            store: InMemoryOneRosterStore([.user: users, .class: classes]), clients: [reader], ambient: .system)
    }

    @Test("Without a token there is nothing to see")
    func serving() async throws {
        let provider = provider(of: [["sourcedId": "u1"]], and: [], secret: Secret("s"))
        let head = HTTPRequest(
            method: .get, scheme: "https", authority: "sis.example.org", path: "/ims/oneroster/rostering/v1p2/users")
        #expect(try await provider.respond(to: WebRequest(head)).status == .unauthorized)
    }
}
