import OneRosterModel

/// Reads the records of one file, one after the other.
///
/// Leaving off early costs nothing. What was read is judged by ``finish()``.
public struct RecordReader<Record: OneRosterCSVRecord>: ~Copyable {
    private var table: TableReader
    private let log: FindingLog
    private let shared = SharedValues()
    private let metadataNames: [String]
    private let columnCount: Int
    private var illegibleRows = 0
    private var failure: FindingCode?
    private var isAtEnd = false

    init(_ table: consuming TableReader, log: FindingLog) {
        self.log = log
        metadataNames = table.map.metadata.map(\.name)
        columnCount = table.map.places.count
        self.table = table
    }

    /// The names of the source's own columns, without `metadata.`, in the order of the file.
    public var metadataColumns: [String] { metadataNames }

    /// The next row.
    /// - Returns: `nil` at the end of the file, and where the file breaks off; ``finish()`` tells the two apart.
    public mutating func next() -> RecordRow<Record>? {
        guard !isAtEnd else { return nil }
        do {
            guard let state = try table.next() else {
                isAtEnd = true
                return nil
            }
            if state == .usable, let record = record() { return .record(record) }
            return quarantined()
        } catch {
            isAtEnd = true
            StreamFailure.log(error, file: table.context.fileName, to: log)
            failure = log.kept.last?.code
            return nil
        }
    }

    @inline(__always)
    private func record() -> Record? {
        Record(
            cells: RecordCells(
                base: table.base, bounds: table.bounds, columnCount: columnCount, metadataNames: metadataNames,
                shared: shared))
    }

    private mutating func quarantined() -> RecordRow<Record> {
        let cell = table.cell(0)
        let id = cell.isEmpty || cell.count > 255 ? nil : String(decoding: cell, as: UTF8.self)
        if id == nil { illegibleRows += 1 }
        return .quarantined(id: id, row: table.row)
    }

    /// How much was read. To be asked after ``next()`` has answered `nil`; before, the reading is incomplete.
    public func finish() -> FileReading {
        FileReading(completeness: completeness, rows: table.rowCount, findings: log.sorted())
    }

    private var completeness: FileReading.Completeness {
        if table.context.mode == .delta { return .delta }
        if let failure { return .incomplete(failure) }
        guard isAtEnd else { return .incomplete(FindingCode(rawValue: "reading.stopped")) }
        if table.rowCount == 0 { return .incomplete(.tableNoRows) }
        if table.breaksOff { return .incomplete(.tableRowWidth) }
        if illegibleRows > 0 { return .incomplete(FindingCode(rawValue: "rows.illegible")) }
        // A row whose quotes were not closed may have swallowed others.
        let swallowing: [FindingCode] = [.csvUnclosedQuote, .csvRecordTooLong]
        if let code = swallowing.first(where: { log.counts[$0] != nil }) { return .incomplete(code) }
        return .complete
    }
}
