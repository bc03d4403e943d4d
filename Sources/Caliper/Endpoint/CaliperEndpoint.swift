public import CrosswalkRuntime
internal import CrosswalkJSON
internal import HTTPTypes

/// An endpoint that takes envelopes and says what it takes, as a handler for any server (Caliper 1.2, Sensor API).
///
/// `POST` takes one envelope and answers 200 without a body, 400 for what is none or breaks the standard, 401, 413, 415 for
/// another media type, and 422 for a version that it does not take. `GET` answers its configuration. What is refused is told
/// as problem details (RFC 7807), with findings that hold no value of the document.
public struct CaliperEndpoint: Handler {
    private let configuration: CaliperEndpointConfiguration
    private let receiver: any CaliperReceiver
    private let isAuthorized: @Sendable (Secret) async -> Bool

    /// An endpoint.
    ///
    /// - Parameters:
    ///   - configuration: What it takes and says of itself.
    ///   - receiver: Where accepted envelopes go.
    ///   - isAuthorized: Whether a bearer token may send and read the configuration.
    public init(
        _ configuration: CaliperEndpointConfiguration = CaliperEndpointConfiguration(versions: [.v1_1, .v1_2]),
        receiver: some CaliperReceiver, isAuthorized: @escaping @Sendable (Secret) async -> Bool
    ) {
        self.configuration = configuration
        self.receiver = receiver
        self.isAuthorized = isAuthorized
    }

    /// An endpoint with one bearer token.
    ///
    /// - Parameters:
    ///   - configuration: What it takes and says of itself.
    ///   - receiver: Where accepted envelopes go.
    ///   - token: The token.
    public init(
        _ configuration: CaliperEndpointConfiguration = CaliperEndpointConfiguration(versions: [.v1_1, .v1_2]),
        receiver: some CaliperReceiver, token: Secret
    ) {
        self.init(configuration, receiver: receiver) { $0.isEqual(to: token) }
    }

    /// Answers a request.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard [.get, .head, .post].contains(request.head.method) else {
            return WebResponse(.methodNotAllowed, fields: [.allow: "GET, HEAD, POST"])
        }
        guard let token = Self.bearer(request), await isAuthorized(token) else {
            var answer = CaliperProblem(.unauthorized, "The request needs a bearer token that is known here.").answer
            answer.head.headerFields[.wwwAuthenticate] = "Bearer"
            return answer
        }
        guard request.head.method == .post else {
            let body = request.head.method == .get ? HTTPBody(configuration.json) : .empty
            return WebResponse(.ok, body, mediaType: "application/json")
        }
        do {
            try await receiver.receive(try await read(request))
            return WebResponse(.ok)
        } catch let problem as CaliperProblem {
            return problem.answer
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            // The receiver's reason is its own; the sensor is to come again.
            var answer = CaliperProblem(.serviceUnavailable, "Not now.").answer
            answer.head.headerFields[.retryAfter] = "5"
            return answer
        }
    }

    // MARK: Reading

    private func read(_ request: WebRequest) async throws -> CaliperReceived {
        guard Self.isJSON(request.head.headerFields[.contentType]) else {
            throw CaliperProblem(.unsupportedMediaType, "The Content-Type must be application/json.")
        }
        let body = try await self.body(of: request)
        let version = try self.version(of: body)
        do {
            let upgrade = try CaliperUpgrade(of: body, from: version)
            guard case .envelope(let envelope) = upgrade.input else {
                throw CaliperProblem(.badRequest, "The body is no envelope.")
            }
            return CaliperReceived(
                sensor: envelope.sensor, sendTime: envelope.sendTime, version: version, data: envelope.data)
        } catch let refusal as CaliperRefusal {
            throw CaliperProblem(.badRequest, "The envelope breaks the standard.", refusal.findings)
        }
    }

    private func body(of request: WebRequest) async throws -> [UInt8] {
        do {
            return try await request.body.collect(upTo: configuration.maximumPayloadBytes ?? 16 << 20)
        } catch HTTPBodyError.tooLarge {
            throw CaliperProblem(.contentTooLarge, "The message is larger than caliperMaximumPayloadSize.")
        }
    }

    private static let dataVersion = JSONNames(["dataVersion"])

    /// The version that an envelope names. An unknown one is told apart from what is no envelope.
    private func version(of body: [UInt8]) throws -> CaliperVersion {
        let named: String?
        do {
            named = try JSONReader.read(body, mode: .strict) { json throws(JSONError) in
                let found = json.peekMember(of: Self.dataVersion)
                return found.map { $0.text.map { String($0) } ?? "" }
            }
        } catch {
            throw CaliperProblem(.badRequest, "The body is no JSON.", [.malformed(error)])
        }
        guard let named else {
            // Envelopes of 1.0 name none.
            let takes10 = configuration.supportedVersions.contains(CaliperVersion.v1_0.context)
            return takes10 ? .v1_0 : CaliperVersion.v1_2
        }
        guard configuration.supportedVersions.contains(named), let version = CaliperVersion(context: named) else {
            throw CaliperProblem(.unprocessableContent, "This dataVersion is not taken here.")
        }
        return version
    }

    // MARK: Fields

    private static func bearer(_ request: WebRequest) -> Secret? {
        guard let field = request.head.headerFields[.authorization] else { return nil }
        let parts = field.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer", !parts[1].isEmpty else { return nil }
        return Secret(String(parts[1]))
    }

    /// JSON, with or without a charset.
    private static func isJSON(_ field: String?) -> Bool {
        let type = field?.split(separator: ";").first.map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
        return type == "application/json"
    }
}
