public import CrosswalkRuntime
import HTTPTypes
public import LTICore

/// A browser, as far as endpoints see one: it keeps cookies, follows redirections and posts forms that post themselves. It
/// runs no script, and says that it fills a window, so that a tool needs none.
public struct ScriptlessBrowser: Sendable {
    private let lms: SimulatedLMS
    private let tool: any Transport
    private var cookies: [Cookie] = []

    private struct Cookie: Sendable {
        let origin: String
        let path: String
        let name: String
        let value: String
    }

    /// A browser without cookies.
    ///
    /// - Parameters:
    ///   - lms: The platform.
    ///   - tool: The way to the tool: everything that is not the platform's goes there.
    public init(_ lms: SimulatedLMS, tool: some Transport) {
        self.lms = lms
        self.tool = tool
    }

    /// What the platform has the browser post to the tool.
    public struct LaunchPost: Sendable {
        /// The tool's address.
        public let endpoint: Endpoint
        /// The fields.
        public let fields: FormFields
    }

    /// Why a launch did not come as far as the tool's launch address.
    public struct Stranded: Error, Sendable, CustomStringConvertible {
        /// Where it ended.
        public let description: String
    }

    /// Goes the whole way of a launch; answers what the tool shows at its end.
    ///
    /// - Parameters:
    ///   - initiation: The launch.
    ///   - byPost: Whether the platform begins it by POST.
    public mutating func open(_ initiation: LaunchInitiation, byPost: Bool = false) async throws -> WebResponse {
        try await post(try await fetch(initiation, byPost: byPost))
    }

    /// Goes from the tool's login to the platform and back, up to the form for the tool.
    /// - Throws: ``Stranded`` where the tool's login does not lead to the platform, or the platform sends no form.
    public mutating func fetch(_ initiation: LaunchInitiation, byPost: Bool = false) async throws -> LaunchPost {
        let page = try await send(try await login(initiation, byPost: byPost))
        guard let form = PostedForm(page.text) else {
            throw Stranded(
                description: "the platform answers the authentication request by \(page.response.status.code)")
        }
        return LaunchPost(endpoint: try Endpoint(form.action), fields: form.fields)
    }

    /// The authentication request that the tool's login leads to.
    mutating func login(_ initiation: LaunchInitiation, byPost: Bool = false) async throws -> WebRequest {
        let login =
            byPost
            ? WebRequest(post: initiation.fields, to: initiation.endpoint) : WebRequest(.get, initiation.url)
        let answer = try await send(login)
        guard let request = try Self.next(after: answer, from: initiation.endpoint, onlyIfItPostsItself: false) else {
            throw Stranded(description: "the tool's login answers \(answer.response.status.code) and leads nowhere")
        }
        guard request.endpoint?.origin == lms.base.origin else {
            throw Stranded(description: "the tool's login leads elsewhere than to the platform")
        }
        return request
    }

    /// Posts a launch to the tool; what it answers is not followed.
    public mutating func post(_ launch: LaunchPost) async throws -> WebResponse {
        var request = WebRequest(post: launch.fields, to: launch.endpoint)
        request.head.headerFields[.origin] = lms.base.origin
        let answer = try await send(request)
        return WebResponse(answer.response.head, body: HTTPBody(answer.text))
    }

    /// Opens an address, and goes where redirections and forms that post themselves lead, ten steps at most.
    /// - Throws: ``Stranded`` where they go on beyond that.
    public mutating func visit(_ request: WebRequest) async throws -> WebResponse {
        var request = request
        for _ in 0..<10 {
            let answer = try await send(request)
            let from = request.endpoint ?? lms.base
            guard let next = try Self.next(after: answer, from: from, onlyIfItPostsItself: true) else {
                return WebResponse(answer.response.head, body: HTTPBody(answer.text))
            }
            request = next
        }
        throw Stranded(description: "redirections and forms lead in a circle")
    }

    /// Posts a launch to the tool, and goes where its answer leads.
    public mutating func enter(_ launch: LaunchPost) async throws -> WebResponse {
        var request = WebRequest(post: launch.fields, to: launch.endpoint)
        request.head.headerFields[.origin] = lms.base.origin
        return try await visit(request)
    }

    /// What a browser does with an answer of its own accord.
    private static func next(
        after answer: (response: WebResponse, text: String), from endpoint: Endpoint, onlyIfItPostsItself: Bool
    ) throws -> WebRequest? {
        if let location = answer.response.head.headerFields[.location], answer.response.status.kind == .redirection {
            return WebRequest(.get, try endpoint.resolving(location))
        }
        guard !onlyIfItPostsItself || answer.text.contains("submit()"), let form = PostedForm(answer.text) else {
            return nil
        }
        return WebRequest(post: form.fields, to: try endpoint.resolving(form.action))
    }

    private mutating func send(_ request: WebRequest) async throws -> (response: WebResponse, text: String) {
        var request = request
        let origin = request.endpoint?.origin ?? ""
        for (name, value) in [("Dest", "document"), ("Mode", "navigate"), ("Site", "cross-site")] {
            if let name = HTTPField.Name("Sec-Fetch-\(name)") { request.head.headerFields[name] = value }
        }
        let path = request.path
        let sent = cookies.filter { $0.origin == origin && Self.covers($0.path, path) }.map { "\($0.name)=\($0.value)" }
        if !sent.isEmpty { request.head.headerFields[.cookie] = sent.joined(separator: "; ") }
        let isPlatform = origin == lms.base.origin
        let response = try await isPlatform ? InProcessTransport(lms).send(request) : tool.send(request)
        for field in response.head.headerFields[values: .setCookie] { keep(field, of: origin) }
        return (response, String(decoding: try await response.body.collect(), as: UTF8.self))
    }

    private mutating func keep(_ field: String, of origin: String) {
        let parts = field.split(separator: ";").map { part in part.drop { $0 == " " } }
        guard let pair = parts.first?.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false),
            pair.count == 2
        else { return }
        let attributes = parts.dropFirst().map { $0.lowercased() }
        let path = parts.dropFirst().first { $0.lowercased().hasPrefix("path=") }.map { String($0.dropFirst(5)) } ?? "/"
        let name = String(pair[0])
        cookies.removeAll { $0.origin == origin && $0.path == path && $0.name == name }
        if !attributes.contains("max-age=0") {
            cookies.append(Cookie(origin: origin, path: path, name: name, value: String(pair[1])))
        }
    }

    /// RFC 6265 §5.1.4.
    private static func covers(_ cookie: String, _ path: String) -> Bool {
        path == cookie
            || (path.hasPrefix(cookie) && (cookie.hasSuffix("/") || path.dropFirst(cookie.count).first == "/"))
    }
}
