public import CrosswalkRuntime
internal import HTTPTypes

/// The page that a platform's administrator opens to register the tool (LTI Dynamic Registration 1.0 §3.3).
///
/// GET fetches the platform's configuration and asks; only the button registers. Its POST counts when it comes from this
/// page (`Origin`, `Sec-Fetch-Site`) with a ticket that was not used before: a link that somebody else put before the
/// administrator registers nothing. In the end the page says what was granted, and tells the platform to close it.
///
/// Mount it for GET and POST at the address that is given to institutions as the registration URL.
public struct RegistrationHandler: Handler {
    /// Keeps what was registered.
    public typealias Keep = @Sendable (RegistrationOutcome) async throws -> Void
    /// Gives a page of the host's own; `nil` for the library's.
    public typealias Look = @Sendable (RegistrationPage) async throws -> WebResponse?
    /// Hears of a refusal and of the reference that the page shows for it. Log both, so that a help desk finds the line;
    /// the refusal holds nothing of what was sent.
    public typealias Refused = @Sendable (_ refusal: RegistrationRefusal, _ reference: String) async -> Void

    private let address: Endpoint
    private let tool: ToolConfiguration
    private let client: DynamicRegistrationClient
    private let pending: PendingRegistrations
    private let state: Deployment.State
    private let ambient: Ambient
    private let keep: Keep
    private let look: Look
    private let refused: Refused

    /// Makes the page.
    ///
    /// - Parameters:
    ///   - address: where browsers reach it.
    ///   - tool: what is registered.
    ///   - client: talks to platforms.
    ///   - store: keeps the question, sealed, until it is answered: 30 minutes.
    ///   - deployments: whether launches from a deployment that the platform names are accepted at once. One that it does
    ///     not name is learned from the first launch, by the rule of the launch policy.
    ///   - ambient: clock and random bytes.
    ///   - look: gives pages of the host's own.
    ///   - refused: hears of every refusal.
    ///   - keep: keeps what was registered. Where it throws, the page says that the tool is known to the platform only.
    public init(
        at address: Endpoint, tool: ToolConfiguration, client: DynamicRegistrationClient, store: some RecordStore,
        deployments: Deployment.State = .active, ambient: Ambient = .system,
        look: @escaping Look = { _ in nil }, refused: @escaping Refused = { _, _ in }, keep: @escaping Keep
    ) {
        self.address = address
        self.tool = tool
        self.client = client
        pending = PendingRegistrations(store: store, lifetime: .seconds(1_800), randomBytes: ambient.randomBytes)
        state = deployments
        self.ambient = ambient
        self.look = look
        self.refused = refused
        self.keep = keep
    }

    /// Asks, or registers.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        let refusal: RegistrationRefusal
        do {
            switch request.head.method {
            case .get: return try await ask(request)
            case .head: return WebResponse(try await ask(request).head)
            case .post: return try await register(request)
            default: return WebResponse(.methodNotAllowed, fields: [.allow: "GET, HEAD, POST"])
            }
        } catch let error as RegistrationRefusal {
            refusal = error
        } catch is FormError {
            refusal = RegistrationRefusal(.requestMalformed)
        }
        let reference = RefusalPage.reference(ambient.randomBytes(8))
        await refused(refusal, reference)
        return try await answer(.refused(refusal, reference: reference))
    }

    private func ask(_ request: WebRequest) async throws -> WebResponse {
        let wanted = try RegistrationRequest(try request.query())
        let offer = try await client.offer(for: wanted)
        let (fitted, withheld) = tool.fitted(to: offer.configuration)
        let ticket = try await pending.begin(wanted, issuer: offer.issuer, at: ambient.now())
        return try await answer(
            .question(
                RegistrationPage.Question(
                    offer: offer, tool: fitted, withheld: withheld, action: address, ticket: ticket)))
    }

    private func register(_ request: WebRequest) async throws -> WebResponse {
        let fields = request.head.headerFields
        guard fields[values: .origin] == [address.origin],
            fields.value(named: "sec-fetch-site").map({ $0 == "same-origin" }) ?? true
        else { throw RegistrationRefusal(.requestForged) }
        let form = try await request.form(limits: FormFields.Limits(bytes: 4 << 10, fields: 10))
        guard let ticket = form["ticket"], !form.isRepeated("ticket"),
            let (wanted, issuer) = try await pending.find(ticket, at: ambient.now())
        else { throw RegistrationRefusal(.requestForged) }
        let offer = try await client.offer(for: wanted)
        // What is registered is what was shown.
        guard offer.issuer == issuer else { throw RegistrationRefusal(.issuerMismatch, member: "issuer") }
        // Only now: a platform that is busy for a moment must not use the ticket up.
        guard try await pending.use(ticket, at: ambient.now()) else { throw RegistrationRefusal(.requestForged) }
        let outcome = try await client.register(tool, with: offer, token: wanted.token, deployments: state)
        do {
            try await keep(outcome)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw RegistrationRefusal(.notKept)
        }
        return try await answer(.done(outcome))
    }

    private func answer(_ page: RegistrationPage) async throws -> WebResponse {
        try await look(page) ?? RegistrationViews.response(page)
    }
}

extension RegistrationOutcome {
    /// Stores the registration, and with what it can be changed later where the platform gave that.
    ///
    /// Where the issuer knows the tool by the same client id already, the registration keeps its deployments and gets the
    /// new ones. Addresses that are known are never replaced: whoever can put a document on a platform's host could give
    /// that platform other keys. An operator who knows that a platform moved changes them by hand.
    ///
    /// - Parameters:
    ///   - registrations: where registrations are kept.
    ///   - access: where access to them is kept; `nil` to forget it.
    ///   - now: the present.
    /// - Throws: ``RegistrationStore/Failure/addressesDiffer`` where the platform is known by other addresses; and what the
    ///   store throws.
    public func save(
        to registrations: RegistrationStore, access: RegistrationAccessStore?, at now: WallTime
    ) async throws {
        let others = try await registrations.everyRegistration(of: registration.issuer)
        guard others.allSatisfy({ Self.haveOneOrigin($0.endpoints, registration.endpoints) }) else {
            throw RegistrationStore.Failure.addressesDiffer
        }
        if try await !registrations.add(registration) {
            try await registrations.update(issuer: registration.issuer, clientID: registration.clientID) {
                guard $0.endpoints == nil || $0.endpoints == registration.endpoints else {
                    throw RegistrationStore.Failure.addressesDiffer
                }
                $0.endpoints = registration.endpoints
                $0.family = registration.family
                for deployment in registration.deployments where $0.deployment(deployment.id) == nil {
                    $0.deployments.append(deployment)
                }
            }
        }
        if let access, let granted = answer.access {
            try await access.keep(granted, issuer: registration.issuer, clientID: registration.clientID, at: now)
        }
    }

    /// Whether keys and log-ins of two registrations lie at the same places. Paths may hold the client id.
    private static func haveOneOrigin(_ known: PlatformEndpoints?, _ new: PlatformEndpoints?) -> Bool {
        guard let known, let new else { return true }
        return [\PlatformEndpoints.keySet, \.authorization].allSatisfy { path in
            origin(known[keyPath: path]) == origin(new[keyPath: path])
        }
    }

    /// Scheme, host and port; the whole text where it is no address.
    private static func origin(_ address: String) -> String {
        do { return try Endpoint(address).origin } catch { return address }
    }
}
