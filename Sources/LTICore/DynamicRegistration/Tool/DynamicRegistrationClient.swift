internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes

/// Registers a tool with a platform, and changes its registration later (LTI Dynamic Registration 1.0, RFC 7591, 7592).
///
///     let offer = try await client.offer(for: request)
///     let outcome = try await client.register(tool, with: offer, token: request.token)
///
/// Nothing is sent twice: registration tokens can be used once. No redirect is followed. The token goes to the
/// configuration's own address and to a registration endpoint of the same host, or of one that the family table allows
/// for it, and nowhere else.
public struct DynamicRegistrationClient: Sendable {
    let transport: any Transport
    let policy: EndpointPolicy
    let families: LMSFamilyTable

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - transport: the way to platforms. It should give up after some seconds, and must not retry.
    ///   - policy: where requests may go.
    ///   - families: which hosts may stand for one another, and how a platform is recognised.
    public init(
        _ transport: some Transport, policy: EndpointPolicy = .production, families: LMSFamilyTable = .builtIn
    ) {
        self.transport = transport
        self.policy = policy
        self.families = families
    }

    /// Fetches a platform's configuration and checks it.
    /// - Throws: ``RegistrationRefusal``, or `CancellationError`.
    public func offer(for request: RegistrationRequest) async throws -> RegistrationOffer {
        do {
            try policy.check(request.configuration)
        } catch {
            throw RegistrationRefusal(.configurationForbidden, member: "openid_configuration")
        }
        let answer = try await send(.get, request.configuration, token: request.token)
        guard answer.status == 200 else {
            let isTemporary = answer.status == 429 || answer.status >= 500
            throw RegistrationRefusal(isTemporary ? .unavailable : .configurationRefused, status: answer.status)
        }
        let configuration = try PlatformConfiguration(json: answer.body)
        return try OfferRules(policy: policy, families: families, source: request.configuration).offer(configuration)
    }

    /// Registers a tool.
    ///
    /// - Parameters:
    ///   - tool: what the tool is. What the platform does not offer is left out of it and reported.
    ///   - offer: the platform.
    ///   - token: the registration token of the request.
    ///   - state: whether launches from a deployment that the platform names are accepted at once.
    /// - Throws: ``RegistrationRefusal``, or `CancellationError`.
    public func register(
        _ tool: ToolConfiguration, with offer: RegistrationOffer, token: Secret?,
        deployments state: Deployment.State = .active
    ) async throws -> RegistrationOutcome {
        let (asked, withheld) = tool.fitted(to: offer.configuration)
        let reply = try await send(.post, offer.registrationEndpoint, token: token, document: asked.json)
        guard reply.status == 200 || reply.status == 201 else {
            throw PlatformComplaint.refusal(reply.body, status: reply.status)
        }
        let answer = try RegistrationAnswer(json: reply.body) { isUsable($0, from: offer.registrationEndpoint) }
        return RegistrationOutcome(
            registration: Registration(
                issuer: offer.issuer, clientID: answer.clientID, endpoints: offer.endpoints,
                deployments: answer.deploymentID.map { [Deployment(id: $0, state: state)] } ?? [],
                family: offer.family.code),
            answer: answer, withheld: withheld, notGranted: .between(asked: asked, granted: answer.granted),
            findings: offer.findings + answer.findings)
    }

    /// Whether an access token may be sent to an address that an answer names.
    func isUsable(_ endpoint: Endpoint, from source: Endpoint) -> Bool {
        do {
            try policy.check(endpoint)
        } catch {
            return false
        }
        return families.mayStandFor(endpoint, source)
    }

    /// One exchange; its body is kept to 1 MiB.
    func send(
        _ method: HTTPRequest.Method, _ endpoint: Endpoint, token: Secret?, document: [UInt8]? = nil
    ) async throws -> (status: Int, body: [UInt8]) {
        var request = WebRequest(method, endpoint, fields: [.accept: "application/json"])
        token?.reveal { request.head.headerFields[.authorization] = "Bearer \($0)" }
        if let document {
            request.head.headerFields[.contentType] = "application/json"
            request.body = HTTPBody(document)
        }
        let isChange = method != .get
        let response: WebResponse
        do {
            response = try await transport.send(request)
        } catch let error as TransportError {
            throw RegistrationRefusal(isChange && !error.isBeforeSending ? .unanswered : .unreachable)
        }
        do {
            let body = try await response.body.collect(upTo: RegistrationDocument.limits.bytes)
            return (response.status.code, body)
        } catch is HTTPBodyError {
            throw RegistrationRefusal(
                isChange ? .answerIllegible : .configurationIllegible, status: response.status.code)
        } catch is TransportError {
            throw RegistrationRefusal(isChange ? .unanswered : .unreachable, status: response.status.code)
        }
    }
}
