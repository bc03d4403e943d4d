public import CrosswalkJOSE
public import CrosswalkRuntime
public import HTTPTypes
internal import _CrosswalkSupport

/// A platform's authorization endpoint: takes a tool's authentication request from the browser, by GET or by POST, and
/// posts the launch to the tool (LTI Security Framework 1.0 §5.1.1.2, §5.1.1.3).
///
/// Who asks and where the answer goes is decided first, and by the registration alone; until then a refusal is a page and
/// nothing is sent anywhere. Everything after that is answered at the tool's address, errors too, with the `state` that it
/// sent. The order is: parameters, session, launch. A launch is given once; a request that is refused uses none up.
public struct AuthorizationHandler: Handler {
    /// Says who is signed in in the browser of a request, by its cookies; `nil` where nobody is. It gets the
    /// parameters too, for platforms that keep sessions by them.
    public typealias SessionFinder = @Sendable (HTTPRequest, FormFields) async throws -> PlatformSession?
    /// Gives the key that signs at present.
    public typealias SignerFinder = @Sendable () async throws -> any JWSSigner

    private let issuer: Issuer
    private let tools: any ToolDirectory
    private let offers: LaunchOffers
    private let lifetime: Duration
    private let ambient: Ambient
    private let signer: SignerFinder
    private let session: SessionFinder

    /// Makes the endpoint.
    ///
    /// - Parameters:
    ///   - issuer: The platform.
    ///   - tools: The tools that it knows.
    ///   - offers: The launches that it began.
    ///   - lifetime: How long a token is good; five minutes by default, an hour at most.
    ///   - ambient: The clock.
    ///   - signer: The key that signs at present. `RS256` is what every tool takes.
    ///   - session: Who is signed in. Its cookie must be `SameSite=None`: the request comes from the tool's page, within a
    ///     frame, and browsers keep others back.
    public init(
        issuer: Issuer, tools: some ToolDirectory, offers: LaunchOffers, lifetime: Duration = .seconds(300),
        ambient: Ambient, signer: @escaping SignerFinder, session: @escaping SessionFinder
    ) {
        self.issuer = issuer
        self.tools = tools
        self.offers = offers
        self.lifetime = min(max(lifetime, .seconds(1)), .seconds(3_600))
        self.ambient = ambient
        self.signer = signer
        self.session = session
    }

    /// What a request is answered with.
    public enum Answer: Sendable, Concealed {
        /// A page in this browser; nothing goes to the tool.
        case page(AuthorizationRefusal)
        /// A form that is posted to one of the tool's addresses: a token, or an error.
        case post(FormFields, to: String)

        /// The page that says why not, or the one that posts itself.
        public var response: WebResponse {
            switch self {
            case .page(let refusal): refusal.page
            case .post(let fields, let uri):
                AutoPostPage.response(posting: fields, to: uri, title: "Opening the tool")
            }
        }
    }

    /// Answers a request with a page: one that posts itself to the tool, or one that says why not. HEAD is answered
    /// without the page, and leaves the launch where it is.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        let response = try await answer(to: request).response
        return request.head.method == .head ? WebResponse(response.head) : response
    }

    /// Decides about a request.
    /// - Throws: What the host's parts throw before it is clear where an answer may go, and `CancellationError`.
    public func answer(to request: WebRequest) async throws -> Answer {
        let fields: FormFields
        let tool: ToolRegistration
        let uri: String
        do {
            fields = try await Self.fields(of: request)
            guard let known = try await tools.tool(try AuthorizationRules.client(fields)) else {
                throw AuthorizationRefusal(.unauthorizedClient, "no tool of this client_id is registered")
            }
            tool = known
            uri = try AuthorizationRules.redirect(fields, tool)
        } catch let refusal as AuthorizationRefusal {
            return .page(refusal)
        }
        return .post(try await Self.form(fields) { try await launch(request.head, fields, tool) }, to: uri)
    }

    /// The form with the token, or with the error that took its place, and the tool's state with it.
    private static func form(
        _ fields: FormFields, _ launch: () async throws -> (token: String, storageTarget: String?)
    ) async throws -> FormFields {
        var form = FormFields()
        var storageTarget: String?
        do {
            let fetched = try await launch()
            form.append("id_token", fetched.token)
            storageTarget = fetched.storageTarget
        } catch let refusal as AuthorizationRefusal {
            form.append("error", refusal.code.rawValue)
            form.append("error_description", refusal.detail)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            form.append("error", AuthorizationRefusal.Code.serverError.rawValue)
        }
        if !fields.isRepeated("state") { form.append("state", fields["state"]) }
        form.append("lti_storage_target", storageTarget)
        return form
    }

    private func launch(
        _ head: HTTPRequest, _ fields: FormFields, _ tool: ToolRegistration
    ) async throws -> (token: String, storageTarget: String?) {
        try AuthorizationRules.check(fields)
        guard let session = try await session(head, fields), let login = fields["login_hint"],
            login.hasSameBytes(as: session.loginHint)
        else { throw AuthorizationRefusal(.loginRequired, "nobody is signed in here, or somebody else") }
        guard let hint = fields["lti_message_hint"], let offer = try await offers.find(hint) else {
            throw AuthorizationRefusal(.launchNoLongerValid, "no launch of this lti_message_hint waits (any more)")
        }
        guard offer.clientID == tool.clientID, tool.isActive(offer.deploymentID) else {
            throw AuthorizationRefusal(
                .unauthorizedClient, "the launch is for another tool, or its deployment is not active")
        }
        guard offer.isFor(session) else {
            throw AuthorizationRefusal(.loginRequired, "the launch was begun in another session")
        }
        let payload = LaunchToken.payload(
            offer.message, issuer: issuer, audience: tool.clientID, nonce: fields["nonce"] ?? "", at: ambient.now(),
            lifetime: lifetime)
        let token = try await signer().token(payload)
        // Last, so that what fails before leaves the launch where it is; of several requests one gets it.
        guard try await isTaken(hint, by: head) else {
            throw AuthorizationRefusal(.launchNoLongerValid, "the launch was fetched before")
        }
        return (token, offer.storageTarget)
    }

    private func isTaken(_ hint: String, by head: HTTPRequest) async throws -> Bool {
        if head.method == .head { return true }
        return try await offers.take(hint)
    }

    private static func fields(of request: WebRequest) async throws -> FormFields {
        do {
            switch request.head.method {
            case .get, .head: return try request.query()
            case .post: return try await request.form()
            default: throw AuthorizationRefusal(.invalidRequest, "GET or POST", status: .methodNotAllowed)
            }
        } catch let error as FormError {
            throw AuthorizationRefusal(
                .invalidRequest, "the parameters cannot be read",
                status: error == .tooLarge ? .contentTooLarge : .badRequest)
        }
    }
}

extension AuthorizationRefusal {
    /// The page that says so in this browser.
    fileprivate var page: WebResponse {
        let content = """
            <h1>The tool cannot be opened</h1>
            <p>A tool asked this platform who you are, and is not set up correctly here. Nothing was sent to it.</p>
            <p>Go back to your course and open the tool again. If this happens again, tell the person who looks after
            your learning platform:</p>
            <p><code>\(HTMLText.escaped(description))</code></p>
            """
        var response = HTMLPage(title: "The tool cannot be opened", content: content).response(status)
        if status == .methodNotAllowed { response.head.headerFields[.allow] = "GET, HEAD, POST" }
        return response
    }
}
