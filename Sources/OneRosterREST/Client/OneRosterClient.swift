internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import OneRosterModel

/// A client of one OneRoster service, in one of its versions.
///
/// ```swift
/// let client = OneRosterClient(
///     OneRosterSite(URL), version: .v1_2, credentials: .tokens(tokens), transport: transport, ambient: .system)
/// ```
///
/// Single records are read and written by its methods. Whole lists are read by ``CollectionPull``, which adapts to the
/// server and says whether everything came.
public struct OneRosterClient: Sendable {
    /// Where the service lies.
    public let site: OneRosterSite
    /// The version that is spoken.
    public let version: OneRosterVersion
    /// What is known of the server.
    public let profile: VendorProfile
    /// Whether answers are read strictly.
    public let mode: OneRosterJSONCheck.Mode
    /// Clock, sleep and randomness.
    public let ambient: Ambient
    /// The most bytes of one answer that are read.
    public let mostBytes: Int
    private let authorization: ServiceAuthorization
    private let transport: any Transport
    private let policy: RetryPolicy

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - site: Where the service lies.
    ///   - version: The version that is spoken; 1.0 is spoken as 1.1.
    ///   - credentials: How it shows who it is.
    ///   - profile: What is known of the server.
    ///   - mode: Whether answers are read strictly; tolerant by default.
    ///   - transport: The way to the service. It should limit how long it waits for an answer.
    ///   - policy: When single records are asked for again.
    ///   - mostBytes: The most bytes of one answer that are read.
    ///   - ambient: Clock, sleep and randomness.
    public init(
        _ site: OneRosterSite, version: OneRosterVersion, credentials: OneRosterCredentials,
        profile: VendorProfile = .generic, mode: OneRosterJSONCheck.Mode = .tolerant, transport: some Transport,
        policy: RetryPolicy = .standard, mostBytes: Int = 32 << 20, ambient: Ambient
    ) {
        self.site = site
        self.version = version
        self.profile = profile
        self.mode = mode
        self.ambient = ambient
        self.policy = policy
        self.mostBytes = mostBytes
        self.transport = transport
        authorization = ServiceAuthorization(credentials, transport, site.root, ambient)
    }

    // MARK: Addresses

    /// The operation of a name, and where it is asked.
    /// - Throws: ``OneRosterServiceError`` where the version has no such operation, or an id is empty.
    func target(
        _ name: String, _ ids: [String]
    ) throws(OneRosterServiceError) -> (operation: OneRosterOperation, address: Endpoint) {
        guard let operation = OneRosterOperation.named(name, in: version) else {
            throw OneRosterServiceError(.unsupported)
        }
        guard let path = operation.fullPath(ids) else { throw OneRosterServiceError(.address) }
        do {
            return (operation, try Endpoint(site.root.origin + site.root.path + path))
        } catch {
            throw OneRosterServiceError(.address)
        }
    }

    /// Where the service has its records, for references in what is written.
    var addresses: OneRosterAddresses {
        OneRosterAddresses(root: site.root.origin + site.root.path, version: version)
    }

    /// What an answer may cost: as many values as its bytes can hold of usual records.
    var limits: JSONLimits { JSONLimits(bytes: mostBytes, values: max(1_000_000, mostBytes / 8)) }

    // MARK: Requests

    /// Sends a request once and reads the whole answer.
    func exchange(
        _ request: WebRequest, for operation: OneRosterOperation
    ) async throws -> (response: WebResponse, body: [UInt8]) {
        var request = request
        request.head.headerFields[.accept] = "application/json"
        do {
            let scopes = operation.scopes.map { $0.uri(in: version) }
            let response = try await authorization.send(request, scopes: scopes)
            return (response, try await response.body.collect(upTo: mostBytes))
        } catch let error as TransportError {
            throw OneRosterServiceError(error)
        } catch is HTTPBodyError {
            throw OneRosterServiceError(.tooLarge)
        } catch let error as TokenError {
            throw OneRosterServiceError(error.isTemporary ? .busy : .noToken, status: error.status)
        } catch is FormError {
            throw OneRosterServiceError(.address)
        }
    }

    /// Sends a request that needs no authorization, once, and reads the whole answer.
    func open(_ request: WebRequest) async throws -> (response: WebResponse, body: [UInt8]) {
        do {
            let response = try await transport.send(request)
            return (response, try await response.body.collect(upTo: mostBytes))
        } catch let error as TransportError {
            throw OneRosterServiceError(error)
        } catch is HTTPBodyError {
            throw OneRosterServiceError(.tooLarge)
        }
    }

    /// Sends a request, again where that does no harm and can help, and reads the whole answer of a success.
    func perform(_ request: WebRequest, for operation: OneRosterOperation) async throws -> [UInt8] {
        var attempt = 1
        while true {
            let failure: OneRosterServiceError
            do {
                let (response, body) = try await exchange(request, for: operation)
                if 200..<300 ~= response.status.code { return body }
                failure = OneRosterServiceError(response, body: body, at: ambient.now())
            } catch let error as OneRosterServiceError {
                failure = error
            }
            guard attempt < policy.attempts, failure.isTemporary, mayRepeat(operation, after: failure) else {
                throw failure
            }
            let wait = Backoff.wait(after: attempt, failure, policy, ambient)
            guard wait <= policy.longestDelay else { throw failure }
            try await ambient.sleep(wait)
            attempt += 1
        }
    }

    /// A POST gives ids: it is repeated only where the service cannot have worked on it.
    private func mayRepeat(_ operation: OneRosterOperation, after failure: OneRosterServiceError) -> Bool {
        operation.shape != .post || failure.code == .notConnected || failure.code == .busy
    }
}

/// How long to wait before a request is sent again.
enum Backoff {
    /// Anything up to the doubled delay, and never less than the service asks for.
    static func wait(
        after attempt: Int, _ failure: OneRosterServiceError, _ policy: RetryPolicy, _ ambient: Ambient
    ) -> Duration {
        let doubling = 1 << min(max(0, attempt - 1), 20)
        let limit = min(policy.firstDelay * doubling, policy.longestDelay)
        let word = ambient.randomBytes(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let ours = limit * (Double(word) / Double(UInt32.max))
        return max(ours, failure.retryAfter ?? .zero)
    }
}
