internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
internal import _CrosswalkSupport

/// Where tools register at a platform, and read, change and remove their registrations (LTI Dynamic Registration 1.0
/// §3.5, RFC 7591, RFC 7592).
///
/// One address answers four methods: POST registers; GET, PUT and DELETE with the query `client_id` are the
/// `registration_client_uri` of one tool. A registration token is checked first and used up last, so that a
/// configuration with a fault can be mended and sent again. Every change hands out a new access token; the old one stays
/// good until the new one changes something.
public struct RegistrationEndpoint: Handler {
    /// The most bytes of a tool's configuration.
    public static let maximumByteCount = 256 << 10

    private let platform: PlatformConfiguration
    private let tokens: RegistrationTokens
    private let tools: any RegisteredTools
    private let endpoint: Endpoint
    private let rules: ToolConfigurationRules
    private let ambient: Ambient

    /// Makes the endpoint.
    ///
    /// - Parameters:
    ///   - platform: what tools are told of the platform. Its `registration_endpoint` is this handler's address.
    ///   - tokens: who may register.
    ///   - tools: where registered tools are kept.
    ///   - policy: what addresses a tool may name: the platform sends people and requests there.
    ///   - ambient: clock and random bytes.
    /// - Throws: `EndpointError` where the configuration has no `registration_endpoint` that is a URL.
    public init(
        for platform: PlatformConfiguration, tokens: RegistrationTokens, tools: some RegisteredTools,
        policy: EndpointPolicy = .production, ambient: Ambient
    ) throws(EndpointError) {
        endpoint = try Endpoint(platform.registrationEndpoint ?? "")
        self.platform = platform
        self.tokens = tokens
        self.tools = tools
        rules = ToolConfigurationRules(policy: policy, platform: platform)
        self.ambient = ambient
    }

    /// Answers a tool.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        do {
            switch request.head.method {
            case .post: return try await register(request)
            case .get: return try await read(request)
            case .head: return WebResponse(try await read(request).head)
            case .put: return try await update(request)
            case .delete: return try await delete(request)
            default:
                return WebResponse(.methodNotAllowed, fields: [.allow: "GET, HEAD, POST, PUT, DELETE"])
            }
        } catch let error as ClientMetadataError {
            return RegistrationReply.refusal(error)
        } catch is HTTPBodyError {
            return RegistrationReply.refusal(
                ClientMetadataError(.invalidClientMetadata, "the body is larger than 256 KiB"), status: .contentTooLarge
            )
        }
    }

    private func register(_ request: WebRequest) async throws -> WebResponse {
        guard let token = BearerToken.read(request.head.headerFields[.authorization]),
            try await tokens.tenant(of: token) != nil
        else { throw Self.unknownToken }
        let asked = try await configuration(request)
        let granted = try rules.granted(asked.tool)
        guard let tenant = try await tokens.take(token) else { throw Self.unknownToken }
        let access = fresh()
        let now = ambient.now()
        let tool = RegisteredTool(
            clientID: ClientID(Base64URL.text(ambient.randomBytes(16))),
            deploymentID: DeploymentID(Base64URL.text(ambient.randomBytes(16))), tenant: tenant, registered: now,
            configuration: granted, access: RegisteredTool.AccessDigests(access))
        guard try await tools.add(tool, at: now) else { return WebResponse(.serviceUnavailable) }
        return RegistrationReply.answer(.created, tool, access, address(of: tool))
    }

    private func read(_ request: WebRequest) async throws -> WebResponse {
        let found = try await known(request)
        return RegistrationReply.answer(.ok, found.tool, found.token, address(of: found.tool))
    }

    private func update(_ request: WebRequest) async throws -> WebResponse {
        let found = try await known(request)
        let asked = try await configuration(request)
        guard asked.clientID == found.tool.clientID.text else {
            throw ClientMetadataError(.invalidClientMetadata, "client_id must be that of the registration")
        }
        guard !asked.hasServerMembers else {
            throw ClientMetadataError(
                .invalidClientMetadata, "registration_access_token and registration_client_uri are not the client's")
        }
        var tool = found.tool
        tool.configuration = try rules.granted(asked.tool)
        let access = fresh()
        tool.access = tool.access.rotated(using: found.token, to: access)
        guard try await tools.replace(tool, in: found.state, at: ambient.now()) else {
            return WebResponse(.conflict)
        }
        return RegistrationReply.answer(.ok, tool, access, address(of: tool))
    }

    private func delete(_ request: WebRequest) async throws -> WebResponse {
        let found = try await known(request)
        try await tools.remove(found.tool.clientID, at: ambient.now())
        return WebResponse(.noContent, fields: [.cacheControl: "no-store"])
    }

    /// The tool that a request is about, if it brings that tool's token. Whether there is such a tool, an answer does not
    /// tell (RFC 7592 §2.1).
    private func known(
        _ request: WebRequest
    ) async throws -> (tool: RegisteredTool, state: RecordVersion, token: Secret) {
        guard let token = BearerToken.read(request.head.headerFields[.authorization]), let name = clientID(request),
            let (tool, state) = try await tools.tool(name, at: ambient.now()), tool.access.accepts(token)
        else { throw Self.unknownToken }
        return (tool, state, token)
    }

    private func clientID(_ request: WebRequest) -> ClientID? {
        do {
            let query = try request.query()
            return query.isRepeated("client_id") ? nil : query["client_id"].map { ClientID($0) }
        } catch {
            return nil
        }
    }

    private func address(of tool: RegisteredTool) -> Endpoint {
        endpoint.adding([("client_id", tool.clientID.text)])
    }

    private func fresh() -> Secret { Secret(Base64URL.text(ambient.randomBytes(32))) }

    /// What a tool posts.
    private struct Posted {
        let tool: ToolConfiguration
        let clientID: String?
        let hasServerMembers: Bool
    }

    private func configuration(_ request: WebRequest) async throws -> Posted {
        let type = request.head.headerFields[.contentType]?.prefix { $0 != ";" }.lowercased() ?? ""
        guard type.filter({ $0 != " " }) == "application/json" else {
            throw ClientMetadataError(.invalidClientMetadata, "the body must be application/json")
        }
        let body = try await request.body.collect(upTo: Self.maximumByteCount)
        let tool: ToolConfiguration
        do {
            tool = try ToolConfiguration(json: body)
        } catch {
            throw ClientMetadataError(.invalidClientMetadata, "the body must be a JSON object, each member once")
        }
        let server = ["registration_access_token", "registration_client_uri", "client_id_issued_at"]
        return Posted(
            tool: tool, clientID: tool.unknown["client_id"]?.string,
            hasServerMembers: server.contains { tool.unknown[$0] != nil })
    }

    private static let unknownToken = ClientMetadataError(
        .invalidToken, "the token is missing, unknown, used or too old")
}
