public import CrosswalkJSON
public import OneRosterModel
internal import _CrosswalkSupport

/// Reads the answers of OneRoster's REST services into records.
///
/// ```swift
/// let page = try RESTPageReader<RESTUser>(.v1_2).page(body)
/// for row in page.rows where row.record == nil { log(row.index, row.sourcedID, row.findings.map(\.code)) }
/// ```
///
/// A page that keeps to the standard is read in one pass. Any other is read again by ``OneRosterJSONCheck``, whose findings
/// the rows then carry: one record that cannot be read does not cost the page. Tolerant reading is silent about members
/// that the standard does not name as long as nothing else is wrong with the page; strict reading tells of each.
///
/// Two members of one name and bytes that are not UTF-8 are errors in either mode.
public struct RESTPageReader<Record: RESTRecord>: Sendable {
    /// The version.
    public let version: OneRosterVersion
    /// How much is let pass.
    public let mode: OneRosterJSONCheck.Mode
    /// What an answer may cost.
    public let limits: JSONLimits

    /// A reader.
    ///
    /// - Parameters:
    ///   - version: 1.1 or 1.2; 1.0 is read as 1.1.
    ///   - mode: How much is let pass.
    ///   - limits: What an answer may cost. A user has 40 to 80 values: the standard limit of a million suits pages of up
    ///     to about 12,000 users.
    public init(
        _ version: OneRosterVersion, mode: OneRosterJSONCheck.Mode = .tolerant, limits: JSONLimits = .standard
    ) {
        self.version = version
        self.mode = mode
        self.limits = limits
    }

    /// Reads the answer of a collection.
    ///
    /// - Parameter body: UTF-8.
    /// - Throws: ``RESTPageError`` of code ``RESTPageError/Code/noCollection`` where there is no list: an error's
    ///   description that comes with status 200, or `{}`, is never an empty page.
    public func page(_ body: [UInt8]) throws(RESTPageError) -> RESTPage<Record> {
        if mode == .tolerant, version.carries(Record.entityType), let rows = plainRows(body) {
            return RESTPage(rows: rows, findings: [])
        }
        return try checkedPage(body)
    }

    /// Reads the answer of a collection by way of the check.
    func checkedPage(_ body: [UInt8]) throws(RESTPageError) -> RESTPage<Record> {
        let (outline, report) = try checked(body)
        guard outline.isCollection, !report.records.isEmpty || report.findings.allSatisfy({ $0.severity != .error })
        else { throw RESTPageError(.noCollection, findings: report.findings) }
        return RESTPage(rows: rows(of: report, outline, body), findings: report.findings)
    }

    /// Reads the answer with a single record: under its type's name, or by itself.
    ///
    /// - Parameter body: UTF-8.
    /// - Returns: The record with what was found about it and about the answer.
    /// - Throws: ``RESTPageError`` of code ``RESTPageError/Code/noRecord`` where there is none, or more than one.
    public func record(_ body: [UInt8]) throws(RESTPageError) -> RESTPage<Record>.Row {
        let (outline, report) = try checked(body)
        let rows = outline.isWrapped || outline.hasID ? rows(of: report, outline, body) : []
        guard rows.count == 1, let row = rows.first else { throw RESTPageError(.noRecord, findings: report.findings) }
        return RESTPage.Row(
            index: 0, record: row.record, contentHash: row.contentHash, findings: report.findings + row.findings,
            refusedID: row.refusedID)
    }

    // MARK: Both ways of reading

    private var form: WireForm { WireForm(isLegacy: version < .v1_2, isChecked: false) }

    /// The rows, where the whole page is in the standard's form.
    func plainRows(_ body: [UInt8]) -> [RESTPage<Record>.Row]? {
        do {
            return try body.withUnsafeBufferPointer { bytes throws(JSONError) in
                try Record.codec.plainRows(bytes, limits, form)
            }
        } catch {
            // The check says what is wrong with it, and what of it can be read all the same.
            return nil
        }
    }

    private func checked(_ body: [UInt8]) throws(RESTPageError) -> (RecordOutline, OneRosterJSONReport) {
        guard version.carries(Record.entityType) else { throw RESTPageError(.noSuchType) }
        do {
            let report = try OneRosterJSONCheck(version, mode: mode)
                .report(on: body, as: Record.entityType, limits: limits)
            return (try RecordOutline(of: body, Record.entityType, limits), report)
        } catch {
            throw RESTPageError(error)
        }
    }

    private func rows(
        of report: OneRosterJSONReport, _ outline: RecordOutline, _ body: [UInt8]
    ) -> [RESTPage<Record>.Row] {
        // The check and the outline go by the same rules; of what only one of them sees, there is no row.
        zip(report.records, outline.records).map { record, bytes in row(record, RESTContentHash(of: body[bytes])) }
    }

    private func row(_ checked: OneRosterJSONRecord, _ hash: RESTContentHash) -> RESTPage<Record>.Row {
        var findings = checked.findings
        var record: Record?
        if let value = checked.value {
            do {
                let form = WireForm(isLegacy: version < .v1_2, isChecked: true)
                record = try Record.codec.record(JSONValue.object(value).json, limits, form)
            } catch {
                // The standard allows what no value of ours can hold, such as a score of a thousand digits.
                findings.append(
                    OneRosterJSONFinding(
                        code: .wrongType, severity: .error, path: ShapePath.shown(error.member ?? ""), repair: nil))
            }
        }
        return RESTPage.Row(
            index: checked.index, record: record, contentHash: hash, findings: findings,
            refusedID: record == nil ? checked.sourcedID : nil)
    }
}

extension OneRosterVersion {
    /// Whether the version has records of a type.
    fileprivate func carries(_ type: OneRosterEntityType) -> Bool { ShapeTable.shape(of: type, in: self) != nil }
}
