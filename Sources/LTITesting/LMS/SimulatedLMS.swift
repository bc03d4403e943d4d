import CrosswalkJOSE
public import CrosswalkRuntime
public import CrosswalkTesting
public import LTIAdvantage
public import LTICore

/// A learning platform for tests and for people who try things out: it launches tools by every message of LTI, publishes
/// keys that rotate, gives tokens, keeps data for tools, and misbehaves on script.
///
/// It is a handler: call it in-process, or put it on a socket. Its endpoints are those of this library; only what it is
/// told to do wrong is its own.
///
///     let lms = try SimulatedLMS(at: Endpoint("http://127.0.0.1:8080"))
///     let registration = try await lms.register(tool)      // what the tool is to know of it
///     let login = try await lms.begin(.resourceLink, by: "learner", client: tool.clientID).url
public struct SimulatedLMS: Handler {
    /// Where it is, without a slash at the end.
    public let base: Endpoint
    /// What it calls itself in tokens: its address.
    public let issuer: Issuer
    /// Who and what there is.
    public let catalog: LMSCatalog
    /// The tools that it knows.
    public let tools: ToolRegistrationStore
    /// The keys that it signs with.
    public let keys: RotatingKeys

    let ambient: Ambient
    let store: any RecordStore
    let offers: LaunchOffers
    let sessions: LMSSessions
    let services: LMSServices
    /// What was asked in deep linking, and what was chosen.
    let selections: DeepLinkingSelections
    let chosen: LMSChosenItems
    let stranger: StrangersKey
    /// Line items and grades.
    public let gradebook: StoredGradebook
    /// By whose ways its services go.
    public let family: LMSFamily
    /// What is done to every launch; `nil` where only the script decides.
    private(set) var bend: LaunchBend?
    private let injector: FaultInjector

    /// Sets a platform up.
    ///
    /// - Parameters:
    ///   - base: Where it is: scheme, host, port and perhaps a path.
    ///   - catalog: Who and what there is.
    ///   - keys: The keys that it signs with; a ring of its own unless handed in, so that a test needs no new keys.
    ///   - store: What it remembers.
    ///   - family: By whose ways its services go, and by whose name it goes in launches; the standard's by default.
    ///   - transport: The way to the key sets of tools; without one, only keys that were pasted are known.
    ///   - faults: What it does wrong. Beside the faults of every simulator it has those of ``Misbehaviour/all`` and
    ///     ``MembershipFault/all``, `jwksUnreachable`, `jwksIllegible`, `jwksEmpty` and `storageSilent` by their `kind`.
    ///   - seed: Decides where faults with a probability strike.
    ///   - ambient: The clock, and random bytes.
    /// - Throws: ``UnknownFaultKind``: a fault that never happens would make a test pass for nothing.
    public init(
        at base: Endpoint, catalog: LMSCatalog = LMSCatalog(), keys: RotatingKeys? = nil,
        store: any RecordStore = InMemoryRecordStore(), family: LMSFamily = LMSFamilyTable.builtIn.generic,
        transport: (any Transport)? = nil,
        faults: FaultScript = FaultScript(), seed: UInt64 = 1,
        ambient: Ambient = .system
    ) throws {
        for rule in faults.rules {
            if let kind = rule.action.kind, !LMSFault.isKnown(kind) { throw UnknownFaultKind(kind: kind) }
        }
        self.base = base
        let address = base.description
        issuer = Issuer(address.hasSuffix("/") ? String(address.dropLast()) : address)
        self.catalog = catalog
        self.keys = try keys ?? RotatingKeys(policy: KeyRotationPolicy())
        self.ambient = ambient
        self.store = store
        tools = ToolRegistrationStore(store, ambient: ambient)
        offers = LaunchOffers(store, issuer: issuer, ambient: ambient)
        sessions = LMSSessions(
            store: store, ambient: ambient, catalog: catalog, path: base.path.isEmpty ? "/" : base.path)
        self.family = family
        gradebook = StoredGradebook(store, ambient: ambient)
        services = LMSServices(
            at: base, issuer: issuer, catalog: catalog, tools: tools, store: store, family: family,
            transport: transport, ambient: ambient)
        selections = DeepLinkingSelections(store, ambient: ambient)
        chosen = LMSChosenItems(store: store, ambient: ambient)
        stranger = .shared
        injector = FaultInjector(faults, seed: seed)
    }

    /// The same platform with the same memory, each of whose launches is wrong in one way.
    public func misbehaving(_ misbehaviour: Misbehaviour) -> SimulatedLMS { bending(misbehaviour.bend) }

    /// The same platform with the same memory, each of whose launches is unusual in one way, and right.
    public func varying(_ variation: LaunchVariation) -> SimulatedLMS { bending(variation.bend) }

    func bending(_ bend: @escaping LaunchBend) -> SimulatedLMS {
        var copy = self
        copy.bend = bend
        return copy
    }

    /// Answers a request, as the script says.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard let action = await injector.action(for: request) else {
            return try await routes(fault: nil).respond(to: request)
        }
        var rule = FaultRule()
        rule.action = action
        let once = FaultInjector(FaultScript([rule]))
        return try await FaultyHandler(routes(fault: action.kind), injector: once, ambient: ambient).respond(
            to: request)
    }

    /// The address of one of its endpoints.
    public func address(_ segment: String) -> Endpoint { base.appending(segment: segment) }
}
