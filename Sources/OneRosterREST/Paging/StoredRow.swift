package import CrosswalkJSON
package import OneRosterModel

/// A row of a page in the form in which a stage keeps it outside of memory.
///
/// Of a record everything is kept, of one that could not be read the codes of what is wrong with it. Warnings are not
/// kept: they were told when the page came.
package struct StoredRow: Sendable {
    /// `sourcedId`; `nil` where even that could not be read.
    package let id: String?
    /// The hash of what the server sent.
    package let hash: RESTContentHash
    /// `dateLastModified`, in milliseconds since 1970.
    package let changed: Int64?
    /// The record in the strict form of the version; `nil` for one that could not be read.
    package let record: [UInt8]?
    /// The codes of the errors, with a space between them.
    package let codes: String

    /// Takes what was kept.
    package init(id: String?, hash: RESTContentHash, changed: Int64?, record: [UInt8]?, codes: String) {
        self.id = id
        self.hash = hash
        self.changed = changed
        self.record = record
        self.codes = codes
    }

    /// The form of a row, of a service of a version.
    package init<Record: RESTRecord>(_ row: RESTPage<Record>.Row, _ version: OneRosterVersion) {
        // Addresses are made anew when a record is written to a service, so that it does not matter which stand here.
        let none = OneRosterAddresses(rostering: "", gradebook: "", resources: "")
        self.init(
            id: row.sourcedID, hash: row.contentHash, changed: row.record?.dateLastModified?.millisecondsSinceEpoch,
            record: row.record.map { Record.codec.json(of: $0, in: version, at: none) },
            codes: row.record == nil
                ? row.findings.filter { $0.severity == .error }.map(\.code.rawValue).joined(separator: " ") : "")
    }

    /// The row.
    ///
    /// - Throws: `JSONError` where the record is not what was written.
    package func row<Record: RESTRecord>(
        _: Record.Type, at index: Int, _ version: OneRosterVersion
    ) throws(JSONError) -> RESTPage<Record>.Row {
        var read: Record?
        if let record {
            read = try Record.codec.record(
                record, .standard, WireForm(isLegacy: version < .v1_2, isChecked: true))
        }
        let findings = codes.split(separator: " ").compactMap { OneRosterJSONFinding.Code(rawValue: String($0)) }
            .map { OneRosterJSONFinding(code: $0, severity: .error, path: "", repair: nil) }
        return RESTPage.Row(
            index: index, record: read, contentHash: hash, findings: findings, refusedID: read == nil ? id : nil)
    }
}
