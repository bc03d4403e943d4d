public import OneRosterModel

/// One row of a collection, as its reader found it.
public enum OneRosterItem<Record: OneRosterEntity>: Hashable, Sendable {
    /// A record.
    case record(Record)
    /// A record that is there and could not be read; `nil` where not even its id is legible. The code says why.
    case quarantined(id: String?, code: String)
}
