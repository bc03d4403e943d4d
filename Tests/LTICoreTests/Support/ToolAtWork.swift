import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Synchronization
import Testing

/// A tool with its endpoints, a platform's key, and a clock that stands still at the time of the sample.
final class ToolAtWork: LaunchHost {
    private static let key = try? RSAPrivateKey.generate()

    let clock = ManualClock(WallTime(secondsSinceEpoch: 1_700_000_000))
    let store = InMemoryRecordStore()
    let registrations: RegistrationStore
    private let policy: LaunchPolicy
    private let heard = Mutex<(opened: [TenantKey], refused: [LaunchRefusal])>(([], []))
    private let objection = Mutex<LaunchRefusal?>(nil)
    private let keysAreThere = Mutex(true)

    init(policy: LaunchPolicy = LaunchPolicy()) {
        self.policy = policy
        registrations = RegistrationStore(store, ambient: clock.ambient)
    }

    static func registration(_ clientID: ClientID = "tool-1", deployments: [Deployment] = [Deployment(id: "dep-1")])
        -> Registration
    {
        Registration(
            issuer: "https://lms.example.edu", clientID: clientID,
            endpoints: PlatformEndpoints(
                authorization: "https://sso.example.edu/auth?tenant=1", keySet: "https://lms.example.edu/keys",
                token: "https://lms.example.edu/token"),
            deployments: deployments)
    }

    var opened: [TenantKey] { heard.withLock { $0.opened } }
    var refused: [LaunchRefusal] { heard.withLock { $0.refused } }
    func object(_ refusal: LaunchRefusal?) { objection.withLock { $0 = refusal } }
    func hideKeys() { keysAreThere.withLock { $0 = false } }

    func check(_ launch: VerifiedLaunch) async throws {
        if let refusal = objection.withLock({ $0 }) { throw refusal }
    }

    func open(_ launch: VerifiedLaunch, _ request: WebRequest) async throws -> WebResponse {
        heard.withLock { $0.opened.append(launch.tenant) }
        return WebResponse(.ok, HTTPBody("welcome"), mediaType: "text/plain")
    }

    func refused(_ refusal: LaunchRefusal, reference: String) async -> WebResponse? {
        heard.withLock { $0.refused.append(refusal) }
        return nil
    }

    func endpoints() throws -> Routes {
        let key = try #require(Self.key)
        return LaunchEndpoints(
            at: ToolAddresses(below: try Endpoint("https://tool.example.com/lti")), registrations: registrations,
            store: store,
            transport: InProcessTransport(
                ClosureHandler { [self] _ in
                    guard keysAreThere.withLock({ $0 }) else { return WebResponse(.badGateway) }
                    return WebResponse(.ok, HTTPBody(JWKSet([JWK(.rsaPrivate(key), keyID: "key-1")]).publicJSON()))
                }),
            policy: policy, host: self, ambient: clock.ambient
        ).routes
    }

    /// A launch signed by the platform.
    func token(_ sample: Sample, nonce: String) throws -> String {
        let key = try #require(Self.key)
        return try KeySigner(JWK(.rsaPrivate(key), keyID: "key-1"))
            .signedToken(JSONValue.object(sample.with("nonce", .string(nonce)).payload).json)
    }
}

/// A browser, as far as endpoints see one: cookies by name and path.
struct TestBrowser {
    let tool: Routes
    var cookies: [(name: String, value: String, path: String)] = []
    var keepsCookies = true

    init(_ tool: Routes, keepsCookies: Bool = true) {
        self.tool = tool
        self.keepsCookies = keepsCookies
    }

    mutating func send(_ request: WebRequest) async throws -> (response: WebResponse, text: String) {
        var request = request
        let sent = cookies.filter { request.path == $0.path || $0.path == "/" }.map { "\($0.name)=\($0.value)" }
        if !sent.isEmpty { request.head.headerFields[.cookie] = sent.joined(separator: "; ") }
        let response = try await tool.respond(to: request)
        if keepsCookies {
            for field in response.head.headerFields[values: .setCookie] { keep(field) }
        }
        return (response, String(decoding: try await response.body.collect(), as: UTF8.self))
    }

    private mutating func keep(_ field: String) {
        let parts = field.split(separator: ";").map { part in String(part.drop { $0 == " " }) }
        let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = parts.first { $0.hasPrefix("Path=") }?.dropFirst(5) ?? "/"
        cookies.removeAll { $0.name == pair[0] && $0.path == String(path) }
        if !parts.contains("Max-Age=0") { cookies.append((pair[0], pair[1], String(path))) }
    }
}

/// What a page of ours says to its script.
func pageData(_ name: String, of html: String) -> String? {
    guard let start = html.firstRange(of: "data-\(name)=\"") else { return nil }
    let rest = html[start.upperBound...]
    guard let end = rest.firstIndex(of: "\"") else { return nil }
    var value = String(rest[..<end])
    for (escaped, text) in [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&amp;", "&")] {
        value.replace(escaped, with: text)
    }
    return value
}
