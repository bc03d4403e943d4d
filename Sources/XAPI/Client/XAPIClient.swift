public import CrosswalkRuntime
internal import HTTPTypes

/// A client of a Learning Record Store.
///
/// It sends what it is given and asks for what it is asked for; it does not retry. Put a `RetryingTransport` under it, or an
/// outbox over it: statements have ids, so that sending again changes nothing.
public struct XAPIClient: Sendable {
    /// What one request and one answer may carry.
    public struct Limits: Hashable, Sendable {
        /// The most statements of a request.
        public var batch: Int
        /// The most bytes of an answer.
        public var answerBytes: Int
        /// The most pages of a list.
        public var pages: Int

        /// Sets the limits: 50 statements, as a modest batch has, 64 MiB, 10,000 pages.
        public init(batch: Int = 50, answerBytes: Int = 64 << 20, pages: Int = 10_000) {
            self.batch = max(1, batch)
            self.answerBytes = answerBytes
            self.pages = pages
        }
    }

    /// The address below which the resources lie.
    public let endpoint: Endpoint
    /// The version that is spoken.
    public let version: XAPIVersion
    let limits: Limits
    private let transport: any Transport
    private let authorization: Secret

    /// A client.
    ///
    /// - Parameters:
    ///   - endpoint: The address below which the resources lie, such as `https://lrs.example.org/xapi`.
    ///   - username: The account's name, or its key.
    ///   - password: The account's password, or its secret.
    ///   - version: The version to speak; ``negotiated(_:username:password:transport:limits:)`` finds it out.
    ///   - transport: The way to the store.
    ///   - limits: What one request and one answer may carry.
    public init(
        _ endpoint: Endpoint, username: String, password: Secret, version: XAPIVersion, transport: some Transport,
        limits: Limits = Limits()
    ) {
        self.endpoint = endpoint
        self.version = version
        self.transport = transport
        self.limits = limits
        authorization = Secret(BasicCredentials.field(username: username, password: password))
    }

    /// A client that speaks the newest version that `about` names.
    ///
    /// - Throws: ``XAPIClientError/Code/version`` where the store speaks neither 1.0 nor 2.0.
    public static func negotiated(
        _ endpoint: Endpoint, username: String, password: Secret, transport: some Transport, limits: Limits = Limits()
    ) async throws -> XAPIClient {
        let first = XAPIClient(
            endpoint, username: username, password: password, version: .v1_0_3, transport: transport, limits: limits)
        let spoken = Set(try await first.about().compactMap { XAPIVersion(header: $0) })
        guard let best = [XAPIVersion.v2_0, .v1_0_3].first(where: spoken.contains) else {
            throw XAPIClientError(.version, status: nil)
        }
        return XAPIClient(
            endpoint, username: username, password: password, version: best, transport: transport, limits: limits)
    }

    // MARK: Exchanges

    /// An answer with its body.
    struct Answer {
        let status: Int
        let fields: HTTPFields
        let body: [UInt8]
    }

    func url(_ resource: String, _ fields: FormFields = FormFields()) throws -> Endpoint {
        let path = resource.split(separator: "/").reduce(endpoint) { $0.appending(segment: String($1)) }
        return path.adding(fields)
    }

    /// Sends a request, and throws for every status that is not among those that are expected.
    func exchange(
        _ method: HTTPRequest.Method, _ url: Endpoint, fields: HTTPFields = [:], body: [UInt8] = [],
        expecting: Set<Int> = [200, 204]
    ) async throws -> Answer {
        var fields = fields
        authorization.reveal { fields[.authorization] = $0 }
        fields.set("x-experience-api-version", version.rawValue)
        let response = try await transport.send(WebRequest(method, url, fields: fields, body: HTTPBody(body)))
        let status = response.status.code
        guard expecting.contains(status) else { throw XAPIClientError(response) }
        do {
            let bytes = try await response.body.collect(upTo: limits.answerBytes)
            return Answer(status: status, fields: response.head.headerFields, body: bytes)
        } catch HTTPBodyError.tooLarge {
            throw XAPIClientError(.unreadable, status: status)
        }
    }
}
