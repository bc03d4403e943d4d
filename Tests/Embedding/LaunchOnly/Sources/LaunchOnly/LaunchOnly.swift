import CrosswalkRuntime
import LTICore

/// A vendor's own way to the network; here it leads nowhere.
struct OwnTransport: Transport {
    func send(_ request: WebRequest) async throws -> WebResponse { throw TransportError(.notConnected) }
}

struct Host: LaunchHost {
    func open(_ launch: VerifiedLaunch, _ request: WebRequest) async throws -> WebResponse {
        WebResponse(.ok, HTTPBody("welcome"))
    }
}

/// Begins a login, and presents a launch that is none.
@main
enum LaunchOnly {
    static func main() async throws {
        let store = InMemoryRecordStore()
        let registrations = RegistrationStore(store, ambient: .system)
        try await registrations.save(
            Registration(
                issuer: "https://lms.example.edu", clientID: "tool-1",
                endpoints: PlatformEndpoints(
                    authorization: "https://lms.example.edu/auth", keySet: "https://lms.example.edu/keys",
                    token: "https://lms.example.edu/token"),
                deployments: [Deployment(id: "1")]))
        let base = try Endpoint("https://tool.example.com/lti")
        let routes = LaunchEndpoints(
            at: ToolAddresses(below: base), registrations: registrations, store: store, transport: OwnTransport(),
            host: Host()
        ).routes
        let login = base.appending(segment: "login").adding([
            ("iss", "https://lms.example.edu"), ("login_hint", "h"), ("target_link_uri", "https://tool.example.com/"),
        ])
        let begun = try await routes.respond(to: WebRequest(.get, login))
        let launch = WebRequest(post: [("state", "s"), ("id_token", "t")], to: base.appending(segment: "launch"))
        let refused = try await routes.respond(to: launch)
        print("login \(begun.status.code), launch \(refused.status.code)")
    }
}
