/// Records that were loaded before, so that references of a delta can be checked.
public protocol KnownRecords: Sendable {
    /// Whether a record of this id is there, in the terms of the file that it would come from.
    func contains(_ id: String, in file: OneRosterFile) -> Bool
}
