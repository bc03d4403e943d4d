/// What a plan knows of one kind, in numbers.
public struct KindTally: Hashable, Sendable {
    /// Records that the source delivered, each key once.
    public var delivered = 0
    /// Records in use in the store.
    public var baseline = 0
    /// Records out of use in the store.
    public var inactive = 0
    /// Delivered records in use whose content is the same.
    public var unchanged = 0
    /// Records in use of which the source says nothing, and that stay.
    public var unmentioned = 0
    /// Records that the source could not deliver.
    public var quarantined = 0
    /// Removals that the records' dates let expect.
    public var expectedRemovals = 0

    /// Nothing yet.
    public init() {}
}

/// Numbers of actions by what they do.
public struct ActionCounts: Hashable, Sendable {
    /// New records.
    public var create = 0
    /// Changed records.
    public var update = 0
    /// Records that come back into use.
    public var restore = 0
    /// Records that go out of use or are removed.
    public var delete = 0
    /// Records that are removed after their grace.
    public var purge = 0
    /// Actions of any kind that wait; they count nowhere else.
    public var held = 0

    /// Nothing yet.
    public init() {}

    /// All actions, the held ones too.
    public var total: Int { create + update + restore + delete + purge + held }

    mutating func add(_ verb: RosterAction.Verb) {
        switch verb {
        case .create: create += 1
        case .update: update += 1
        case .restore: restore += 1
        case .delete: delete += 1
        case .purge: purge += 1
        }
    }
}
