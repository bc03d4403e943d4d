public import CrosswalkJOSE
public import CrosswalkRuntime
internal import HTTPTypes

/// The key sets of platforms, by address: fetched when they are needed, kept while they last, and never fetched more
/// often than a platform bears, however many tokens name keys that do not exist.
///
/// A key that a set lacks is looked for again at once, because platforms rotate as often as hourly; but no address is
/// asked twice within ``Settings/interval``. What fails is no news: a set that was fetched stays in use until
/// ``Settings/staleness`` is over. A key that a later set lacks is dropped, after ``Settings/grace``.
public actor KeySetCache {
    /// How long is how long.
    public struct Settings: Hashable, Sendable {
        /// The least time between two requests to one address; 30 seconds unless said otherwise.
        public var interval: Duration
        /// How long a set is fresh where the platform does not say; one hour unless said otherwise. What the platform says
        /// counts from five minutes to a day.
        public var freshness: Duration
        /// How long a set that could not be fetched again stays in use after it was fetched; three days unless said
        /// otherwise.
        public var staleness: Duration
        /// How long a key that the platform took out of its set is still accepted; one minute unless said otherwise.
        public var grace: Duration

        /// Sets the times.
        public init(
            interval: Duration = .seconds(30), freshness: Duration = .seconds(3_600),
            staleness: Duration = .seconds(259_200), grace: Duration = .seconds(60)
        ) {
            self.interval = interval
            self.freshness = freshness
            self.staleness = staleness
            self.grace = grace
        }
    }

    private struct Entry {
        var set: VerificationKeySet
        var published: [JWK]
        var retired: [(key: JWK, end: WallTime)]
        var fetched: WallTime
        var end: WallTime
    }

    private struct Flight {
        let number: Int
        let task: Task<(keys: JWKSet, life: Duration?), any Error>
    }

    private let transport: any Transport
    private let ambient: Ambient
    private let settings: Settings
    private var entries: [Endpoint: Entry] = [:]
    private var asked: [Endpoint: WallTime] = [:]
    private var flights: [Endpoint: Flight] = [:]
    private var lastFlight = 0

    /// Makes an empty cache.
    ///
    /// - Parameters:
    ///   - transport: The way to the platforms. Put a `PolicedTransport` before it: addresses of key sets come from
    ///     registrations, and those from outside. It should give up after a few seconds.
    ///   - ambient: The clock.
    ///   - settings: How long is how long.
    public init(_ transport: some Transport, ambient: Ambient, settings: Settings = Settings()) {
        self.transport = transport
        self.ambient = ambient
        self.settings = settings
    }

    /// The key set of an address, as new as a token with this key needs it.
    ///
    /// - Parameters:
    ///   - address: Where the platform publishes its keys.
    ///   - keyID: `kid` of the token; `nil` where any set that is fresh will do.
    /// - Returns: A set, which may lack the key: then the platform does not have it, or was asked too short a time ago.
    /// - Throws: ``KeySetError`` where no set is known and none can be had.
    public func keys(at address: Endpoint, for keyID: String?) async throws(KeySetError) -> VerificationKeySet {
        let now = ambient.now()
        dropRetired(address, now)
        if let known = entries[address], now < known.end, keyID.map({ known.set.hasKey($0) }) ?? true {
            return known.set
        }
        let failure = await refresh(address, now)
        if let known = entries[address], ambient.now() < known.fetched.advanced(by: settings.staleness) {
            return known.set
        }
        throw failure ?? KeySetError(.askedRecently)
    }

    /// Asks the platform, or waits for whoever does; answers why there is no new set.
    private func refresh(_ address: Endpoint, _ now: WallTime) async -> KeySetError? {
        let flight: Flight
        if let known = flights[address] {
            flight = known
        } else {
            if let last = asked[address], now < last.advanced(by: settings.interval) {
                return KeySetError(.askedRecently)
            }
            asked[address] = now
            lastFlight += 1
            flight = Flight(number: lastFlight, task: Task { [transport] in try await Self.fetch(address, transport) })
            flights[address] = flight
        }
        let result = await flight.task.result
        // The first who comes back puts the set in; the others find it there.
        guard flights[address]?.number == flight.number else { return Self.failure(result) }
        flights[address] = nil
        if case .success(let fetched) = result { keep(fetched.keys, life: fetched.life, of: address, ambient.now()) }
        return Self.failure(result)
    }

    private static func failure(_ result: Result<(keys: JWKSet, life: Duration?), any Error>) -> KeySetError? {
        switch result {
        case .success: nil
        case .failure(let error): error as? KeySetError ?? KeySetError(.unreachable)
        }
    }

    private func keep(_ keys: JWKSet, life: Duration?, of address: Endpoint, _ now: WallTime) {
        let known = entries[address]
        let names = Set(keys.keys.compactMap(\.keyID) + keys.unusable.compactMap(\.keyID))
        let dropped = known.map { entry in entry.published.map { ($0, now.advanced(by: settings.grace)) } } ?? []
        let retired = ((known?.retired ?? []) + dropped).filter { key, end in
            now < end && key.keyID.map { !names.contains($0) } == true
        }
        let fresh = min(max(life ?? settings.freshness, .seconds(300)), .seconds(86_400))
        entries[address] = Entry(
            set: VerificationKeySet(JWKSet(keys.keys + retired.map(\.0))), published: keys.keys,
            retired: retired.map { (key: $0.0, end: $0.1) }, fetched: now,
            end: now.advanced(by: fresh))
    }

    /// Takes keys out whose grace is over, whether or not there is a newer set.
    private func dropRetired(_ address: Endpoint, _ now: WallTime) {
        guard var known = entries[address], known.retired.contains(where: { $0.end <= now }) else { return }
        known.retired.removeAll { $0.end <= now }
        known.set = VerificationKeySet(JWKSet(known.published + known.retired.map(\.key)))
        entries[address] = known
    }

    private static func fetch(
        _ address: Endpoint, _ transport: any Transport
    ) async throws -> (keys: JWKSet, life: Duration?) {
        var request = WebRequest(.get, address)
        request.head.headerFields[.accept] = "application/jwk-set+json, application/json"
        let response: WebResponse
        do {
            response = try await transport.send(request)
        } catch {
            throw KeySetError(.unreachable)
        }
        guard response.status.code == 200 else { throw KeySetError(.refused, status: response.status.code) }
        do {
            let body = try await response.body.collect(upTo: JWKSet.maximumByteCount)
            // Shared secrets have no place in a published set; a token must never be verified by one.
            let keys = try JWKSet(json: body).publicKeys
            return (keys, CacheControl.life(response.head.headerFields[.cacheControl]))
        } catch {
            throw KeySetError(.illegible)
        }
    }
}

