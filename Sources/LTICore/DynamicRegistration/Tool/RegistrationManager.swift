public import CrosswalkRuntime

/// Reads, changes and removes registrations, and keeps what platforms hand out anew at each turn.
public struct RegistrationManager: Sendable {
    private let client: DynamicRegistrationClient
    private let store: RegistrationAccessStore
    private let ambient: Ambient

    /// Manages registrations.
    ///
    /// - Parameters:
    ///   - client: talks to platforms.
    ///   - store: where addresses and access tokens are kept.
    ///   - ambient: the clock.
    public init(_ client: DynamicRegistrationClient, store: RegistrationAccessStore, ambient: Ambient) {
        self.client = client
        self.store = store
        self.ambient = ambient
    }

    /// Keeps what a new registration can be changed with, where the platform gave that.
    public func adopt(_ outcome: RegistrationOutcome) async throws {
        guard let access = outcome.answer.access else { return }
        try await store.keep(
            access, issuer: outcome.registration.issuer, clientID: outcome.registration.clientID, at: ambient.now())
    }

    /// What the platform keeps of the tool.
    /// - Throws: ``RegistrationRefusal`` with `registration.access_missing`, `registration.access_revoked` and others.
    public func read(issuer: Issuer, clientID: ClientID) async throws -> RegistrationAnswer {
        try await turn(issuer, clientID) { try await client.read($0) }
    }

    /// Replaces what the platform keeps of the tool.
    ///
    /// - Returns: The answer, and what was asked for and not kept.
    /// - Throws: ``RegistrationRefusal`` with `registration.access_missing`, `registration.access_revoked` and others. After `registration.platform_unanswered` it
    ///   is not known whether the change was made, nor whether the token is still good: ``read(issuer:clientID:)`` shows.
    public func update(
        _ tool: ToolConfiguration, issuer: Issuer, clientID: ClientID
    ) async throws -> (answer: RegistrationAnswer, notGranted: RegistrationDifference) {
        let answer = try await turn(issuer, clientID) { try await client.update(tool, clientID: clientID, with: $0) }
        return (answer, .between(asked: tool, granted: answer.granted))
    }

    /// Removes the registration at the platform, and the access to it here.
    /// - Throws: ``RegistrationRefusal`` with `registration.access_missing` and others. `registration.access_revoked` is none of them: the platform
    ///   knows the registration no longer, which was the wish.
    public func delete(issuer: Issuer, clientID: ClientID) async throws {
        let kept = try await kept(issuer, clientID)
        do {
            try await client.delete(kept.access)
        } catch let refusal as RegistrationRefusal where refusal.code == .accessRevoked {}
        try await store.forget(issuer: issuer, clientID: clientID, at: ambient.now())
    }

    private func kept(_ issuer: Issuer, _ clientID: ClientID) async throws -> RegistrationAccessStore.Kept {
        guard let kept = try await store.access(issuer: issuer, clientID: clientID, at: ambient.now()) else {
            throw RegistrationRefusal(.accessMissing)
        }
        return kept
    }

    /// One exchange, after which the platform's new address and token are kept, if it gave any.
    private func turn(
        _ issuer: Issuer, _ clientID: ClientID,
        _ exchange: (RegistrationAccess) async throws -> RegistrationAnswer
    ) async throws -> RegistrationAnswer {
        let kept = try await kept(issuer, clientID)
        let answer = try await exchange(kept.access)
        if let access = answer.access {
            // Where another process was faster, what it kept is newer.
            _ = try await store.replace(kept, by: access, issuer: issuer, clientID: clientID, at: ambient.now())
        }
        return answer
    }
}
