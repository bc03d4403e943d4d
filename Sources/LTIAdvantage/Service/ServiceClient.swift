internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// The way of a tool to the services of one platform: tokens, where requests may go, how much is read, what is asked
/// again.
///
/// One client serves all launches of a registration: keep it, it keeps the tokens. Requests that only read are sent
/// again where the platform is not available for the moment; what changes something is sent once, and the error says
/// whether it may have arrived.
public struct ServiceClient: Sendable {
    /// The most bytes of an answer.
    public static let answerLimit = 16 << 20

    /// The platform's ways.
    public let family: LMSFamily
    let ambient: Ambient
    private let transport: any Transport
    private let tokens: any TokenSource
    private let policy: EndpointPolicy
    private let retries: RetryPolicy
    private let userAgent: String

    /// A client of one platform.
    ///
    /// - Parameters:
    ///   - transport: The way to the platform.
    ///   - tokens: Where access tokens come from: `ClientCredentials` for the registration.
    ///   - family: The platform's ways: `LMSFamilyTable.family(productFamilyCode:issuer:)` tells it from a launch.
    ///   - policy: Where requests may go; addresses come from the platform.
    ///   - retries: How often reading is tried.
    ///   - userAgent: What the tool calls itself; Canvas asks for it.
    ///   - ambient: The clock, the way to wait, and random bytes.
    public init(
        _ transport: some Transport, tokens: some TokenSource, family: LMSFamily = LMSFamilyTable.builtIn.generic,
        policy: EndpointPolicy = .production, retries: RetryPolicy = .standard, userAgent: String = "Crosswalk",
        ambient: Ambient
    ) {
        self.transport = transport
        self.tokens = tokens
        self.family = family
        self.policy = policy
        self.retries = retries
        self.userAgent = userAgent
        self.ambient = ambient
    }

    /// What is asked of a service.
    struct Call {
        var method: HTTPRequest.Method = .get
        let endpoint: Endpoint
        let scopes: Set<String>
        /// The media type that is wanted.
        var accept: String?
        /// Media type and content of what is sent.
        var content: (type: String, json: [UInt8])?
        /// Statuses that count as success.
        var success: Set<Int> = [200]
    }

    /// What a service answered.
    struct Answer {
        let status: Int
        let body: [UInt8]
        let response: WebResponse
        let endpoint: Endpoint

        /// Reads the body leniently: services of platforms are taken as they are.
        func read<Value>(
            _ body: (inout JSONReader) throws(JSONError) -> Value
        ) throws(ServiceError) -> Value {
            do {
                return try JSONReader.read(self.body, mode: .tolerant, body)
            } catch {
                throw ServiceError(.malformed, status: status, host: endpoint.host.description)
            }
        }
    }

    /// An address that a platform named.
    func endpoint(_ text: String?) throws(ServiceError) -> Endpoint {
        guard let text, !text.isEmpty else { throw ServiceError(.notOffered) }
        do {
            return try Endpoint(text)
        } catch {
            throw ServiceError(.address)
        }
    }

    /// Calls a service.
    /// - Throws: ``ServiceError`` also for a status that is no success; `CancellationError`.
    func call(_ call: Call) async throws -> Answer {
        let answer = try await answer(to: call)
        guard call.success.contains(answer.status) else { throw error(answer) }
        return answer
    }

    /// Calls a service, and answers whatever comes back.
    /// - Throws: ``ServiceError`` where nothing comes back; `CancellationError`.
    func answer(to call: Call) async throws -> Answer {
        try await translating(call.endpoint) {
            let response = try await send(call)
            let body = try await response.body.collect(upTo: Self.answerLimit)
            return Answer(
                status: response.status.code, body: body, response: response, endpoint: call.endpoint)
        }
    }

    /// Sends a request; the answer's body is still to be read.
    /// - Parameter hasToken: Whether it goes out with an access token: only where the address is the service's own.
    func send(_ call: Call, hasToken: Bool = true) async throws -> WebResponse {
        guard hasToken else { return try await way(to: call).send(request(call)) }
        let way = AuthorizingTransport(way(to: call), tokens: tokens, scopes: call.scopes, service: call.endpoint)
        return try await way.send(request(call))
    }

    /// Turns what tokens, transports and bodies throw into errors of services.
    func translating<Result>(_ endpoint: Endpoint, _ body: () async throws -> Result) async throws -> Result {
        let host = endpoint.host.description
        do {
            return try await body()
        } catch let error as TokenError {
            throw ServiceError(error.isTemporary ? .busy : .token, status: error.status, host: host)
        } catch let error as TransportError {
            let code: ServiceError.Code = error.reason == .forbidden ? .address : .unreachable
            throw ServiceError(error.isBeforeSending ? code : .unknown, host: host)
        } catch is HTTPBodyError {
            throw ServiceError(.tooLarge, host: host)
        }
    }

    /// The error of an answer that is no success.
    func error(_ answer: Answer) -> ServiceError {
        let code: ServiceError.Code =
            switch answer.status {
            case 401: .unauthorised
            case 403: .forbidden
            case 404, 410: .missing
            case 409, 412: .conflict
            case 408, 425, 429, 500...: .busy
            default: .refused
            }
        let wait = answer.response.retryDelay(at: ambient.now())
        return ServiceError(
            code, status: answer.status, host: answer.endpoint.host.description,
            retryAt: wait.map { ambient.now().advanced(by: $0) })
    }

    private func way(to call: Call) -> any Transport {
        let policed = PolicedTransport(transport, policy: policy)
        return call.method == .get ? RetryingTransport(policed, policy: retries, ambient: ambient) : policed
    }

    private func request(_ call: Call) -> WebRequest {
        var fields: HTTPFields = [.userAgent: userAgent]
        fields[.accept] = call.accept
        fields[.contentType] = call.content?.type
        return WebRequest(
            call.method, call.endpoint, fields: fields, body: call.content.map { HTTPBody($0.json) } ?? .empty)
    }
}
