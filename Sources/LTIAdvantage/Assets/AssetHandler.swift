internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// A file as a platform keeps it.
public struct StoredAsset: Sendable {
    /// Where it is.
    public enum Place: Sendable {
        /// Here.
        case body(HTTPBody)
        /// At an address that needs no token, such as a signed one of a store.
        case elsewhere(Endpoint)
    }

    /// Where it is.
    public let place: Place
    /// Its media type.
    public let contentType: String
    /// The installation whose processor may fetch it.
    public let deploymentID: DeploymentID

    /// A file.
    public init(_ place: Place, contentType: String, deploymentID: DeploymentID) {
        self.place = place
        self.contentType = contentType
        self.deploymentID = deploymentID
    }
}

/// The files and reports of a platform: the port of ``AssetHandler``.
public protocol AssetStore: Sendable {
    /// A file that a tool may fetch; `nil` where there is none.
    func asset(_ id: String, for client: ClientID) async throws -> StoredAsset?

    /// Keeps a report, unless there is a newer one of the same tool, file and type. One step, also across processes.
    func keep(_ report: AssetReport, from client: ClientID) async throws
}

/// Gives files to processors and takes their reports (Asset Processor 1.0): the platform's side of ``AssetClient``.
public struct AssetHandler: Handler {
    private static let segments = (files: "assets", reports: "reports")

    /// The address below which files and reports have theirs.
    public let address: Endpoint
    private let store: any AssetStore
    private let tokens: AccessTokens

    /// Makes the service.
    ///
    /// - Parameters:
    ///   - address: Its address as tools see it.
    ///   - store: The files, and where reports are kept.
    ///   - tokens: Says what a tool may do.
    public init(at address: Endpoint, store: some AssetStore, tokens: AccessTokens) {
        self.address = address
        self.store = store
        self.tokens = tokens
    }

    /// The address of a file, for ``Asset/url``.
    public func address(of asset: String) -> Endpoint {
        address.appending(segment: Self.segments.files).appending(segment: asset)
    }

    /// What notices say of the reports.
    public var reportClaim: AssetReportClaim {
        var claim = AssetReportClaim()
        claim.scopes = [ServiceScope.report]
        claim.reportURL = address.appending(segment: Self.segments.reports).description
        return claim
    }

    /// Answers GET of a file and POST of a report.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard let names = ServiceRequest.segments(of: request, below: address) else {
            return ServiceRequest.answer(.notFound)
        }
        return try await ServiceRequest.answering(request) {
            if names.count == 2, names[0] == Self.segments.files {
                guard request.head.method == .get else { return ServiceRequest.refusal(allowing: "GET") }
                return try await file(names[1], request)
            }
            guard names == [Self.segments.reports] else { return ServiceRequest.answer(.notFound) }
            guard request.head.method == .post else { return ServiceRequest.refusal(allowing: "POST") }
            return try await report(request)
        }
    }

    private func file(_ id: String, _ request: WebRequest) async throws -> WebResponse {
        let fields = request.head.headerFields
        let scopes: Set<String> = [ServiceScope.assetReadOnly]
        let grant = try await tokens.check(fields, anyOf: scopes)
        guard let asset = try await store.asset(id, for: grant.clientID) else {
            return ServiceRequest.answer(.notFound)
        }
        _ = try await tokens.check(fields, anyOf: scopes, in: asset.deploymentID)
        switch asset.place {
        case .elsewhere(let endpoint):
            return WebResponse(.found, fields: [.location: endpoint.description, .cacheControl: "no-store"])
        case .body(let body):
            return WebResponse(
                .ok, body, mediaType: asset.contentType,
                fields: [.cacheControl: "no-store", .xContentTypeOptions: "nosniff"])
        }
    }

    private func report(_ request: WebRequest) async throws -> WebResponse {
        let fields = request.head.headerFields
        let grant = try await tokens.check(fields, anyOf: [ServiceScope.report])
        let value = try JSONValue(json: try await request.body.collect(upTo: 256 << 10))
        guard let report = AssetReport(value) else { return ServiceRequest.answer(.badRequest) }
        guard let asset = try await store.asset(report.assetID, for: grant.clientID) else {
            return ServiceRequest.answer(.notFound)
        }
        _ = try await tokens.check(fields, anyOf: [ServiceScope.report], in: asset.deploymentID)
        try await store.keep(report, from: grant.clientID)
        return ServiceRequest.answer(.created, json: value.json, mediaType: ServiceMediaType.json)
    }
}