/// Why there is no key set.
public struct KeySetError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is in the way.
    public enum Reason: String, Hashable, Sendable {
        /// No connection, or no answer in time.
        case unreachable
        /// An answer of another status than 200; redirects are not followed.
        case refused
        /// An answer that is no key set, or one beyond the limits.
        case illegible
        /// The platform was asked a short time ago, without success.
        case askedRecently
    }

    /// What is in the way.
    public let reason: Reason
    /// The status of the answer, where there was one.
    public let status: Int?

    init(_ reason: Reason, status: Int? = nil) {
        self.reason = reason
        self.status = status
    }

    /// In words, for a help desk.
    public var description: String {
        switch reason {
        case .unreachable: "the platform's key set cannot be reached"
        case .refused: "the platform answers \(status ?? 0) where its key set should be"
        case .illegible: "what the platform gives as its key set is none"
        case .askedRecently: "the platform's key set could not be had a moment ago, and is not asked for again yet"
        }
    }
}

/// How long an answer says that it may be kept (RFC 9111 §5.2.2).
enum CacheControl {
    /// Seconds of `max-age`; zero for `no-store` and `no-cache`; `nil` where the field says nothing of it.
    static func life(_ field: String?) -> Duration? {
        guard let field else { return nil }
        var life: Duration?
        for directive in field.lowercased().split(separator: ",") {
            let words = directive.split(separator: "=").map { $0.filter { $0 != " " && $0 != "\"" } }
            if words.first == "no-store" || words.first == "no-cache" { return .zero }
            if words.first == "max-age", words.count == 2, let seconds = Int64(words[1].prefix(9)), seconds >= 0 {
                life = .seconds(seconds)
            }
        }
        return life
    }
}
