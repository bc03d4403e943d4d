internal import _CrosswalkSupport

/// How long keys sign, and how long they are published before and after.
public struct KeyRotationPolicy: Hashable, Sendable {
    /// The most keys that may be published at one time under any policy.
    public static let maximumKeyCount = 200

    /// Seconds for which a key signs before the next one takes over.
    public let signingPeriod: Double
    /// Seconds for which a key is published before it signs: until then, no consumer holds a set without it.
    public let propagation: Double
    /// Seconds for which a key stays published after its last signature.
    public let retention: Double

    /// What a key-set URL may say in `Cache-Control: max-age`, in seconds: at most the longest cache time that the policy
    /// reckons with.
    public let cacheMaxAge: Int

    /// - Parameters:
    ///   - signingPeriod: how long a key signs; 30 days by default.
    ///   - consumerCache: the longest time for which a consumer keeps our key set; 24 hours by default.
    ///   - tokenLifetime: the longest lifetime of what the keys sign; an hour by default.
    ///   - leeway: by how much clocks differ, and how long another process of ours may go on signing with the key that it
    ///     knows; 5 minutes by default.
    /// - Throws: ``KeyRingError/policyInvalid`` where a time is not positive (the lifetime and the leeway may be 0), or where
    ///   more than ``maximumKeyCount`` keys would have to be published at one time.
    public init(
        signingPeriod: Duration = .seconds(30 * 86_400), consumerCache: Duration = .seconds(86_400),
        tokenLifetime: Duration = .seconds(3_600), leeway: Duration = .seconds(300)
    ) throws(KeyRingError) {
        guard signingPeriod > .zero, consumerCache > .zero, tokenLifetime >= .zero, leeway >= .zero else {
            throw .policyInvalid
        }
        self.signingPeriod = signingPeriod.inSeconds
        propagation = consumerCache.inSeconds + leeway.inSeconds
        retention = tokenLifetime.inSeconds + consumerCache.inSeconds + leeway.inSeconds
        cacheMaxAge = Int(exactly: consumerCache.inSeconds.rounded(.down)) ?? 0
        let published = (propagation + retention) / self.signingPeriod + 4
        guard published <= Double(Self.maximumKeyCount) else { throw .policyInvalid }
    }
}

/// Why a key ring refused a step.
public enum KeyRingError: Error, Hashable, Sendable {
    /// A time is not positive, or too many keys would have to be published at one time.
    case policyInvalid
    /// The id is empty, or was used before: an id is never used for a second key.
    case keyIDUsed
    /// The ring publishes no key of that id.
    case keyUnknown
    /// As many keys are published as the largest policy allows.
    case tooManyKeys
    /// What was stored is no state that a ring can be in.
    case stateInvalid
}
