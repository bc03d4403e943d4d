internal import _CrosswalkSupport

/// Keyed records with versions and an end: pending log-ins, seen-once ids, registrations, tokens, keys, score clocks.
///
/// Keys are texts in a space of their own each. Every call is atomic, also across processes where the store is shared:
/// of any number of callers that put with the same expectation, or take the same record, one succeeds. A record whose
/// end has come is not there any more for any call, whether or not it was swept yet.
public protocol RecordStore: Sendable {
    /// The record of a key; `nil` where there is none.
    func get(_ key: RecordName, at now: WallTime) async throws -> StoredValue?

    /// Stores a record.
    ///
    /// - Parameters:
    ///   - key: Its key.
    ///   - bytes: Its content.
    ///   - expectation: What must be there for the record to be stored.
    ///   - end: When the record is gone; `nil` for never.
    ///   - now: The present.
    /// - Returns: The new version, or `nil` where the expectation was not met; nothing was changed then.
    func put(
        _ key: RecordName, _ bytes: [UInt8], expecting expectation: RecordExpectation, until end: WallTime?,
        at now: WallTime
    ) async throws -> RecordVersion?

    /// Removes a record and gives it to this caller and no other; `nil` where there is none.
    func take(_ key: RecordName, at now: WallTime) async throws -> StoredValue?

    /// Records of a space whose keys begin with a prefix, ascending by the keys' UTF-8, behind a key.
    ///
    /// - Parameters:
    ///   - space: The space.
    ///   - prefix: What keys begin with, byte for byte; all do with the empty text.
    ///   - after: The last key of the page before; `nil` for the first page.
    ///   - limit: The most records.
    ///   - now: The present.
    func scan(
        _ space: String, prefix: String, after: String?, limit: Int, at now: WallTime
    ) async throws -> [(key: RecordName, value: StoredValue)]

    /// Removes for good what has ended, at most so many records; answers how many it removed.
    func sweep(limit: Int, at now: WallTime) async throws -> Int
}

/// Where a record lies: a space, such as `lti.pending`, and a key within it. Both are compared byte for byte.
public struct RecordName: Hashable, Sendable {
    /// The space.
    public let space: String
    /// The key.
    public let key: String

    /// Names a record.
    public init(_ space: String, _ key: String) {
        self.space = space
        self.key = key
    }

    /// By the bytes: texts that only look alike are different keys.
    public static func == (a: Self, b: Self) -> Bool {
        a.space.hasSameBytes(as: b.space) && a.key.hasSameBytes(as: b.key)
    }

    /// Feeds the bytes.
    public func hash(into hasher: inout Hasher) {
        space.hashBytes(into: &hasher)
        key.hashBytes(into: &hasher)
    }
}

/// Which of the states of a record is meant. Versions of one key never come again, also after it was removed.
public struct RecordVersion: Hashable, Sendable {
    /// The number; greater for later states of the same record.
    public let number: Int64

    /// Makes a version of its number.
    public init(_ number: Int64) { self.number = number }
}

/// A stored record.
public struct StoredValue: Hashable, Sendable {
    /// The content.
    public let bytes: [UInt8]
    /// The state that this is.
    public let version: RecordVersion
    /// When it is gone; `nil` for never.
    public let end: WallTime?

    /// Puts a record together.
    public init(bytes: [UInt8], version: RecordVersion, end: WallTime?) {
        self.bytes = bytes
        self.version = version
        self.end = end
    }
}

/// What must be there for a record to be stored.
public enum RecordExpectation: Hashable, Sendable {
    /// Anything or nothing.
    case any
    /// Nothing: the key is free.
    case nothing
    /// A record in this state.
    case version(RecordVersion)

    /// Whether what is there meets the expectation.
    public func isMet(by present: RecordVersion?) -> Bool {
        switch self {
        case .any: true
        case .nothing: present == nil
        case .version(let version): present == version
        }
    }
}
