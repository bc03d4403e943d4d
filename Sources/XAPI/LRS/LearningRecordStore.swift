public import CrosswalkRuntime
internal import HTTPTypes

/// A Learning Record Store of xAPI 1.0.3 and 2.0, as a handler over stores.
///
/// It serves every resource of the standard below one path: statements with all filters and attachments, documents of
/// state, Activities and Agents with their rules of concurrency, Agents, Activities and `about`. A request's version header
/// says by which version it is answered; both read the same statements.
public struct LearningRecordStore: Handler {
    /// What a store may be asked to carry.
    public struct Limits: Hashable, Sendable {
        /// The most bytes of a request with statements or a document.
        public var bodyBytes: Int
        /// The most statements of one request.
        public var batch: Int
        /// The most statements of one answer, and how many where the client does not say.
        public var page: Int

        /// Sets the limits: 16 MiB, 1,000 statements in, 100 out.
        public init(bodyBytes: Int = 16 << 20, batch: Int = 1_000, page: Int = 100) {
            self.bodyBytes = bodyBytes
            self.batch = batch
            self.page = page
        }
    }

    let statements: any XAPIStatementStore
    let documents: XAPIDocumentStore
    let accounts: [XAPIAccount]
    let ambient: Ambient
    let limits: Limits
    /// The path below which the resources lie, without a slash at its end.
    let base: String

    /// Serves stores.
    ///
    /// - Parameters:
    ///   - statements: Where statements are.
    ///   - documents: Where documents of state and profiles are.
    ///   - accounts: Who may come in.
    ///   - path: The path below which the resources lie, such as `/xapi`.
    ///   - limits: What it carries.
    ///   - ambient: The present, and random bytes for ids.
    public init(
        statements: some XAPIStatementStore, documents: some RecordStore, accounts: [XAPIAccount],
        path: String = "/xapi",
        limits: Limits = Limits(), ambient: Ambient
    ) {
        self.statements = statements
        self.documents = XAPIDocumentStore(records: documents)
        self.accounts = accounts
        self.ambient = ambient
        self.limits = limits
        base = path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Answers a request of any resource.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        var version = XAPIVersion.v2_0
        do throws(LRSRefusal) {
            let call = try await LRSCall(request, base: base, limits: limits)
            version = call.version
            var response = try await answer(call)
            response.head.headerFields.set("x-experience-api-version", version.rawValue)
            if call.method == .head { response.body = .empty }
            return response
        } catch {
            // The version of a request that could not be read is not known; the newest says the most.
            var response = error.response
            response.head.headerFields.set(
                "x-experience-api-version", (LRSCall.version(of: request) ?? version).rawValue)
            return response
        }
    }

    private func answer(_ call: LRSCall) async throws(LRSRefusal) -> WebResponse {
        if call.resource == .about { return try about(call) }
        let account = try account(of: call)
        try check(account, call)
        switch call.resource {
        case .statements: return try await statements(call, account)
        case .more: return try await more(call)
        case .state, .activityProfile, .agentProfile: return try await document(call)
        case .agents: return try person(call)
        case .activities: return try await activity(call)
        case .about: return try about(call)
        }
    }

    /// Whose request it is.
    private func account(of call: LRSCall) throws(LRSRefusal) -> XAPIAccount {
        let wanted = call.fields[.authorization].flatMap { BasicCredentials(field: $0) }
        guard let wanted, let account = accounts.first(where: { $0.admits(wanted) }) else { throw .unauthorised }
        return account
    }

    private func check(_ account: XAPIAccount, _ call: LRSCall) throws(LRSRefusal) {
        let isReading = call.method == .get || call.method == .head
        guard isReading ? account.mayRead : account.mayWrite else { throw .forbidden }
    }

    /// What a store threw is told to nobody.
    func stored<Value>(_ body: () async throws -> Value) async throws(LRSRefusal) -> Value {
        do {
            return try await body()
        } catch {
            throw .failed
        }
    }
}
