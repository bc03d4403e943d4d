import _CrosswalkSupport

/// A record as it is stored: its state, its encoded content and bookkeeping, and the hash of the content.
///
/// The bytes are the field table's own encoding: see ``RecordContent``. A store keeps them as they are and never
/// needs to look inside; a host that wants the noun calls ``record(_:)``.
public struct RecordImage: Hashable, Sendable {
    /// In use, or out of use since when.
    public let state: RecordState
    /// The content fields, encoded. No two encodings stand for the same content.
    public let content: [UInt8]
    /// The source's own bookkeeping, encoded apart: no difference and no hash looks at it.
    public let bookkeeping: [UInt8]
    /// The hash of ``content``.
    public let hash: ContentHash

    /// Makes an image of what a store kept. The hash is taken as it is, so that a store need not compute it.
    public init(state: RecordState, content: [UInt8], bookkeeping: [UInt8], hash: ContentHash) {
        self.state = state
        self.content = content
        self.bookkeeping = bookkeeping
        self.hash = hash
    }

    /// Makes an image and computes its hash.
    public init(state: RecordState, content: [UInt8], bookkeeping: [UInt8]) {
        self.init(state: state, content: content, bookkeeping: bookkeeping, hash: ContentHash(of: content))
    }

    /// A number that changes when the bookkeeping does; 0 where there is none.
    ///
    /// Stores keep it beside the hash, so that a night can say how many records were touched without a change
    /// and need not read their bookkeeping.
    public var bookkeepingMark: UInt64 { Self.mark(of: bookkeeping) }

    static func mark(of bookkeeping: [UInt8]) -> UInt64 {
        // Half of the hash, kept below 2^63 so that every database has an integer for it.
        bookkeeping.isEmpty ? 0 : SipHash128.hash(bookkeeping, key: .stored, strength: .twoFour).low >> 1
    }
}
