public import Canonical

/// A record in a store, with the action that wrote it last.
public struct StoredRecord: Hashable, Sendable {
    /// Kind and id.
    public let key: RecordKey
    /// What is stored.
    public let image: RecordImage
    /// The action that wrote the record last; `nil` where the host wrote it by other means.
    public let lastAction: ActionKey?

    /// Makes a stored record of its parts.
    public init(key: RecordKey, image: RecordImage, lastAction: ActionKey?) {
        self.key = key
        self.image = image
        self.lastAction = lastAction
    }

    /// What a difference needs of the record.
    public var head: StoredHead {
        StoredHead(
            id: key.id, hash: image.hash, bookkeepingMark: image.bookkeepingMark, state: image.state)
    }
}

/// What a difference needs of a stored record: a night reads one for every record there is, so it is small.
public struct StoredHead: Hashable, Sendable {
    /// The source's own id.
    public let id: String
    /// The hash of the stored content.
    public let hash: ContentHash
    /// ``RecordImage/bookkeepingMark`` of the stored bookkeeping.
    public let bookkeepingMark: UInt64
    /// In use, or out of use since when.
    public let state: RecordState

    /// Makes a head of its parts.
    public init(id: String, hash: ContentHash, bookkeepingMark: UInt64, state: RecordState) {
        self.id = id
        self.hash = hash
        self.bookkeepingMark = bookkeepingMark
        self.state = state
    }
}
