extension KeyRing {
    /// `true` where a fresh key is to be made and published: none is waiting, or the last one was published a signing
    /// period ago.
    public func needsKey(at now: NumericDate) -> Bool { keyDue.map { $0 <= now } ?? true }

    /// The next time at which ``advance(to:)`` has something to do or ``needsKey(at:)`` becomes true; `nil` for an empty
    /// ring, which needs a key at once.
    public var nextChange: NumericDate? {
        let removals = keys.filter { $0.phase == .retiring }.map { $0.since.advanced(bySeconds: policy.retention) }
        return (removals + [activationDue, keyDue].compactMap { $0 }).min()
    }

    /// Publishes a fresh key.
    ///
    /// - Parameters:
    ///   - id: an id that the ring has never seen.
    ///   - now: the time; one before the latest that the ring has heard of counts as that.
    /// - Returns: what happened: the key is published, and signs at once where no key does.
    /// - Throws: ``KeyRingError/keyIDUsed``, ``KeyRingError/tooManyKeys``.
    @discardableResult
    public mutating func publish(_ id: String, at now: NumericDate) throws(KeyRingError) -> [Change] {
        guard !id.isEmpty, !keys.contains(where: { $0.id == id }), !formerIDs.contains(id) else { throw .keyIDUsed }
        guard keys.count < KeyRotationPolicy.maximumKeyCount else { throw .tooManyKeys }
        let now = observe(now)
        keys.append(Key(id: id, publishedAt: now, phase: .next, since: now))
        return [.published(id)] + activateWhereNoneSigns(now)
    }

    /// Does all that is due: removes keys that have waited long enough, and lets the next key take over.
    ///
    /// Called late, it does less rather than sooner: waiting times count from what really happened.
    ///
    /// - Parameter now: the time; one before the latest that the ring has heard of counts as that.
    /// - Returns: what happened, in order; nothing where nothing is due.
    @discardableResult
    public mutating func advance(to now: NumericDate) -> [Change] {
        let now = observe(now)
        var changes: [Change] = []
        for key in keys where key.phase == .retiring && key.since.advanced(bySeconds: policy.retention) <= now {
            changes.append(.removed(key.id))
            forget(key.id)
        }
        guard let due = activationDue, due <= now else { return changes }
        if let active = keys.firstIndex(where: { $0.phase == .active }) {
            enter(.retiring, active, now)
            changes.append(.retired(keys[active].id))
        }
        return changes + activateWhereNoneSigns(now)
    }

    /// Takes a key out of the published set at once, as after its private half became known. Where it was the one that
    /// signs, the key that has been published longest takes over.
    ///
    /// - Throws: ``KeyRingError/keyUnknown``.
    @discardableResult
    public mutating func revoke(_ id: String, at now: NumericDate) throws(KeyRingError) -> [Change] {
        guard keys.contains(where: { $0.id == id }) else { throw .keyUnknown }
        let now = observe(now)
        forget(id)
        return [.revoked(id)] + activateWhereNoneSigns(now)
    }
}

extension KeyRing {
    /// When the next key takes over; `nil` where none waits.
    private var activationDue: NumericDate? {
        guard let next = keys.first(where: { $0.phase == .next }) else { return nil }
        let known = next.publishedAt.advanced(bySeconds: policy.propagation)
        guard let active = keys.first(where: { $0.phase == .active }) else { return next.publishedAt }
        return max(known, active.since.advanced(bySeconds: policy.signingPeriod))
    }

    /// When a fresh key is to be published; `nil` for an empty ring.
    private var keyDue: NumericDate? {
        guard let last = keys.last else { return nil }
        return keys.contains { $0.phase == .next }
            ? last.publishedAt.advanced(bySeconds: policy.signingPeriod) : last.publishedAt
    }

    private mutating func observe(_ now: NumericDate) -> NumericDate {
        let now = max(now, latest ?? now)
        latest = now
        return now
    }

    private mutating func activateWhereNoneSigns(_ now: NumericDate) -> [Change] {
        guard signingKeyID == nil, let next = keys.firstIndex(where: { $0.phase == .next }) else { return [] }
        let isEarly = keys[next].publishedAt.advanced(bySeconds: policy.propagation) > now
        enter(.active, next, now)
        return [.activated(keys[next].id, isEarly: isEarly)]
    }

    private mutating func enter(_ phase: Phase, _ index: Int, _ now: NumericDate) {
        keys[index].phase = phase
        keys[index].since = now
    }

    private mutating func forget(_ id: String) {
        keys.removeAll { $0.id == id }
        formerIDs.append(id)
        if formerIDs.count > Self.rememberedIDs { formerIDs.removeFirst() }
    }
}
