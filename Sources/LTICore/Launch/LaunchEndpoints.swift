public import CrosswalkRuntime
internal import HTTPTypes

/// The endpoints with which a tool takes launches: login, launch, and the proof of browsers without cookies.
///
/// Mount ``routes`` in any server. Everything between is done here: the login page that finds out what the browser lets
/// the tool keep, the platform's keys, every check of ``LaunchStep``, and that a launch counts once, also for several
/// processes on one store. What is left to the host is ``LaunchHost``.
public struct LaunchEndpoints: Sendable {
    private let desk: LaunchDesk

    /// Makes the endpoints.
    ///
    /// - Parameters:
    ///   - addresses: Where they can be reached from outside.
    ///   - registrations: What platforms are known.
    ///   - store: Where logins wait for their launch.
    ///   - transport: The way to the platforms' keys. It should give up after a few seconds.
    ///   - policy: What the host decides about launches. Unless said otherwise a deployment that the registration does not
    ///     have is written down, and waits for approval. Name ``LaunchPolicy/targetHosts`` where a launch is redirected to
    ///     its target: a platform that registers itself signs whatever target it likes.
    ///   - endpointPolicy: Where platforms may lie.
    ///   - host: What is done with launches.
    ///   - ambient: Clock and random bytes.
    public init(
        at addresses: ToolAddresses, registrations: some RegistrationDirectory, store: some RecordStore,
        transport: some Transport, policy: LaunchPolicy = LaunchPolicy(unknownDeployments: .awaitingApproval),
        endpointPolicy: EndpointPolicy = .production, host: some LaunchHost, ambient: Ambient = .system
    ) {
        // A launch that passed is remembered at least for as long as its token could be accepted.
        let life = max(policy.nonceLifetime, .seconds(660))
        desk = LaunchDesk(
            addresses: addresses, registrations: registrations,
            keySets: KeySetCache(PolicedTransport(transport, policy: endpointPolicy), ambient: ambient),
            logins: PendingLogins(store, lifetime: life, ambient: ambient), loginLife: life, policy: policy,
            endpointPolicy: endpointPolicy, host: host, ambient: ambient)
    }

    /// The routes of all endpoints.
    public var routes: Routes {
        let login = LoginEndpoint(desk: desk)
        let addresses = desk.addresses
        return Routes([
            Routes.Route(.get, LaunchCookies.path(addresses.login), login),
            Routes.Route(.post, LaunchCookies.path(addresses.login), login),
            Routes.Route(.post, LaunchCookies.path(addresses.launch), LaunchEndpoint(desk: desk)),
            Routes.Route(.post, LaunchCookies.path(addresses.verify), VerifyEndpoint(desk: desk)),
        ])
    }
}

/// Takes the platform's login initiation.
struct LoginEndpoint: Handler {
    let desk: LaunchDesk

    func respond(to request: WebRequest) async throws -> WebResponse {
        // Who only looks whether there is something begins nothing.
        if request.head.method == .head { return WebResponse(.ok) }
        return try await desk.answering {
            let fields = try await fields(of: request)
            let login = try LoginRequest(fields)
            let registration = try await desk.registration(for: login)
            let authorization = try desk.endpoint(\.authorization, of: registration)
            let begun = try await desk.logins.begin(login, for: registration, at: desk.ambient.now())
            let answer = AuthenticationRequest(
                begun.login, for: login, to: authorization, redirectURI: desk.addresses.launch.description)
            let cookies = LaunchCookies(login: begun.login, addresses: desk.addresses, life: desk.loginLife)
            return respond(request, fields, begun, answer, cookies)
        }
    }

    private func respond(
        _ request: WebRequest, _ fields: FormFields, _ begun: PendingLogins.Begun, _ answer: AuthenticationRequest,
        _ cookies: LaunchCookies
    ) -> WebResponse {
        var response: WebResponse
        if request.isForWholeWindow {
            // Nothing is around the tool that could take its cookies away.
            response = answer.response
        } else {
            response = LoginPage(begun: begun, request: answer, again: again(fields), cookies: cookies).response
            response.set(cookies.probe)
        }
        response.set(cookies.binding(begun.browserSecret))
        return response
    }

    /// The login address with the parameters of this login.
    private func again(_ fields: FormFields) -> Endpoint {
        let login = desk.addresses.login
        let known = FormFields(known: login.query)
        var others = FormFields()
        for field in fields.fields where known[field.name] == nil { others.append(field.name, field.value) }
        return login.adding(others)
    }

    /// Of a GET the query's; of a POST the form's, and those that the registered address has already.
    private func fields(of request: WebRequest) async throws -> FormFields {
        let query = try request.query()
        guard request.head.method == .post else { return query }
        var fields = try await request.form()
        for field in query.fields where fields[field.name] == nil { fields.append(field.name, field.value) }
        return fields
    }
}

/// Takes the platform's answer.
struct LaunchEndpoint: Handler {
    let desk: LaunchDesk

    func respond(to request: WebRequest) async throws -> WebResponse {
        try await desk.answering {
            let form = try LaunchForm(try await request.form())
            let cookie = Cookies(request.head.headerFields)[LaunchCookies.name(form.state, desk.addresses)]
            if let cookie { return try await desk.complete(form, browserSecret: cookie, request) }
            let login = try await desk.logins.unbound(form.state, at: desk.ambient.now())
            let authorization = try desk.endpoint(
                \.authorization, of: try await desk.registration(of: login))
            return StorageProofPage(
                form: form, login: login, origin: authorization.origin, verify: desk.addresses.verify
            ).response
        }
    }
}

/// Takes a launch with its proof from the tool's own page, and from nobody else.
///
/// Who begins a login himself knows everything that is stored for it. That his launch does not become another person's
/// rests on this: the proof is read from the storage of the browser at hand, by a page of ours.
struct VerifyEndpoint: Handler {
    let desk: LaunchDesk

    func respond(to request: WebRequest) async throws -> WebResponse {
        try await desk.answering {
            let fields = request.head.headerFields
            guard fields[values: .origin] == [desk.addresses.verify.origin],
                fields.value(named: "sec-fetch-site").map({ $0 == "same-origin" }) ?? true
            else { throw LaunchRefusal(.stateMismatch, "the proof was not posted by a page of this tool") }
            let form = try await request.form()
            let launch = try LaunchForm(form)
            guard !form.isRepeated("proof"), let proof = form["proof"], !proof.isEmpty else {
                throw LaunchRefusal(.stateMissing, "the platform's storage does not know this launch")
            }
            return try await desk.complete(launch, browserSecret: Secret(proof), request)
        }
    }
}

extension AuthenticationRequest {
    /// Leads the browser on: by a redirection, or by a form where that would be longer than what arrives everywhere.
    fileprivate var response: WebResponse {
        guard isLong else {
            return WebResponse(.found, fields: [.location: location.description, .cacheControl: "no-store"])
        }
        return AutoPostPage.response(posting: fields, to: endpoint.description, title: "Opening the tool")
    }
}

extension FormFields {
    /// The fields of an address of our own.
    fileprivate init(known query: String?) {
        do { self = try FormFields(parsing: (query ?? "").utf8) } catch { self = FormFields() }
    }
}

extension WebRequest {
    /// Whether the browser says that the answer fills a window (Fetch Metadata: `Sec-Fetch-Dest`).
    fileprivate var isForWholeWindow: Bool { head.headerFields.value(named: "sec-fetch-dest") == "document" }
}
