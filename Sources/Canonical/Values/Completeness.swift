/// How much of a collection arrived: the verdict with which every collection of a source ends.
///
/// Removal by absence follows from ``complete`` alone. A source that cannot tell says ``incomplete(_:)``.
public enum Completeness: Hashable, Sendable {
    /// Every record of the collection was delivered.
    case complete
    /// Some records may be missing; the reason is a stable code such as `rows.quarantined` or `page.truncated`.
    case incomplete(String)
    /// The source made no statement about this collection.
    case absent
    /// Only changes were delivered; what is not mentioned is unchanged.
    case delta

    /// `true` where a record that was not delivered may be taken as gone.
    public var allowsRemovalByAbsence: Bool { self == .complete }
}
