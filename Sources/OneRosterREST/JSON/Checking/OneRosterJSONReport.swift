public import CrosswalkJSON

/// One record of a document as it was read.
public struct OneRosterJSONRecord: Sendable {
    /// Its place in the list, from 0; 0 for a record by itself.
    public let index: Int
    /// `sourcedId`; `nil` where it could not be read.
    public let sourcedID: String?
    /// The record. Strict reading gives it as it stands; tolerant reading with everything in the standard's form, and
    /// without what the standard does not name. `nil` where it was refused: the record is there and not valid, which is
    /// not the same as its absence.
    public let value: JSONObject?
    /// What was found.
    public let findings: [OneRosterJSONFinding]
}

/// What reading a document gave.
public struct OneRosterJSONReport: Sendable {
    /// The records in their order.
    public internal(set) var records: [OneRosterJSONRecord] = []
    /// What was found about the document itself.
    public internal(set) var findings: [OneRosterJSONFinding] = []

    /// Whether nothing was refused.
    public var isAccepted: Bool {
        findings.allSatisfy { $0.severity != .error } && records.allSatisfy { $0.value != nil }
    }

    /// Every code that was found, once, in alphabetical order.
    public var codes: [String] {
        Set((findings + records.flatMap(\.findings)).map(\.code.rawValue)).sorted()
    }
}
