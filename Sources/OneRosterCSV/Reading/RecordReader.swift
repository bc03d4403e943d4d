import OneRosterModel

/// Reads the records of one file, one after the other.
///
/// ```swift
/// while let row = reader.next() {
///     if case .record = row { take(reader.record) }
/// }
/// guard reader.finish().completeness == .complete else { return }
/// ```
///
/// Leaving off early costs nothing. What was read is judged by ``finish()``.
public struct RecordReader<Record: OneRosterCSVRecord>: ~Copyable {
    /// What ``next()`` came upon.
    public enum Row: Hashable, Sendable {
        /// A record: it is in ``RecordReader/record``.
        case record
        /// A row that could not be taken in, with its id where that is legible. The record is there: it is not missing.
        case quarantined(id: String?, row: Int)
    }

    /// The record of the present row. After a quarantined row it still is the one before.
    public private(set) var record: Record
    private var table: TableReader
    private let log: FindingLog
    private let shared: SharedValues
    private let metadataNames: [String]
    private let columnCount: Int
    private var illegibleRows = 0
    private var failure: FindingCode?
    private var isAtEnd = false

    init(_ table: consuming TableReader, log: FindingLog) {
        self.log = log
        record = Record(sourcedID: SourcedID(""))
        metadataNames = table.map.metadata.map(\.name)
        shared = SharedValues(metadataColumns: metadataNames)
        columnCount = table.map.places.count
        self.table = table
    }

    /// The names of the source's own columns, without `metadata.`, in the order of the file.
    public var metadataColumns: [String] { metadataNames }

    /// The next row.
    /// - Returns: `nil` at the end of the file, and where the file breaks off; ``finish()`` tells the two apart.
    public mutating func next() -> Row? {
        guard !isAtEnd else { return nil }
        do {
            guard let state = try table.next() else {
                isAtEnd = true
                return nil
            }
            guard state == .usable, !table.cell(0).isEmpty else { return quarantined() }
            record.readRow(
                RecordCells(base: table.base, bounds: table.bounds, columnCount: columnCount, shared: shared))
            return .record
        } catch {
            isAtEnd = true
            StreamFailure.log(error, file: table.context.fileName, to: log)
            failure = log.kept.last?.code
            return nil
        }
    }

    private mutating func quarantined() -> Row {
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
