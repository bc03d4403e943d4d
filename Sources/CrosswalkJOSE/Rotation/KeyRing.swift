/// Which of our keys are published and which one signs, over the years: a state machine over key ids and dates alone. It
/// holds no key and does nothing by itself; store it after each step.
///
/// A key is published first, waits until every consumer has had to fetch the set again, signs, retires while what it
/// signed may still be verified, and is removed. A revoked key is removed at once.
///
///     while ring.needsKey(at: now) { try ring.publish(idOfAFreshKey, at: now) }
///     ring.advance(to: now)
///
/// The first key of a ring signs at once: nobody holds a set yet. So does the next one after the signing key was revoked,
/// even where not every consumer knows it yet: those that fetch a set when they meet an unknown id go on working.
public struct KeyRing: Hashable, Sendable {
    /// How far a key has come. It only ever moves forward.
    public enum Phase: Int, Hashable, Sendable {
        /// Published, and not signing yet.
        case next
        /// Published, and signing.
        case active
        /// Published, and no longer signing.
        case retiring
    }

    /// A key that is published.
    public struct Key: Hashable, Sendable {
        /// Its id.
        public let id: String
        /// When it was published.
        public let publishedAt: NumericDate
        /// How far it has come.
        public internal(set) var phase: Phase
        /// When it entered its phase.
        public internal(set) var since: NumericDate

        /// A key as it was stored.
        public init(id: String, publishedAt: NumericDate, phase: Phase, since: NumericDate) {
            self.id = id
            self.publishedAt = publishedAt
            self.phase = phase
            self.since = since
        }
    }

    /// Something that a step did.
    public enum Change: Hashable, Sendable {
        /// The key is in the published set from now on.
        case published(String)
        /// The key signs from now on. Early where not every consumer can know it yet.
        case activated(String, isEarly: Bool)
        /// The key no longer signs.
        case retired(String)
        /// The key is no longer published; forget its private half.
        case removed(String)
        /// The key is no longer published, without having waited.
        case revoked(String)
    }

    /// How many ids of keys that are gone are remembered, so that none is used again.
    public static let rememberedIDs = 1_000

    /// The policy.
    public let policy: KeyRotationPolicy
    /// The published keys, in the order in which they were published.
    public internal(set) var keys: [Key] = []
    /// The ids of keys that are gone, oldest first, at most ``rememberedIDs``.
    public internal(set) var formerIDs: [String] = []
    /// The latest time that the ring has heard of. A clock that goes back does not take it back.
    public internal(set) var latest: NumericDate?

    /// A ring without keys.
    public init(policy: KeyRotationPolicy) { self.policy = policy }

    /// A ring as it was stored.
    ///
    /// - Throws: ``KeyRingError/stateInvalid`` where an id occurs twice or is empty, two keys sign, or there are too many.
    public init(
        policy: KeyRotationPolicy, keys: [Key], formerIDs: [String], latest: NumericDate?
    ) throws(KeyRingError) {
        let ids = keys.map(\.id) + formerIDs
        guard Set(ids).count == ids.count, !ids.contains(""), keys.count <= KeyRotationPolicy.maximumKeyCount,
            formerIDs.count <= Self.rememberedIDs, keys.count(where: { $0.phase == .active }) <= 1
        else { throw .stateInvalid }
        self.policy = policy
        self.keys = keys
        self.formerIDs = formerIDs
        self.latest = latest
    }

    /// The id of the key that signs; `nil` before the first one is published, and after the last one was revoked.
    public var signingKeyID: String? { keys.first { $0.phase == .active }?.id }

    /// The ids of the keys that the key set has.
    public var publishedKeyIDs: [String] { keys.map(\.id) }
}
