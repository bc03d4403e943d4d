internal import CrosswalkJOSE
internal import CrosswalkRuntime
internal import HTTPTypes

/// What the three endpoints of a launch share.
struct LaunchDesk: Sendable {
    let addresses: ToolAddresses
    let registrations: any RegistrationDirectory
    let keySets: KeySetCache
    let logins: PendingLogins
    let loginLife: Duration
    let policy: LaunchPolicy
    let endpointPolicy: EndpointPolicy
    let host: any LaunchHost
    let ambient: Ambient

    /// Answers a request, and refuses it by a page where it is to be refused.
    func answering(_ body: () async throws -> WebResponse) async throws -> WebResponse {
        let refusal: LaunchRefusal
        do {
            return try await body()
        } catch let error as LaunchRefusal {
            refusal = error
        } catch is FormError {
            refusal = LaunchRefusal(.requestMalformed, "the request is no form, or one beyond the limits")
        }
        let reference = RefusalPage.reference(ambient.randomBytes(8))
        let own = await host.refused(refusal, reference: reference)
        return own ?? RefusalPage.response(refusal, reference: reference)
    }

    /// The registration that a login is for.
    func registration(for request: LoginRequest) async throws -> Registration {
        let known: [Registration]
        if let clientID = request.clientID {
            known = try await registrations.registration(issuer: request.issuer, clientID: clientID).map { [$0] } ?? []
        } else {
            known = try await registrations.registrations(of: request.issuer)
        }
        let found = RegistrationLookup(
            issuer: request.issuer, clientID: request.clientID, deploymentID: request.deploymentID, in: known)
        switch found {
        case .found(let registration): return registration
        case .unknown: throw LaunchRefusal(.registrationUnknown, "no registration of this issuer and client id")
        case .ambiguous(let count):
            throw LaunchRefusal(
                .registrationAmbiguous,
                "\(count) registrations fit; let the platform send client_id, or put it into the login address")
        }
    }

    /// The registration of a login that was begun; it may have been removed meanwhile.
    func registration(of login: PendingLogin) async throws -> Registration {
        guard let found = try await registrations.registration(issuer: login.issuer, clientID: login.clientID) else {
            throw LaunchRefusal(.registrationUnknown, "the registration was removed after the login")
        }
        return found
    }

    /// One of a registration's addresses.
    func endpoint(
        _ path: KeyPath<PlatformEndpoints, String>, of registration: Registration
    ) throws(LaunchRefusal) -> Endpoint {
        guard let text = registration.endpoints?[keyPath: path] else {
            throw LaunchRefusal(.registrationUnknown, "the registration has no addresses")
        }
        do {
            return try endpointPolicy.endpoint(text)
        } catch {
            throw LaunchRefusal(.registrationUnknown, "an address of the registration cannot be used: \(error)")
        }
    }

    /// Decides about a launch of a browser that proves by a secret that it began it, and answers it.
    func complete(_ form: LaunchForm, browserSecret: Secret, _ request: WebRequest) async throws -> WebResponse {
        let now = ambient.now()
        let login = try await logins.find(form.state, browserSecret: browserSecret, at: now)
        guard case .token(let token) = form.answer else { throw Self.refusal(by: form) }
        let launch = try await verify(token, login, at: now)
        try await host.check(launch)
        if launch.isNewDeployment { try await note(launch.tenant.deploymentID, .active, login, at: now) }
        try await logins.finish(login, at: ambient.now())
        var response = try await host.open(launch, request)
        response.set(LaunchCookies(login: login, addresses: addresses, life: loginLife).spent)
        return response
    }

    private static func refusal(by form: LaunchForm) -> LaunchRefusal {
        guard case .error(let error) = form.answer else { return LaunchRefusal(.requestMalformed, "no answer") }
        return LaunchRefusal(.platform(error), "the platform answers with an error instead of a token")
    }

    private func verify(_ token: String, _ login: PendingLogin, at now: WallTime) async throws -> VerifiedLaunch {
        let registration = try await registration(of: login)
        let verifier = LaunchVerifier(registration: registration, policy: policy)
        let parts = try verifier.parts(token)
        let keys: VerificationKeySet
        do throws(KeySetError) {
            keys = try await keySets.keys(
                at: try keySetAddress(registration), for: parts.header.keyID)
        } catch {
            throw LaunchRefusal(.keyUnavailable, "\(error)")
        }
        let instant = NumericDate(now)
        do throws(LaunchRefusal) {
            return try verifier.verify(parts, keys: keys, expecting: login.expectation, at: instant)
        } catch {
            if error.code == .deploymentUnknown, policy.unknownDeployments == .awaitingApproval {
                try await noteWaiting(parts, keys, login, registration, at: now)
            }
            throw error
        }
    }

    private func keySetAddress(_ registration: Registration) throws(KeySetError) -> Endpoint {
        do { return try endpoint(\.keySet, of: registration) } catch { throw KeySetError(.unreachable) }
    }

    /// Writes a deployment down that somebody has to approve, where nothing else speaks against the launch.
    private func noteWaiting(
        _ parts: CompactJWS, _ keys: VerificationKeySet, _ login: PendingLogin, _ registration: Registration,
        at now: WallTime
    ) async throws {
        var open = policy
        open.unknownDeployments = .accepted
        let verifier = LaunchVerifier(registration: registration, policy: open)
        let launch: VerifiedLaunch
        do throws(LaunchRefusal) {
            launch = try verifier.verify(parts, keys: keys, expecting: login.expectation, at: NumericDate(now))
        } catch {
            // It is refused for more than its deployment: there is nothing to approve.
            return
        }
        guard launch.isNewDeployment else { return }
        do {
            try await note(launch.tenant.deploymentID, .pending, login, at: now)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            // The person hears of the refusal, whether or not there was room to write the deployment down.
        }
    }

    private func note(
        _ id: DeploymentID, _ state: Deployment.State, _ login: PendingLogin, at now: WallTime
    ) async throws {
        try await registrations.note(
            Deployment(id: id, state: state), of: try await registration(of: login), at: now)
    }
}

extension NumericDate {
    /// The same instant; the milliseconds of some 285,000 years are whole numbers of a `Double`.
    init(_ time: WallTime) {
        self = NumericDate(secondsSince1970: Double(time.millisecondsSinceEpoch) / 1_000) ?? NumericDate(0)
    }
}
