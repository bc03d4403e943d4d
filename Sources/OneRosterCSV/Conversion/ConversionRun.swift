import OneRosterModel

/// One conversion under way.
final class ConversionRun {
    let bundle: OneRosterBundle
    var report = ConversionReport()
    var suggester = MergeSuggester()
    private(set) var leftOut: [OneRosterFile: Int] = [:]

    init(bundle: OneRosterBundle) { self.bundle = bundle }

    /// Reads a file and writes what its records become.
    ///
    /// - Parameters:
    ///   - old: The records that are read.
    ///   - new: The records that are written, of the same file or another.
    ///   - writer: Where they go.
    ///   - change: Makes none, one or several records of one.
    func transfer<Old: OneRosterCSVRecord, New: OneRosterCSVRecord>(
        _ old: Old.Type, as new: New.Type, _ writer: inout BundleWriter, _ change: (Old) -> [New]
    ) throws {
        guard var reader = try bundle.records(of: old) else { return }
        let keepsColumns = Old.file == New.file
        try writer.begin(
            new, bundle.manifest.mode(of: Old.file), metadataColumns: keepsColumns ? reader.metadataColumns : [])
        while let row = reader.next() {
            switch row {
            case .record:
                let made = change(reader.record)
                if made.isEmpty, keepsColumns { leftOut[Old.file, default: 0] += 1 }
                for record in made { try append(record, &writer) }
            case .quarantined: leaveOut(Old.file, keepsColumns ? "" : nil)
            }
        }
        try requireWhole(reader.finish(), Old.file)
        try end(&writer)
    }

    /// Writes a file as it is.
    func copy<Record: OneRosterCSVRecord>(_ type: Record.Type, _ writer: inout BundleWriter) throws {
        try transfer(type, as: type, &writer) { [$0] }
    }

    /// Goes through a file without writing it.
    func forEach<Record: OneRosterCSVRecord>(_ type: Record.Type, _ body: (Record) -> Void) throws {
        guard var reader = try bundle.records(of: type) else { return }
        while let row = reader.next() {
            if case .record = row { body(reader.record) }
        }
        try requireWhole(reader.finish(), Record.file)
    }

    /// Writes a record, or leaves it out where the new version cannot have it as it is.
    func append<Record: OneRosterCSVRecord>(_ record: Record, _ writer: inout BundleWriter) throws {
        do {
            try writer.append(record)
        } catch let error where error.row != nil {
            leaveOut(Record.file, error.column)
        }
    }

    /// Ends a file. One of which nothing could be written is not part of the bundle.
    func end(_ writer: inout BundleWriter) throws {
        do {
            try writer.end()
        } catch let error where error.code == .noRows {
            return
        }
    }

    /// Counts the records of a file that the new version does not have.
    func drop<Record: OneRosterCSVRecord>(_ type: Record.Type) throws {
        var count = 0
        try forEach(type) { _ in count += 1 }
        report.note(Record.file.rawValue, .noCounterpart, count: count)
        if count > 0 { leftOut[Record.file, default: 0] += count }
    }

    /// - Parameter column: The column at fault, empty for the row as such; `nil` where the row was counted before.
    private func leaveOut(_ file: OneRosterFile, _ column: String?) {
        guard let column else { return }
        report.note(column.isEmpty ? file.rawValue : "\(file.rawValue).\(column)", .invalid)
        leftOut[file, default: 0] += 1
    }

    private func requireWhole(_ reading: FileReading, _ file: OneRosterFile) throws {
        guard case .incomplete(let code) = reading.completeness, code != .tableNoRows else { return }
        // A row without an id cannot be written, and is counted as left out; the others are all there.
        guard code.rawValue != "rows.illegible" else { return }
        throw BundleConversionError(code: .sourceIncomplete, file: file)
    }
}
