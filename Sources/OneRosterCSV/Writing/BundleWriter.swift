public import OneRosterModel
import _CrosswalkSupport

/// Writes a bundle in canonical form: into a folder or a ZIP archive, as OneRoster 1.2 or 1.1.
///
/// Lines end in CRLF, cells are quoted only where a comma or a quote demands it, there is no byte order mark, and the
/// manifest comes last, in the order of the standard. Every row is checked against the table of its file before it is
/// written; references between files are not, for that read the bundle with a validator. `resourceSourcedIds` of 1.2.0
/// is never written.
///
/// ```swift
/// var writer = try BundleWriter(folder: "out", version: .v1_2, sourceSystemName: "Willow Creek SIS")
/// try writer.write(.bulk, orgs)
/// try writer.write(.bulk, users)
/// try writer.finish()
/// ```
///
/// One task writes a bundle: the writer is not `Sendable`. A writer that is dropped before ``finish()`` leaves no archive and, in a folder, no manifest.
public struct BundleWriter: ~Copyable {
    /// What the manifest will say.
    public var manifest: Manifest {
        Manifest(version: version, modes: modes, systemName: systemName, systemCode: systemCode)
    }

    private let output: any BundleOutput
    private let version: OneRosterVersion
    private let systemName: String?
    private let systemCode: String?
    private var modes: [OneRosterFile: FileMode] = [:]
    private var table: TableWriter?
    /// A file broke off after some of it had been handed on, so that no bundle can come of this.
    private var isBroken = false

    /// Begins a bundle in a folder, which is made where it is missing; its parent has to be there.
    ///
    /// The files of a bundle that lies in the folder are replaced, and what the new one does not have is removed.
    ///
    /// - Parameters:
    ///   - folder: The folder's path.
    ///   - version: 1.2 or 1.1.
    ///   - sourceSystemName: `source.systemName`, left out where `nil` or empty.
    ///   - sourceSystemCode: `source.systemCode`, left out where `nil` or empty.
    /// - Throws: ``BundleWriteError/Code/versionNotWritten``, ``BundleWriteError/Code/storage``, or a refusal of the
    ///   source's names.
    public init(
        folder: String, version: OneRosterVersion = .v1_2, sourceSystemName: String? = nil,
        sourceSystemCode: String? = nil
    ) throws(BundleWriteError) {
        let manifest = Manifest(
            version: version, modes: [:], systemName: sourceSystemName, systemCode: sourceSystemCode)
        self.init(manifest, output: try Self.output(manifest) { try FolderOutput(path: folder) })
    }

    /// Begins a bundle in a ZIP archive. What lies under the path is replaced when the bundle is finished.
    ///
    /// - Parameters:
    ///   - zip: The archive's path.
    ///   - version: 1.2 or 1.1.
    ///   - sourceSystemName: `source.systemName`, left out where `nil` or empty.
    ///   - sourceSystemCode: `source.systemCode`, left out where `nil` or empty.
    /// - Throws: As for a folder.
    public init(
        zip: String, version: OneRosterVersion = .v1_2, sourceSystemName: String? = nil,
        sourceSystemCode: String? = nil
    ) throws(BundleWriteError) {
        let manifest = Manifest(
            version: version, modes: [:], systemName: sourceSystemName, systemCode: sourceSystemCode)
        self.init(manifest, output: try Self.output(manifest) { try ArchiveOutput(path: zip) })
    }

    private init(_ manifest: Manifest, output: any BundleOutput) {
        self.output = output
        version = manifest.version
        systemName = manifest.systemName
        systemCode = manifest.systemCode
    }

    /// Checks what the manifest will say before anything is touched, then opens the output.
    private static func output(
        _ manifest: Manifest, open: () throws -> any BundleOutput
    ) throws(BundleWriteError) -> any BundleOutput {
        guard manifest.version != .v1_0 else {
            throw BundleWriteError(.versionNotWritten, detail: "1.1 and 1.2 are written")
        }
        _ = try manifestBytes(manifest)
        return try storing(nil, open)
    }

    /// Writes the manifest and completes the bundle. A file that was begun is ended.
    /// - Throws: What ``end()`` throws; ``BundleWriteError/Code/storage``.
    @discardableResult
    public consuming func finish() throws(BundleWriteError) -> Manifest {
        if table != nil { try end() }
        try requireSound()
        let manifest = manifest
        let bytes = try Self.manifestBytes(manifest)
        let names = Set(modes.keys.map(\.fileName) + [Manifest.fileName])
        let output = output
        try Self.storing(nil) {
            try output.begin(Manifest.fileName)
            try output.write(bytes)
            try output.end()
            try output.finish(names)
        }
        return manifest
    }

