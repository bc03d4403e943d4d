public import Caliper
public import CrosswalkRuntime
public import CrosswalkTesting
import HTTPTypes

/// A Caliper endpoint for tests and by hand: the one of the SDK, that goes wrong by a script.
///
/// Besides the faults of all simulators it knows ``faultKinds``. `GET` of `received` below its address answers the events that it
/// has taken, each once, in a list.
public actor SimulatedCaliperEndpoint: Handler {
    /// Faults of its own. `storeThen503` takes the envelope and answers 503, so that it comes again; `conflict409` answers 409
    /// where events come that are there already; `emptyRefusal` answers 400 without a word; `forgetToken` answers 401.
    public static let faultKinds = ["storeThen503", "conflict409", "emptyRefusal", "forgetToken"]

    /// What it has taken; nothing where it has a receiver of one's own.
    public nonisolated let receiver: InMemoryCaliperReceiver
    private let repetitions: @Sendable () async -> Int
    private let base: CaliperEndpoint
    private let injector: FaultInjector
    private let ambient: Ambient
    /// How many requests came.
    public private(set) var requests = 0
    /// How many of them met a fault.
    public private(set) var faults = 0

    /// An endpoint.
    ///
    /// - Parameters:
    ///   - configuration: What it takes.
    ///   - token: The bearer token that it knows.
    ///   - script: The faults.
    ///   - seed: Decides where faults with a probability strike.
    ///   - ambient: Clock and sleep.
    public init(
        _ configuration: CaliperEndpointConfiguration = CaliperEndpointConfiguration(versions: CaliperVersion.allCases),
        token: Secret, faults script: FaultScript = FaultScript(), seed: UInt64 = 1, ambient: Ambient
    ) {
        let receiver = InMemoryCaliperReceiver()
        self.receiver = receiver
        repetitions = { await receiver.repetitions }
        base = CaliperEndpoint(configuration, receiver: receiver, token: token)
        injector = FaultInjector(script, seed: seed)
        self.ambient = ambient
    }

    /// An endpoint before a receiver of one's own, such as one for more events than go into memory.
    ///
    /// - Parameters:
    ///   - configuration: What it takes.
    ///   - own: Where accepted envelopes go.
    ///   - repetitions: How many events the receiver was given that it had already: what `conflict409` asks.
    ///   - token: The bearer token that it knows.
    ///   - script: The faults.
    ///   - seed: Decides where faults with a probability strike.
    ///   - ambient: Clock and sleep.
    public init(
        _ configuration: CaliperEndpointConfiguration = CaliperEndpointConfiguration(versions: CaliperVersion.allCases),
        receiver own: some CaliperReceiver, repetitions: @escaping @Sendable () async -> Int, token: Secret,
        faults script: FaultScript = FaultScript(), seed: UInt64 = 1, ambient: Ambient
    ) {
        receiver = InMemoryCaliperReceiver()
        self.repetitions = repetitions
        base = CaliperEndpoint(configuration, receiver: own, token: token)
        injector = FaultInjector(script, seed: seed)
        self.ambient = ambient
    }

    /// Answers, unless the script says otherwise.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        if request.head.method == .get, request.head.path?.hasSuffix("/received") ?? false {
            return try await received(request)
        }
        requests += 1
        guard let action = await injector.action(for: request) else { return try await base.respond(to: request) }
        faults += 1
        if action.drop == .before { throw TransportError(.notConnected) }
        let answer = try await answer(to: request, action)
        if let delay = action.delayMS { try await ambient.sleep(.milliseconds(delay)) }
        if action.drop == .after { throw TransportError(.connectionLost) }
        return try await action.applied(to: answer, ambient)
    }

    /// What was taken, for who has the token.
    private func received(_ request: WebRequest) async throws -> WebResponse {
        let answer = try await base.respond(to: request)
        guard answer.status == .ok else { return answer }
        let events = try await receiver.events.map { String(decoding: try $0.json(), as: UTF8.self) }
        return WebResponse(.ok, HTTPBody("[\(events.joined(separator: ","))]"), mediaType: "application/json")
    }

    private func answer(to request: WebRequest, _ action: FaultRule.Action) async throws -> WebResponse {
        switch action.kind {
        case "storeThen503":
            let answer = try await base.respond(to: request)
            return answer.status == .ok ? WebResponse(.serviceUnavailable) : answer
        case "conflict409":
            let before = await repetitions()
            let answer = try await base.respond(to: request)
            return await repetitions() > before ? WebResponse(.conflict) : answer
        case "emptyRefusal": return WebResponse(.badRequest)
        case "forgetToken": return WebResponse(.unauthorized, fields: [.wwwAuthenticate: "Bearer"])
        default:
            let isReplaced = action.status != nil || action.body != nil
            return isReplaced && action.drop == nil ? WebResponse(.ok) : try await base.respond(to: request)
        }
    }
}
