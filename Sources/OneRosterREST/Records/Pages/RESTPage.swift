internal import OneRosterModel

/// One answer of a collection, record by record.
public struct RESTPage<Record: RESTRecord>: Sendable {
    /// One record of the answer: read, or there and not legible, which is not the same as not there.
    public struct Row: Sendable {
        /// Its place in the list, from 0.
        public let index: Int
        /// The record; `nil` where it could not be read: it is quarantined, and ``findings`` say why.
        public let record: Record?
        /// The record's bytes as they were sent, in 128 bits.
        public let contentHash: RESTContentHash
        /// What was found.
        public let findings: [OneRosterJSONFinding]
        /// The id of a record that could not be read.
        let refusedID: String?

        /// `sourcedId`; `nil` where even that could not be read.
        public var sourcedID: String? { record?.sourcedID.rawValue ?? refusedID }
    }

    /// Every record of the answer, in order.
    public let rows: [Row]
    /// What was found about the answer itself, such as a list under another name.
    public let findings: [OneRosterJSONFinding]

    /// The records that could be read, in order.
    public var records: [Record] { rows.compactMap(\.record) }
    /// The rows whose record could not be read.
    public var quarantined: [Row] { rows.filter { $0.record == nil } }
}
