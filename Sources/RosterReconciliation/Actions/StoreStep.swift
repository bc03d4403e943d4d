/// What a store has to do for one action.
public enum StoreStep: Hashable, Sendable {
    /// Write this record over what is there.
    case put(StoredRecord)
    /// Remove the record.
    case remove
    /// Leave everything as it is and answer this.
    case keep(ActionResult)
}

/// As much of a stored record as the check before an action needs.
public struct StoredVersion: Hashable, Sendable {
    /// The hash of the stored content.
    public let hash: ContentHash
    /// In use, or out of use since when.
    public let state: RecordState
    /// The action that wrote the record last.
    public let lastAction: ActionKey?

    /// Makes a version of its parts.
    public init(hash: ContentHash, state: RecordState, lastAction: ActionKey?) {
        self.hash = hash
        self.state = state
        self.lastAction = lastAction
    }

    /// The version of a stored record.
    public init(_ record: StoredRecord) {
        self.init(hash: record.image.hash, state: record.image.state, lastAction: record.lastAction)
    }

    func matches(_ image: RecordImage?) -> Bool {
        guard let image else { return false }
        return hash == image.hash && state == image.state
    }
}

extension RosterAction {
    /// Decides what a store has to do, from what it holds now. Every store calls this, so that all agree.
    ///
    /// A replay answers ``ActionResult/applied`` again: the record bears this action's key and is what the action
    /// made of it, or it is gone as the action wanted. Anything else that does not match ``before`` is a
    /// ``ActionResult/conflict``.
    /// - Parameter current: What the store holds under the action's record key; `nil` for nothing.
    public func step(from current: StoredVersion?) -> StoreStep {
        guard let current else {
            if let after { return before == nil ? .put(written(after)) : .keep(.conflict) }
            return .keep(.applied)
        }
        if current.lastAction == key, current.matches(after) { return .keep(.applied) }
        guard current.matches(before) else { return .keep(.conflict) }
        return after.map { .put(written($0)) } ?? .remove
    }

    private func written(_ image: RecordImage) -> StoredRecord {
        StoredRecord(key: record, image: image, lastAction: key)
    }
}
