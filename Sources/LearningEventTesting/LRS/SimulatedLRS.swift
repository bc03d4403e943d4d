public import CrosswalkRuntime
public import CrosswalkTesting
public import XAPI
internal import CrosswalkJSON
internal import HTTPTypes

/// A Learning Record Store of both versions with faults: what a client is tested against.
///
/// It stands before a store that keeps to the standard. Besides the faults of every simulator, a truncated answer
/// (`truncateBytes`) among them, it knows these kinds: `storeThen503` (the request does its work, the answer says that it
/// did not), `conflict409` (statements are refused as if others had their ids; nothing is stored) and `only1.0.3` (2.0 is
/// not spoken).
public struct SimulatedLRS: Handler {
    /// The kinds of faults that only this simulator knows.
    public static let faultKinds = ["storeThen503", "conflict409", "only1.0.3"]

    private let base: any Handler
    private let injector: FaultInjector
    private let ambient: Ambient

    /// A store with faults.
    ///
    /// - Parameters:
    ///   - base: What answers as the standard has it.
    ///   - script: The faults.
    ///   - seed: Decides whatever is left to chance.
    ///   - ambient: Clock and sleep.
    public init(_ base: some Handler, faults script: FaultScript = FaultScript(), seed: UInt64 = 1, ambient: Ambient) {
        self.base = base
        injector = FaultInjector(script, seed: seed)
        self.ambient = ambient
    }

    /// A store in memory with one account.
    public static func store(
        username: String, password: Secret, path: String = "/xapi", ambient: Ambient
    ) -> LearningRecordStore {
        LearningRecordStore(
            statements: InMemoryStatementStore(), documents: InMemoryRecordStore(),
            accounts: [account(username: username, password: password)], path: path, ambient: ambient)
    }

    /// An account that may do everything.
    public static func account(username: String, password: Secret) -> XAPIAccount {
        XAPIAccount(
            username: username, password: password,
            authority: .account(homePage: "https://lrs.example.org", name: username))
    }

    /// Answers, unless the script says otherwise.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard let action = await injector.action(for: request) else { return try await base.respond(to: request) }
        if let delay = action.delayMS { try await ambient.sleep(.milliseconds(delay)) }
        if action.drop == .before { throw TransportError(.notConnected) }
        let isAnsweredHere = action.drop == nil && (action.status != nil || action.body != nil)
        let answer =
            isAnsweredHere ? WebResponse(.ok) : try await answer(to: request, kind: action.kind)
        if action.drop == .after { throw TransportError(.connectionLost) }
        return try await action.applied(to: answer, ambient)
    }

    private func answer(to request: WebRequest, kind: String?) async throws -> WebResponse {
        switch kind {
        case "storeThen503":
            _ = try await base.respond(to: request)
            return WebResponse(.serviceUnavailable)
        case "conflict409":
            return WebResponse(
                .conflict, HTTPBody(#"{"error":"Another statement has this id."}"#), mediaType: "application/json")
        case "only1.0.3":
            let version = request.head.headerFields.value(named: "x-experience-api-version")
            guard version.flatMap({ XAPIVersion(header: $0) }) == .v2_0 else {
                return try await base.respond(to: request)
            }
            var refusal = WebResponse(.badRequest)
            refusal.head.headerFields.set("x-experience-api-version", XAPIVersion.v1_0_3.rawValue)
            return refusal
        default: return try await base.respond(to: request)
        }
    }
}
