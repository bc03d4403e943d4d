internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// Lets tools say where they take notices (Platform Notification Service 1.0): the platform's side of ``NoticeClient``.
///
/// Each installation has an address of its own below ``address``. A handler must lie on one of the hosts of the tool's
/// registration, and be an address to which requests may go.
public struct NoticeServiceHandler: Handler {
    /// The address below which every installation has its own.
    public let address: Endpoint

    private let types: [NoticeType]
    private let tools: any ToolDirectory
    private let handlers: NoticeHandlerStore
    private let tokens: AccessTokens
    private let policy: EndpointPolicy

    /// Makes the service.
    ///
    /// - Parameters:
    ///   - address: Its address as tools see it.
    ///   - types: The notices that there are.
    ///   - tools: The tools that the platform knows.
    ///   - handlers: Where settings are kept.
    ///   - tokens: Says what a tool may do.
    ///   - policy: Where notices may go.
    public init(
        at address: Endpoint, types: [NoticeType], tools: some ToolDirectory, handlers: NoticeHandlerStore,
        tokens: AccessTokens, policy: EndpointPolicy = .production
    ) {
        self.address = address
        self.types = types
        self.tools = tools
        self.handlers = handlers
        self.tokens = tokens
        self.policy = policy
    }

    /// What launches of an installation say of the service.
    public func claim(of deployment: DeploymentID) -> NoticeServiceClaim {
        var claim = NoticeServiceClaim()
        claim.versions = ["1.0"]
        claim.serviceURL = address.appending(segment: deployment.text).description
        claim.scopes = [ServiceScope.noticeHandlers]
        claim.noticeTypes = types.map(\.rawValue)
        return claim
    }

    /// Answers GET and PUT.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard request.head.method == .get || request.head.method == .put else {
            return ServiceRequest.refusal(allowing: "GET, PUT")
        }
        return try await ServiceRequest.answering(request) {
            guard let names = ServiceRequest.segments(of: request, below: address), names.count == 1 else {
                return ServiceRequest.answer(.notFound)
            }
            let deployment = DeploymentID(names[0])
            let grant = try await tokens.check(
                request.head.headerFields, anyOf: [ServiceScope.noticeHandlers], in: deployment)
            if request.head.method == .get { return try await list(grant.clientID, deployment) }
            return try await set(request, grant.clientID, deployment)
        }
    }

    private func list(_ client: ClientID, _ deployment: DeploymentID) async throws -> WebResponse {
        let settings = try await handlers.settings(for: client, in: deployment)
        var json = JSONWriter()
        json.object { json in
            json.member("client_id", client.text)
            json.member("deployment_id", deployment.text)
            json.name("notice_handlers")
            json.array { json in
                for setting in settings { setting.write(to: &json) }
            }
        }
        return ServiceRequest.answer(json: json.finish(), mediaType: ServiceMediaType.json)
    }

    private func set(
        _ request: WebRequest, _ client: ClientID, _ deployment: DeploymentID
    ) async throws -> WebResponse {
        let body = try await request.body.collect(upTo: 64 << 10)
        let setting = try JSONReader.read(body, mode: .strict) { json throws(JSONError) in
            try NoticeHandlerSetting(from: &json)
        }
        guard let setting, types.contains(setting.type) else { return ServiceRequest.answer(.badRequest) }
        if let handler = setting.handler {
            guard let tool = try await tools.tool(client), isAllowed(handler, for: tool) else {
                return ServiceRequest.answer(.badRequest)
            }
        }
        try await handlers.set(setting, for: client, in: deployment)
        return ServiceRequest.answer(json: setting.json, mediaType: ServiceMediaType.json)
    }

    private func isAllowed(_ handler: String, for tool: ToolRegistration) -> Bool {
        let own = tool.origins.compactMap { try? Endpoint($0) }.map(\.host)
        // What cannot be read, or where nothing may go, is no handler.
        guard let endpoint = try? policy.endpoint(handler) else { return false }
        return own.contains(endpoint.host)
    }
}