    private static func manifestBytes(_ manifest: Manifest) throws(BundleWriteError) -> [UInt8] {
        var rows = [("propertyName", "value"), ("manifest.version", "1.0")]
        rows.append(("oneroster.version", manifest.version.rawValue))
        for file in OneRosterFile.files(of: manifest.version) {
            rows.append((file.manifestProperty, manifest.mode(of: file).rawValue))
        }
        for (property, value) in [
            ("source.systemName", manifest.systemName), ("source.systemCode", manifest.systemCode),
        ] {
            guard let value, !value.isEmpty else { continue }
            // Readers take this word for "not given".
            guard value != "absent" else { throw BundleWriteError(.invalidCell, column: property) }
            rows.append((property, value))
        }
        var cells = CellWriter(columnLimit: 2)
        for (name, value) in rows {
            cells.text(name)
            cells.text(value)
            if let refusal = cells.refusal { throw BundleWriteError(refusal.code, column: name) }
            cells.endRow()
        }
        return cells.bytes
    }

    /// Turns what the file system throws into an error that says where.
    private static func storing<Result>(
        _ file: OneRosterFile?, _ body: () throws -> Result
    ) throws(BundleWriteError) -> Result {
        do {
            return try body()
        } catch let error as FileError {
            throw BundleWriteError(.storage, file: file, detail: error.description)
        } catch {
            throw BundleWriteError(.storage, file: file)
        }
    }
}

// MARK: Files and rows

extension BundleWriter {
    /// Writes a whole file.
    ///
    /// - Parameters:
    ///   - mode: `bulk` or `delta`.
    ///   - records: At least one. Their metadata names become columns, in the order in which they first appear.
    /// - Throws: As ``begin(_:_:metadataColumns:)``, ``append(_:)`` and ``end()``. After a throw the file
    ///   is not part of the bundle; where much of it had been written already, the bundle cannot be finished.
    public mutating func write<Record: OneRosterCSVRecord>(
        _ mode: FileMode, _ records: some Collection<Record>
    ) throws(BundleWriteError) {
        var names: [String] = []
        var known: Set<String> = []
        for record in records {
            for entry in record.metadata where known.insert(entry.name).inserted { names.append(entry.name) }
        }
        try begin(Record.self, mode, metadataColumns: names)
        do {
            for record in records { try append(record) }
            try end()
        } catch {
            if table?.isBegun == true { isBroken = true }
            table = nil
            throw error
        }
    }

    /// Begins a file whose rows come one by one, and ends the one before it.
    ///
    /// - Parameters:
    ///   - type: The kind of record.
    ///   - mode: `bulk` or `delta`.
    ///   - metadataColumns: Names without `metadata.`, in the order of the columns.
    /// - Throws: ``BundleWriteError/Code/fileNotInVersion``, ``BundleWriteError/Code/fileTwice``,
    ///   ``BundleWriteError/Code/fileAbsent``, ``BundleWriteError/Code/metadataName``; what ``end()`` throws.
    public mutating func begin<Record: OneRosterCSVRecord>(
        _ type: Record.Type, _ mode: FileMode, metadataColumns: [String] = []
    ) throws(BundleWriteError) {
        if table != nil { try end() }
        try requireSound()
        let file = Record.file
        guard mode != .absent else { throw BundleWriteError(.fileAbsent, file: file) }
        guard modes[file] == nil else { throw BundleWriteError(.fileTwice, file: file) }
        guard Record.versions.contains(version), let schema = TableSchema.of(file, in: version),
            file.exists(in: version)
        else { throw BundleWriteError(.fileNotInVersion, file: file, detail: "OneRoster \(version)") }
        table = try TableWriter(schema: schema, mode: mode, metadataColumns: metadataColumns)
    }

    /// Writes a row of the file that was begun.
    ///
    /// In a bulk file `status` and `dateLastModified` are left blank, as the standard demands.
    ///
    /// - Throws: Why the record cannot be written, with the column. The row is left out and the next may follow.
    public mutating func append<Record: OneRosterCSVRecord>(_ record: Record) throws(BundleWriteError) {
        guard let table else { throw BundleWriteError(.outOfOrder, file: Record.file, detail: "no file was begun") }
        try table.append(record, version: version)
        if table.isFull { try flush() }
    }

    /// Ends the file that was begun.
    /// - Throws: ``BundleWriteError/Code/noRows`` where it has none, ``BundleWriteError/Code/storage``.
    public mutating func end() throws(BundleWriteError) {
        guard let ending = table else { throw BundleWriteError(.outOfOrder, detail: "no file was begun") }
        guard ending.rows > 0 else {
            table = nil
            throw BundleWriteError(.noRows, file: ending.file)
        }
        try flush()
        let output = output
        try Self.storing(ending.file) { try output.end() }
        modes[ending.file] = ending.mode
        table = nil
    }

    private func requireSound() throws(BundleWriteError) {
        guard !isBroken else { throw BundleWriteError(.outOfOrder, detail: "an earlier file broke off") }
    }

    private mutating func flush() throws(BundleWriteError) {
        guard let table else { return }
        let output = output
        do throws(BundleWriteError) {
            try Self.storing(table.file) {
                if !table.isBegun { try output.begin(table.file.fileName) }
                try output.write(table.bytes)
            }
        } catch {
            isBroken = true
            self.table = nil
            throw error
        }
        table.handedOn()
    }
}
