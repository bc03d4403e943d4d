public import Canonical

/// One change of one record, complete: what must be there before, and what is there after.
public struct RosterAction: Hashable, Sendable {
    /// What an action does.
    public enum Verb: UInt8, Hashable, Sendable, CaseIterable {
        /// Writes a record that was not there.
        case create = 1
        /// Changes fields of a record in use.
        case update = 2
        /// Takes a record back into use, with the content that the source gives now.
        case restore = 3
        /// Takes a record out of use (``RosterAction/after`` is inactive) or removes it (`after` is `nil`).
        case delete = 4
        /// Removes a record whose grace is over.
        case purge = 5

        /// `true` for ``delete`` and ``purge``, which run in reverse order of dependency.
        public var isRemoval: Bool { self == .delete || self == .purge }
    }

    /// The action's name for ever; also its idempotency key.
    public let key: ActionKey
    /// What it does.
    public let verb: Verb
    /// Which record.
    public let record: RecordKey
    /// What the record must be for the action to run; `nil` where there must be none.
    public let before: RecordImage?
    /// What the record is afterwards; `nil` where there is none.
    public let after: RecordImage?

    /// Makes an action of its parts.
    public init(key: ActionKey, verb: Verb, record: RecordKey, before: RecordImage?, after: RecordImage?) {
        self.key = key
        self.verb = verb
        self.record = record
        self.before = before
        self.after = after
    }
}

/// What became of one action.
public enum ActionResult: Hashable, Sendable {
    /// The record is as the action wants it.
    case applied
    /// The record was not what the action expects; nothing was changed. It goes to review.
    case conflict
    /// The host's own rules refuse the action; nothing was changed. The code is stable and holds no personal data.
    case refused(String)
}
