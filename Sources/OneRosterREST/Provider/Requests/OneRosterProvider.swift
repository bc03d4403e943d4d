internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
internal import OneRosterModel

/// Serves OneRoster over REST out of a store: rostering, resources, the gradebook and assessment results of 1.2, and the
/// same records in the shape of 1.1.
///
/// ```swift
/// let provider = OneRosterProvider(
///     store: InMemoryOneRosterStore([.user: users, .class: classes, .enrollment: enrollments]),
///     clients: [OneRosterProviderClient(id: "app", secret: Secret("secret"))], ambient: .system)
/// ```
///
/// Mount it at the root of a host, or below ``OneRosterProviderSettings/prefix``. Every request but those for tokens and
/// discovery needs a bearer token that allows the operation's scope; the token says whose records are served. Requests and
/// answers are bounded: a body has at most 1 MiB, a page as many rows as the settings allow.
public struct OneRosterProvider: Handler {
    let access: ProviderAccess
    let settings: OneRosterProviderSettings
    let ambient: Ambient
    private let router: ProviderRouter

    /// Serves several districts.
    ///
    /// - Parameters:
    ///   - tenants: The districts. The token that comes with a request says whose records it sees.
    ///   - tokens: Where tokens are kept, as digests. Processes that share it share the tokens.
    ///   - settings: How the provider behaves.
    ///   - ambient: The clock, and random bytes.
    public init(
        tenants: [OneRosterProviderTenant], tokens: any RecordStore = InMemoryRecordStore(),
        settings: OneRosterProviderSettings = OneRosterProviderSettings(), ambient: Ambient
    ) {
        access = ProviderAccess(tenants: tenants, tokens: tokens, life: settings.tokenLife, ambient: ambient)
        self.settings = settings
        self.ambient = ambient
        router = ProviderRouter(
            prefix: settings.prefix, tokenPath: settings.tokenPath, versions: settings.versions)
    }

    /// Serves one district.
    public init(
        store: some OneRosterProviderStore, clients: [OneRosterProviderClient] = [],
        bearers: [OneRosterProviderBearer] = [], tokens: any RecordStore = InMemoryRecordStore(),
        settings: OneRosterProviderSettings = OneRosterProviderSettings(), ambient: Ambient
    ) {
        let tenant = OneRosterProviderTenant("district", store: store, clients: clients, bearers: bearers)
        self.init(tenants: [tenant], tokens: tokens, settings: settings, ambient: ambient)
    }

    /// Answers a request.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        let isHead = request.head.method == .head
        var asked = request
        if isHead { asked.head.method = .get }
        let response = try await answer(asked)
        return isHead ? WebResponse(response.head) : response
    }

    private func answer(_ request: WebRequest) async throws -> WebResponse {
        switch router.place(request.head.method, request.path) {
        case .operation(let operation, let ids): return try await answer(request, operation, ids)
        case .otherMethods(let version, let service, let methods):
            let names = (methods + (methods.contains(.get) ? [.head] : [])).map(\.rawValue).sorted()
            let refusal = ProviderRefusal(
                .methodNotAllowed, .unsupported, "This path takes other methods.",
                fields: [.allow: names.joined(separator: ", ")])
            return answers(version, service).refusal(refusal)
        case .unknown(let version, let service):
            return answers(version, service).refusal(
                ProviderRefusal(.notFound, .unknownObject, "The standard has no such path."))
        case .discovery(let service): return discovery(service, request)
        case .elsewhere: return WebResponse(.notFound)
        case .token: return try await TokenEndpoint(access: access).respond(to: request)
        }
    }

    private func discovery(_ service: OneRosterService, _ request: WebRequest) -> WebResponse {
        guard request.head.method == .get else { return WebResponse(.methodNotAllowed, fields: [.allow: "GET, HEAD"]) }
        let root = RequestOrigin.text(request.head, settings) + settings.prefix
        let document = DiscoveryDocument(service: service, root: root, tokenPath: settings.tokenPath)
        return answers(.v1_2, service).response(.ok, document.value.json)
    }

    private func answers(
        _ version: OneRosterVersion, _ service: OneRosterService?, _ operation: OneRosterOperation? = nil
    ) -> ProviderAnswers {
        ProviderAnswers(version: version, service: service, operation: operation, ambient: ambient)
    }

    private func answer(
        _ request: WebRequest, _ operation: OneRosterOperation, _ ids: [String]
    ) async throws -> WebResponse {
        let answers = answers(operation.version, operation.service, operation)
        do {
            let tenant = try await access.tenant(for: operation, request.head.headerFields)
            let call = ProviderCall(
                operation: operation, ids: ids, store: tenant.store, request: request, settings: settings,
                ambient: ambient, answers: answers)
            return try await call.answer()
        } catch let refusal as ProviderRefusal {
            return answers.refusal(refusal)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            // What a store failed of is none of the client's business.
            return answers.refusal(
                ProviderRefusal(.internalServerError, .internalError, "The server failed to answer."))
        }
    }
}
