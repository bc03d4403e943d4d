public import CrosswalkJOSE
public import CrosswalkRuntime

/// Finds the keys by which a tool's signatures are verified.
public struct ToolKeyFinder: Sendable {
    private let cache: KeySetCache
    private let policy: EndpointPolicy

    /// Finds keys.
    ///
    /// - Parameters:
    ///   - cache: The key sets of tools that publish theirs.
    ///   - policy: Where those may lie: addresses of key sets come from registrations, and those from outside.
    public init(_ cache: KeySetCache, policy: EndpointPolicy = .production) {
        self.cache = cache
        self.policy = policy
    }

    /// Why a tool's keys cannot be had.
    public enum Failure: String, Error, Hashable, Sendable {
        /// Its registration names none.
        case none
        /// The address of its key set is none, or one where requests may not go.
        case address
        /// No connection, no answer in time, or one of another status than 200.
        case unreachable
        /// What is at the address is no key set.
        case illegible
        /// The address was asked a short time ago, without success.
        case askedRecently
    }

    /// The keys of a tool, as new as a token with this key needs them: pasted ones first, then those at its address.
    public func keys(of tool: ToolRegistration, for keyID: String?) async throws(Failure) -> VerificationKeySet {
        if let pasted = tool.keys?.pasted?.verificationKeys,
            tool.keys?.address == nil || keyID.map({ pasted.hasKey($0) }) == true
        {
            return pasted
        }
        guard let address = tool.keys?.address else { throw .none }
        let endpoint: Endpoint
        do { endpoint = try policy.endpoint(address) } catch { throw .address }
        do throws(KeySetError) {
            return try await cache.keys(at: endpoint, for: keyID)
        } catch {
            throw Failure(error)
        }
    }
}

extension ToolKeyFinder.Failure {
    fileprivate init(_ error: KeySetError) {
        switch error.reason {
        case .unreachable, .refused: self = .unreachable
        case .illegible: self = .illegible
        case .askedRecently: self = .askedRecently
        }
    }
}
