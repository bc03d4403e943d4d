public import Canonical

/// Days of the calendar on which another rule holds.
public struct PolicyWindow: Hashable, Sendable {
    /// What holds on those days.
    public enum Effect: Hashable, Sendable {
        /// Nothing is imported: `hold.blackout`.
        case blackout
        /// New records and returning ones are imported, changes and deletions wait: `hold.limited_import`.
        case addsOnly
        /// Other limits, such as wider ones while a school year rolls over. They take the place of all others.
        case limits(HoldLimits)
    }

    /// The first day.
    public let first: CalendarDate
    /// The last day, included.
    public let last: CalendarDate
    /// The kinds concerned; empty for all. A blackout always concerns all.
    public let kinds: Set<NounKind>
    /// What holds on those days.
    public let effect: Effect

    /// Makes a window. One whose last day lies before its first never holds.
    public init(first: CalendarDate, last: CalendarDate, kinds: Set<NounKind> = [], effect: Effect) {
        self.first = first
        self.last = last
        self.kinds = kinds
        self.effect = effect
    }

    func contains(_ day: CalendarDate, _ kind: NounKind) -> Bool {
        first <= day && day <= last && (kinds.isEmpty || kinds.contains(kind))
    }
}
