internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// Keeps who accepted which tool's terms: the port of ``EULAHandler``.
public protocol EULARecord: Sendable {
    /// Notes that somebody accepted the terms, or did not; of two answers the one with the later time counts.
    ///
    /// - Parameters:
    ///   - user: who.
    ///   - isAccepted: whether the terms were accepted.
    ///   - timestamp: when, ISO 8601 as sent.
    ///   - client: the tool.
    ///   - deployment: the installation.
    /// - Returns: whether the platform knows the person.
    func note(
        _ user: UserID, accepted isAccepted: Bool, timestamp: String, for client: ClientID, in deployment: DeploymentID
    ) async throws -> Bool

    /// Forgets who accepted.
    func reset(for client: ClientID, in deployment: DeploymentID) async throws

    /// Notes whether terms must be accepted at all.
    func require(_ isRequired: Bool, for client: ClientID, in deployment: DeploymentID) async throws
}

/// Takes from tools who accepted their terms (EULA Service 1.0): the platform's side of ``EULAClient``.
public struct EULAHandler: Handler {
    /// The address below which every installation has its own.
    public let address: Endpoint
    private let record: any EULARecord
    private let tokens: AccessTokens

    /// Makes the service.
    ///
    /// - Parameters:
    ///   - address: Its address as tools see it.
    ///   - record: Keeps the answers.
    ///   - tokens: Says what a tool may do.
    public init(at address: Endpoint, record: some EULARecord, tokens: AccessTokens) {
        self.address = address
        self.record = record
        self.tokens = tokens
    }

    /// What launches of an installation say of the service.
    public func claim(of deployment: DeploymentID) -> EULAServiceClaim {
        var claim = EULAServiceClaim()
        claim.url = address.appending(segment: deployment.text).description
        claim.scopes = [ServiceScope.eulaUser, ServiceScope.eulaDeployment]
        return claim
    }

    /// Answers POST and DELETE of `user`, and PUT of `deployment`.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard let names = ServiceRequest.segments(of: request, below: address), names.count == 2 else {
            return ServiceRequest.answer(.notFound)
        }
        return try await ServiceRequest.answering(request) {
            switch (names[1], request.head.method) {
            case ("user", .post): return try await note(request, DeploymentID(names[0]))
            case ("user", .delete): return try await reset(request, DeploymentID(names[0]))
            case ("deployment", .put): return try await require(request, DeploymentID(names[0]))
            case ("user", _): return ServiceRequest.refusal(allowing: "DELETE, POST")
            case ("deployment", _): return ServiceRequest.refusal(allowing: "PUT")
            default: return ServiceRequest.answer(.notFound)
            }
        }
    }

    private func note(_ request: WebRequest, _ deployment: DeploymentID) async throws -> WebResponse {
        let client = try await client(of: request, ServiceScope.eulaUser, deployment)
        let body = try await request.body.collect(upTo: 64 << 10)
        let value = try JSONValue(json: body)
        guard let user = value["userId"]?.string, !user.isEmpty, let isAccepted = value["accepted"]?.bool,
            let timestamp = value["timestamp"]?.string, !timestamp.isEmpty
        else { return ServiceRequest.answer(.badRequest) }
        let isKnown = try await record.note(
            UserID(user), accepted: isAccepted, timestamp: timestamp, for: client, in: deployment)
        guard isKnown else { return ServiceRequest.answer(.notFound) }
        return ServiceRequest.answer(.created, json: value.json, mediaType: ServiceMediaType.json)
    }

    private func reset(_ request: WebRequest, _ deployment: DeploymentID) async throws -> WebResponse {
        try await record.reset(for: try await client(of: request, ServiceScope.eulaUser, deployment), in: deployment)
        return ServiceRequest.answer(.noContent)
    }

    private func require(_ request: WebRequest, _ deployment: DeploymentID) async throws -> WebResponse {
        let client = try await client(of: request, ServiceScope.eulaDeployment, deployment)
        let value = try JSONValue(json: try await request.body.collect(upTo: 64 << 10))
        guard let isRequired = value["eulaRequired"]?.bool else { return ServiceRequest.answer(.badRequest) }
        try await record.require(isRequired, for: client, in: deployment)
        return ServiceRequest.answer(json: value.json, mediaType: ServiceMediaType.json)
    }

    private func client(
        of request: WebRequest, _ scope: String, _ deployment: DeploymentID
    ) async throws -> ClientID {
        try await tokens.check(request.head.headerFields, anyOf: [scope], in: deployment).clientID
    }
}
