internal import CrosswalkCrypto
internal import CrosswalkJSON
public import CrosswalkRuntime
internal import _CrosswalkSupport

/// The logins that wait for their launch.
///
/// Reading a login uses nothing up: a launch that is refused can be presented again. ``finish(_:at:)`` comes last, after
/// the host's own checks, and of any number of presentations one passes it, also of several processes on one store.
public struct PendingLogins: Sendable {
    private static let space = "lti.pending"

    private let store: any RecordStore
    private let lifetime: Duration
    private let randomBytes: @Sendable (Int) -> [UInt8]

    /// Makes the log over a store.
    ///
    /// - Parameters:
    ///   - store: Where logins are kept. Processes that share it share the logins.
    ///   - lifetime: How long a person may take from login to launch, and how long a launch that passed is remembered
    ///     at least: never shorter than ``LaunchPolicy/nonceLifetime`` of the policy in use. 11 minutes by default, which
    ///     is that of the default policy.
    ///   - ambient: Random bytes.
    public init(_ store: some RecordStore, lifetime: Duration = .seconds(660), ambient: Ambient) {
        self.store = store
        self.lifetime = max(lifetime, .seconds(1))
        randomBytes = ambient.randomBytes
    }

    /// A login that was begun, and the secret for the browser that began it.
    public struct Begun: Sendable, Concealed {
        /// The login.
        public let login: PendingLogin
        /// For a cookie that only this browser has: its presence at the launch shows that it is the same browser.
        public let browserSecret: Secret
    }

    /// Begins a login: makes state, nonce and browser secret, 256 random bits each, and stores it.
    /// - Throws: What the store throws.
    public func begin(
        _ request: LoginRequest, for registration: Registration, at now: WallTime
    ) async throws -> Begun {
        func fresh() -> String { Base64URL.text(randomBytes(32)) }
        let (secret, state) = (fresh(), fresh())
        var login = PendingLogin(
            state: state, nonce: fresh(), for: registration, request, binding: SHA256Digest(of: secret).bytes,
            record: Self.name(state))
        let version = try await store.put(
            login.record, login.stored, expecting: .nothing, until: now.advanced(by: lifetime), at: now)
        guard version != nil else { throw LaunchRefusal(.stateMismatch, "two logins got the same state") }
        login.version = version
        try await tidy(at: now)
        return Begun(login: login, browserSecret: Secret(secret))
    }

    /// Takes out of the store what has ended, now and then and several at a time: logins that nobody brings to their end
    /// would pile up otherwise, and no host thinks of sweeping.
    private func tidy(at now: WallTime) async throws {
        guard randomBytes(1).first.map({ $0 < 8 }) ?? false else { return }
        _ = try await store.sweep(limit: 256, at: now)
    }

    /// The login of a state, for the browser that began it.
    ///
    /// - Parameters:
    ///   - state: The state that the launch brings.
    ///   - browserSecret: What the browser's cookie says; `nil` where there is none, which is no match.
    ///   - now: The present.
    /// - Throws: ``LaunchRefusal`` with `state.expired` where no such login waits (any more), `nonce.replayed` where its
    ///   launch has passed already, `state.mismatch` where another browser began it; and what the store throws.
    public func find(_ state: String, browserSecret: Secret?, at now: WallTime) async throws -> PendingLogin {
        let login = try await unbound(state, at: now)
        let isBound =
            browserSecret.map { secret in
                secret.reveal { ConstantTime.areEqual(SHA256Digest(of: $0).bytes, login.binding) }
            } ?? false
        guard isBound else { throw LaunchRefusal(.stateMismatch, "another browser began this login") }
        return login
    }

    /// The login of a state, whoever asks: to choose how the browser is to prove that it began it, and for nothing else.
    func unbound(_ state: String, at now: WallTime) async throws -> PendingLogin {
        let name = Self.name(state)
        guard let found = try await store.get(name, at: now) else {
            throw LaunchRefusal(.stateExpired, "no login of this state waits; the launch must begin again")
        }
        guard let login = try PendingLogin(state: state, stored: found, as: name) else { throw Self.replayed }
        return login
    }

    /// Uses a login up. Call it last.
    /// - Throws: ``LaunchRefusal`` with `nonce.replayed` where another presentation was faster, `state.expired` where its
    ///   time is over; and what the store throws.
    public func finish(_ login: PendingLogin, at now: WallTime) async throws {
        guard let version = login.version else { throw Self.replayed }
        // What stays behind until its end tells a second presentation from one that comes too late.
        let used = try await store.put(
            login.record, Self.used, expecting: .version(version), until: now.advanced(by: lifetime), at: now)
        guard used == nil else { return }
        guard try await store.get(login.record, at: now) != nil else {
            throw LaunchRefusal(.stateExpired, "the login's time is over; the launch must begin again")
        }
        throw Self.replayed
    }

    private static let used = Array("{}".utf8)

    private static var replayed: LaunchRefusal {
        LaunchRefusal(.nonceReplayed, "this launch was presented before")
    }

    /// A digest of the state: who reads the store cannot finish a login of another.
    private static func name(_ state: String) -> RecordName {
        RecordName(space, Base64URL.text(SHA256Digest(of: state).bytes))
    }
}
