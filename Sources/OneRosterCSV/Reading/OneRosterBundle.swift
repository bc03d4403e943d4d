import OneRosterModel

/// A bundle that is open for reading its records.
///
/// Records come one at a time, as typed values; memory does not grow with the file. Reading checks each row by itself.
/// Ids and references are the business of ``BundleValidator``, which one runs first.
///
/// ```swift
/// let bundle = try OneRosterBundle(path: "bundle.zip")
/// let reading = try bundle.forEach(OneRosterUser.self) { row in
///     if case .record(let user) = row { print(user.sourcedID) }
/// }
/// guard reading.completeness == .complete else { return }
/// ```
public struct OneRosterBundle {
    private let opened: OpenedBundle
    private let options: ValidationOptions
    /// What was found on opening: about the package and its manifest.
    public let findings: [Finding]

    /// Opens the bundle in a folder or ZIP archive.
    /// - Throws: ``BundleRefusal`` where the package or its manifest cannot be read in the options' mode.
    public init(path: String, options: ValidationOptions = ValidationOptions()) throws(BundleRefusal) {
        let log = FindingLog(limit: options.limits.findingsPerPlace)
        guard let opened = OpenedBundle(path: path, options: options, log: log) else {
            throw BundleRefusal(findings: log.sorted())
        }
        if options.mode == .strict, log.errorCount > 0 { throw BundleRefusal(findings: log.sorted()) }
        self.opened = opened
        self.options = options
        findings = log.sorted()
    }

    /// What the manifest says. A file that it announces and the package lacks is absent here.
    public var manifest: Manifest { opened.manifest }

    /// Begins to read a file's records.
    /// - Returns: `nil` where the file is absent, or the version has another shape for it than `Record`.
    /// - Throws: ``BundleRefusal`` where the file has no header that fits, or cannot be opened.
    public func records<Record: OneRosterCSVRecord>(
        of type: Record.Type
    ) throws(BundleRefusal) -> RecordReader<Record>? {
        guard type.versions.contains(manifest.version), let context = opened.context(of: type.file) else { return nil }
        let log = FindingLog(limit: options.limits.findingsPerPlace)
        do {
            if let table = try TableReader(context, log: log) { return RecordReader(table, log: log) }
        } catch {
            StreamFailure.log(error, file: context.fileName, to: log)
        }
        throw BundleRefusal(findings: log.sorted())
    }

    /// Calls a closure for every row of a file, in its order.
    /// - Returns: How complete the reading was. A file that cannot be read is incomplete, not an error.
    /// - Throws: What the closure throws.
    public func forEach<Record: OneRosterCSVRecord>(
        _ type: Record.Type, _ body: (RecordRow<Record>) throws -> Void
    ) throws -> FileReading {
        do {
            guard var reader = try records(of: type) else { return .absent }
            while let row = reader.next() {
                switch row {
                case .record: try body(.record(reader.record))
                case .quarantined(let id, let row): try body(.quarantined(id: id, row: row))
                }
            }
            return reader.finish()
        } catch let refusal as BundleRefusal {
            return FileReading(completeness: .incomplete(refusal.code), rows: 0, findings: refusal.findings)
        }
    }
}

/// Why a bundle or a file of it cannot be read at all.
public struct BundleRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong; at least one finding of severity error.
    public let findings: [Finding]

    init(findings: [Finding]) { self.findings = findings }

    /// The first error.
    public var code: FindingCode {
        findings.first { $0.severity == .error }?.code ?? findings.first?.code ?? .packageUnreadable
    }

    /// The code, the place and what to do about it.
    public var description: String {
        let place = findings.first { $0.code == code }?.file.map { " in \($0)" } ?? ""
        return "\(code)\(place): \(code.hint)"
    }
}

/// One row of a file.
public enum RecordRow<Record: OneRosterCSVRecord>: Hashable, Sendable {
    /// A record.
    case record(Record)
    /// A row that could not be taken in, with its id where that is legible. The record is there: it is not missing.
    case quarantined(id: String?, row: Int)
}

/// How a reading of one file ended.
public struct FileReading: Hashable, Sendable {
    /// How much of the file was delivered.
    public enum Completeness: Hashable, Sendable {
        /// The file is a complete set, and every row of it was delivered as a record or as quarantined with its id.
        case complete
        /// Rows may be missing: nothing may be removed because it was not delivered.
        case incomplete(FindingCode)
        /// The file holds changes alone.
        case delta
        /// The file is not in the bundle.
        case absent
    }

    /// How much of the file was delivered.
    public let completeness: Completeness
    /// The number of rows.
    public let rows: Int
    /// What was found on the way.
    public let findings: [Finding]

    static let absent = FileReading(completeness: .absent, rows: 0, findings: [])

    /// Makes the end of a reading.
    public init(completeness: Completeness, rows: Int, findings: [Finding]) {
        self.completeness = completeness
        self.rows = rows
        self.findings = findings
    }
}
