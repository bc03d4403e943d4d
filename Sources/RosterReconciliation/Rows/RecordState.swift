public import Canonical

/// Whether a stored record is in use.
public enum RecordState: Hashable, Sendable {
    /// In use.
    case active
    /// Taken out of use at an instant and kept, so that it can come back until its grace is over.
    case inactive(since: Instant, as: InactiveStatus)

    /// `true` for ``active``.
    public var isActive: Bool { self == .active }
}

/// How a record is called that is out of use, in the terms of the host.
public struct InactiveStatus: RawRepresentable, Hashable, Sendable {
    /// The term; never empty in stored data.
    public let rawValue: String

    /// Takes any term; the ones below are those that the field's systems share.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Out of use, no more said.
    public static let inactive = Self(rawValue: "inactive")
    /// An enrollment that ended before its time.
    public static let dropped = Self(rawValue: "dropped")
    /// An enrollment that ran to its end.
    public static let completed = Self(rawValue: "completed")
    /// A person who may not use systems for now.
    public static let suspended = Self(rawValue: "suspended")
    /// Removed by the source.
    public static let deleted = Self(rawValue: "deleted")
}
