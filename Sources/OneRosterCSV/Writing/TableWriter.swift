import OneRosterModel

/// Turns the records of one file into lines, and checks each against the table of the standard.
final class TableWriter {
    /// Lines are handed on when there are this many bytes of them.
    private static let chunkBytes = 256 * 1024

    let mode: FileMode
    private let schema: TableSchema
    private let checks: [CellCheck]
    private let metadataColumns: [String]
    private let metadataIndex: [String: Int]
    private var cells: CellWriter
    /// Rows so far, without the header.
    private(set) var rows = 0
    /// Whether lines were handed on.
    private(set) var isBegun = false

    var file: OneRosterFile { schema.file }
    var bytes: [UInt8] { cells.bytes }
    var isFull: Bool { cells.bytes.count >= Self.chunkBytes }

    init(schema: TableSchema, mode: FileMode, metadataColumns: [String]) throws(BundleWriteError) {
        self.schema = schema
        self.mode = mode
        self.metadataColumns = metadataColumns
        checks = schema.columns.enumerated().compactMap { CellCheck($1, at: $0) }
        cells = CellWriter(columnLimit: schema.columns.count)
        var index: [String: Int] = [:]
        for (place, name) in metadataColumns.enumerated() {
            guard !name.isEmpty, index.updateValue(place, forKey: name) == nil else {
                throw BundleWriteError(.metadataName, file: schema.file, row: 1, detail: "empty or given twice")
            }
        }
        metadataIndex = index
        try writeHeader()
    }

    private func writeHeader() throws(BundleWriteError) {
        for column in schema.columns { cells.text(column.name) }
        for name in metadataColumns { cells.metadata("metadata." + name) }
        guard cells.refusal == nil else { throw BundleWriteError(.metadataName, file: file, row: 1) }
        cells.endRow()
    }

    func append<Record: OneRosterCSVRecord>(
        _ record: Record, version: OneRosterVersion
    ) throws(BundleWriteError) {
        guard Record.file == file, Record.versions.contains(version) else {
            throw BundleWriteError(.outOfOrder, file: Record.file, detail: "another file was begun")
        }
        do throws(BundleWriteError) {
            try writeLifeCycle(record)
            record.write(into: &cells)
            cells.padColumns()
            try writeMetadata(record.metadata)
            try check(isDeletion: mode == .delta && record.status == .tobedeleted)
        } catch {
            cells.dropRow()
            throw error
        }
        cells.endRow()
        rows += 1
    }

    /// The lines were handed on.
    func handedOn() {
        cells.clear()
        isBegun = true
    }

    // MARK: Parts of a row

    private func writeLifeCycle(_ record: some OneRosterCSVRecord) throws(BundleWriteError) {
        cells.id(record.sourcedID)
        guard mode == .delta else {
            guard record.status != .tobedeleted else { throw error(.removalInBulk, column: TableSchema.status) }
            cells.blank()
            cells.blank()
            return
        }
        guard let status = record.status else { throw error(.lifeCycleMissing, column: TableSchema.status) }
        guard let modified = record.dateLastModified else {
            throw error(.lifeCycleMissing, column: TableSchema.dateLastModified)
        }
        cells.text(status.rawValue)
        cells.dateTime(modified)
    }

    private func writeMetadata(_ entries: [OneRosterMetadata]) throws(BundleWriteError) {
        guard !metadataColumns.isEmpty || !entries.isEmpty else { return }
        var values = [String?](repeating: nil, count: metadataColumns.count)
        for entry in entries {
            guard let place = metadataIndex[entry.name] else {
                throw BundleWriteError(.metadataColumnMissing, file: file, row: rows + 2)
            }
            guard values[place] == nil else {
                throw BundleWriteError(.metadataName, file: file, row: rows + 2, detail: "a name comes twice")
            }
            values[place] = entry.value
        }
        for value in values { cells.metadata(value) }
    }

    // MARK: Checks

    private func check(isDeletion: Bool) throws(BundleWriteError) {
        if let refusal = cells.refusal { throw error(refusal.code, column: refusal.column) }
        let fault = cells.withCells { cell in
            checks.first { check in
                let content = cell(check.column)
                if content.isEmpty { return check.isRequired && (check.column == 0 || !isDeletion) }
                return !check.accepts(content)
            }
        }
        guard let fault else { return }
        let expected = schema.columns[fault.column].kind.expectation
        throw error(.invalidCell, column: fault.column, detail: "expected " + expected)
    }

    private func error(_ code: BundleWriteError.Code, column: Int, detail: String = "") -> BundleWriteError {
        let name = code == .columnNotInVersion ? foreignColumn(column) : ownColumn(column)
        return BundleWriteError(code, file: file, row: rows + 2, column: name, detail: detail)
    }

    private func ownColumn(_ column: Int) -> String? {
        let count = schema.columns.count
        if column < count { return schema.columns[column].name }
        return column - count < metadataColumns.count ? "metadata." + metadataColumns[column - count] : nil
    }

    /// The name of a column that another version has.
    private func foreignColumn(_ column: Int) -> String? {
        let widest = file == .users ? Tables12.usersOf120 : TableSchema.of(file, in: .v1_2)
        guard let columns = widest?.columns, column < columns.count else { return nil }
        return columns[column].name
    }
}
