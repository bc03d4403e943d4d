internal import CrosswalkCrypto
internal import CrosswalkJSON
public import CrosswalkRuntime
internal import _CrosswalkSupport

/// Where the endpoints of a tool find its registrations. ``RegistrationStore`` is one; a host with a table of its own
/// writes another.
public protocol RegistrationDirectory: Sendable {
    /// Every registration of an issuer, in an order that stays.
    func registrations(of issuer: Issuer) async throws -> [Registration]

    /// The registration of issuer and client id; `nil` where there is none. One issuer may have thousands.
    func registration(issuer: Issuer, clientID: ClientID) async throws -> Registration?

    /// Notes a deployment that a verified launch named and the registration does not have.
    ///
    /// - Parameters:
    ///   - deployment: Its name, and the state in which it begins: `pending`, or `active` where policy accepts all.
    ///   - registration: The registration that the launch was verified for.
    ///   - now: The present.
    func note(_ deployment: Deployment, of registration: Registration, at now: WallTime) async throws
}

/// The registrations of a tool, on a record store.
public struct RegistrationStore: RegistrationDirectory {
    private static let space = "lti.registration"
    /// No issuer has more; the largest vendors' shared issuers have some thousands of customers.
    private static let most = 100_000

    private let store: any RecordStore
    private let now: @Sendable () -> WallTime
    private let skipped: @Sendable (RecordName) -> Void

    /// Registrations on a store.
    ///
    /// - Parameters:
    ///   - store: Where they are kept. Processes that share it share the registrations.
    ///   - ambient: The clock.
    ///   - skipped: Hears of each record that is no registration where several are read, at every reading: log the name,
    ///     which is made of digests. The registrations beside it are found all the same.
    public init(
        _ store: some RecordStore, ambient: Ambient, skipped: @escaping @Sendable (RecordName) -> Void = { _ in }
    ) {
        self.store = store
        now = ambient.now
        self.skipped = skipped
    }

    /// Why a registration was not read or stored.
    public enum Failure: Error, Hashable, Sendable {
        /// What lies in the store is no registration.
        case illegible
        /// Others changed the registration at the same time, again and again.
        case contended
        /// A registration has 1,000 deployments at most that wait for approval, and 5,000 in all: launches alone could add
        /// any number.
        case tooManyDeployments
        /// The platform is known by other addresses than those that were to be stored.
        case addressesDiffer
    }

    /// Stores a registration, in the place of one with the same issuer and client id where there is one.
    public func save(_ registration: Registration) async throws {
        _ = try await store.put(
            Self.name(registration.issuer, registration.clientID), registration.stored, expecting: .any, until: nil,
            at: now())
    }

    /// Stores a registration that is new.
    /// - Returns: Whether it was; one that is there stays as it is.
    public func add(_ registration: Registration) async throws -> Bool {
        let name = Self.name(registration.issuer, registration.clientID)
        return try await store.put(name, registration.stored, expecting: .nothing, until: nil, at: now()) != nil
    }

    /// The registration of issuer and client id; `nil` where there is none.
    /// - Throws: ``Failure/illegible`` where its record is none, and what the store throws.
    public func registration(issuer: Issuer, clientID: ClientID) async throws -> Registration? {
        guard let found = try await store.get(Self.name(issuer, clientID), at: now()) else { return nil }
        return try Self.read(found)
    }

    /// Removes a registration: its launches are refused from then on. Answers whether there was one.
    @discardableResult
    public func remove(issuer: Issuer, clientID: ClientID) async throws -> Bool {
        try await store.take(Self.name(issuer, clientID), at: now()) != nil
    }

    /// Every registration of an issuer. A record that is none is reported and passed over: it must not stop the logins of
    /// all others of a shared issuer.
    public func registrations(of issuer: Issuer) async throws -> [Registration] {
        try await all(prefix: Self.digest(issuer.text) + ".")
    }

    /// Every registration, by issuer. A record that is none is reported and passed over.
    public func all() async throws -> [Registration] { try await all(prefix: "") }

    /// Every registration of an issuer, where none of its records is illegible: to decide whom a new one may stand beside.
    func everyRegistration(of issuer: Issuer) async throws -> [Registration] {
        let prefix = Self.digest(issuer.text) + "."
        let records = try await self.records(prefix: prefix)
        return try records.map { try Self.read($0.value) }
    }

    /// Changes a registration in one step, also where others change it at the same time; `nil` where there is none.
    /// - Throws: ``Failure/contended``, and what the store or `change` throws.
    @discardableResult
    public func update(
        issuer: Issuer, clientID: ClientID, _ change: (inout Registration) throws -> Void
    ) async throws -> Registration? {
        let name = Self.name(issuer, clientID)
        for _ in 0..<20 {
            guard let found = try await store.get(name, at: now()) else { return nil }
            let before = try Self.read(found)
            var after = before
            try change(&after)
            if after == before { return before }
            let version = try await store.put(
                name, after.stored, expecting: .version(found.version), until: found.end, at: now())
            if version != nil { return after }
        }
        throw Failure.contended
    }

    /// Notes a deployment, where the registration does not have it yet.
    /// - Throws: ``Failure/tooManyDeployments``, ``Failure/contended``, and what the store throws.
    public func note(_ deployment: Deployment, of registration: Registration, at now: WallTime) async throws {
        try await update(issuer: registration.issuer, clientID: registration.clientID) { known in
            guard known.deployment(deployment.id) == nil else { return }
            let pending = deployment.state == .pending ? known.deployments.count { $0.state == .pending } : 0
            guard pending < 1_000, known.deployments.count < 5_000 else { throw Failure.tooManyDeployments }
            known.deployments.append(deployment)
        }
    }

    private func all(prefix: String) async throws -> [Registration] {
        try await records(prefix: prefix).compactMap { name, value in
            do {
                return try Self.read(value)
            } catch {
                skipped(name)
                return nil
            }
        }
    }

    private func records(prefix: String) async throws -> [(key: RecordName, value: StoredValue)] {
        var found: [(key: RecordName, value: StoredValue)] = []
        var last: String?
        while found.count < Self.most {
            let page = try await store.scan(Self.space, prefix: prefix, after: last, limit: 200, at: now())
            found += page
            guard page.count == 200, let key = page.last?.key.key else { break }
            last = key
        }
        return found
    }

    private static func read(_ value: StoredValue) throws(Failure) -> Registration {
        let registration: Registration?
        do throws(JSONError) {
            registration = try Registration(stored: value.bytes)
        } catch {
            throw .illegible
        }
        guard let registration else { throw .illegible }
        return registration
    }

    /// Digests, because issuers and client ids may have any characters and lengths.
    private static func name(_ issuer: Issuer, _ clientID: ClientID) -> RecordName {
        RecordName(space, digest(issuer.text) + "." + digest(clientID.text))
    }

    private static func digest(_ text: String) -> String { Base64URL.text(SHA256Digest(of: text.utf8).bytes) }
}
