internal import CrosswalkJOSE
internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// A notice whose signature and claims hold, and that came for the first time.
public struct ReceivedNotice: Hashable, Sendable, Concealed {
    /// Its name, as the platform gave it.
    public let id: String
    /// What it is about.
    public let type: NoticeType
    /// When it happened, ISO 8601 as sent; `nil` where the platform does not say.
    public let timestamp: String?
    /// The installation that it is about.
    public let tenant: TenantKey
    /// Everything that it says.
    public let claims: LaunchClaims
}

/// Takes notices of platforms (Platform Notification Service 1.0): the address that a tool gives to its platforms.
///
/// The address is public. Each notice is verified like the token of a launch, but for state and message type: signature by
/// a key of the platform, issuer, audience, times, nonce, version and deployment. A token of a launch is no notice. A notice
/// that came before is answered as if it were new, and not handed on again.
public struct NoticeReceiver: Handler {
    /// Takes a notice. Be quick: write it down, and do the work elsewhere. What it throws is answered by 500, and the same
    /// notice is handed on when it comes again.
    public typealias Accept = @Sendable (ReceivedNotice) async throws -> Void

    /// The most bytes of a delivery.
    public static let largestDelivery = 1 << 20
    /// The most notices of a delivery.
    public static let mostNotices = 100
    /// How long a notice's id is remembered.
    static let memory = Duration.seconds(7 * 86_400)

    private let registrations: any RegistrationDirectory
    private let keys: KeySetCache
    private let policy: EndpointPolicy
    private let seen: SeenOnce
    private let ambient: Ambient
    private let accept: Accept

    /// Makes the endpoint.
    ///
    /// - Parameters:
    ///   - registrations: The platforms that the tool knows.
    ///   - keys: Their keys.
    ///   - policy: Where key sets may lie.
    ///   - store: Where ids of notices are kept. Processes must share it.
    ///   - ambient: The clock.
    ///   - accept: Takes each notice once.
    public init(
        _ registrations: some RegistrationDirectory, keys: KeySetCache, policy: EndpointPolicy = .production,
        store: some RecordStore, ambient: Ambient, accept: @escaping Accept
    ) {
        self.registrations = registrations
        self.keys = keys
        self.policy = policy
        seen = SeenOnce(store, purpose: "notice")
        self.ambient = ambient
        self.accept = accept
    }

    /// Answers POST: 202 where every notice was taken, 400 for what is no delivery, 401 where a notice was refused; those
    /// beside it were taken.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard request.head.method == .post else { return ServiceRequest.refusal(allowing: "POST") }
        let tokens: [String]
        do {
            tokens = try Self.tokens(of: try await request.body.collect(upTo: Self.largestDelivery))
        } catch is HTTPBodyError {
            return ServiceRequest.answer(.contentTooLarge)
        } catch is JSONError {
            return ServiceRequest.answer(.badRequest)
        }
        guard !tokens.isEmpty, tokens.count <= Self.mostNotices else { return ServiceRequest.answer(.badRequest) }
        var isRefused = false
        for token in tokens {
            do {
                try await take(try await verify(token))
            } catch is LaunchRefusal {
                isRefused = true
            }
        }
        return ServiceRequest.answer(isRefused ? .unauthorized : .accepted)
    }

    /// Verifies the token of one notice. It uses nothing up.
    /// - Throws: `LaunchRefusal` with the codes of launches, and what the directory throws.
    public func verify(_ token: String) async throws -> ReceivedNotice {
        let now = ambient.now()
        let parts = try Self.refusing { () throws(JOSEError) in try CompactJWS(token) }
        var claims = try LaunchClaims(payload: parts.unverifiedPayload)
        guard claims.messageType == nil else {
            throw LaunchRefusal(.messageTypeUnknown, "a message of a launch is no notice")
        }
        guard let notice = claims.companions.notice, let id = notice.id, !id.isEmpty, let type = notice.type else {
            throw LaunchRefusal(
                .claimMalformed, claim: "https://purl.imsglobal.org/spec/lti/claim/notice", "required: id and type")
        }
        let registration = try await registration(of: claims)
        try await prove(parts, by: registration)
        // The rules of launches, for a type that asks for nothing more.
        claims.messageType = Self.standIn
        let rules = LaunchPolicy(acceptedMessageTypes: [Self.standIn], anonymity: .always)
        let accepted = try ClaimVerifier(registration: registration, policy: rules).verify(
            claims, header: TokenHeader(algorithm: parts.header.algorithm, keyID: parts.header.keyID),
            expecting: LaunchExpectation(nonce: claims.nonce ?? ""), at: NumericDate(Int(now.secondsSinceEpoch)))
        claims.messageType = nil
        return ReceivedNotice(
            id: id, type: NoticeType(rawValue: type), timestamp: notice.timestamp, tenant: accepted.tenant,
            claims: claims)
    }

    private static let standIn = MessageType(rawValue: "notice")

    private func take(_ notice: ReceivedNotice) async throws {
        let now = ambient.now()
        let sender = notice.tenant.issuer.text + "\n" + notice.tenant.clientID.text
        guard try await seen.isFirst(notice.id, from: sender, until: now.advanced(by: Self.memory), at: now) else {
            return
        }
        do {
            try await accept(notice)
        } catch {
            // The platform may send it again; then it is to be handed on.
            try await seen.forget(notice.id, from: sender, at: now)
            throw error
        }
    }

    /// The registration that the token names. Nothing of it is proven yet.
    private func registration(of claims: LaunchClaims) async throws -> Registration {
        let unknown = LaunchRefusal(.registrationUnknown, "no registration of this issuer and audience")
        guard let issuer = claims.issuer, let audience = claims.audience else { throw unknown }
        for client in ([claims.authorizedParty?.text].compactMap { $0 } + audience.values).prefix(10) {
            let found = try await registrations.registration(issuer: issuer, clientID: ClientID(client))
            if let found { return found }
        }
        throw unknown
    }

    private func prove(_ parts: CompactJWS, by registration: Registration) async throws {
        let set: VerificationKeySet
        do {
            let address = try policy.endpoint(registration.endpoints?.keySet ?? "")
            set = try await keys.keys(at: address, for: parts.header.keyID)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw LaunchRefusal(.keyUnavailable, "the platform's keys cannot be had")
        }
        let allowed = Set(registration.algorithms.compactMap { JWSAlgorithm(rawValue: $0.rawValue) })
        _ = try Self.refusing { () throws(JOSEError) in try set.verify(parts, algorithms: allowed) }
    }

    private static func refusing<Value>(_ body: () throws(JOSEError) -> Value) throws(LaunchRefusal) -> Value {
        do {
            return try body()
        } catch {
            throw LaunchRefusal(error)
        }
    }

    private static func tokens(of body: [UInt8]) throws(JSONError) -> [String] {
        try JSONReader.read(body, mode: .strict) { json throws(JSONError) in
            var tokens: [String] = []
            _ = try json.looseObject { (name, json) throws(JSONError) in
                guard name == "notices" else { return }
                _ = try json.looseArray { json throws(JSONError) in
                    _ = try json.looseObject { (name, json) throws(JSONError) in
                        if name == "jwt", let token = try json.looseText() { tokens.append(token) }
                    }
                }
            }
            return tokens
        }
    }
}
