#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
public import OneRosterCSV
import OneRosterModel

extension DistrictBundle {
    /// Writes the bundle into a folder, in canonical form: one CSV file for each kind of record, and the manifest.
    ///
    /// A file without records, such as one that did not change in a bundle of changes, is `absent`.
    ///
    /// - Parameters:
    ///   - path: the folder, which is made where it is missing; its parent has to be there. The files of a bundle that
    ///     lies in it are replaced.
    ///   - onFile: is called before each file.
    /// - Throws: a `BundleWriteError` or the file system's error where something cannot be written.
    public func write(toFolder path: String, onFile: ((OneRosterFile) -> Void)? = nil) throws {
        var writer = FileWriter(
            writer: try BundleWriter(
                folder: path, version: version, sourceSystemName: "Crosswalk district generator",
                sourceSystemCode: "crosswalk"),
            mode: mode, accidents: accidents, onFile: onFile)
        try visitFiles(&writer)
        let emptied = writer.emptied
        try writer.finish()
        for file in emptied { try cutAfterHeader("\(path)/\(file.fileName)") }
    }

    private func cutAfterHeader(_ path: String) throws {
        let bytes = try Data(contentsOf: URL(filePath: path))
        try Data(bytes.prefix { $0 != Byte.lineFeed } + [Byte.lineFeed]).write(to: URL(filePath: path))
    }
}

private struct FileWriter: DistrictFileVisitor, ~Copyable {
    var writer: BundleWriter
    let mode: FileMode
    let accidents: [DistrictAccident]
    let onFile: ((OneRosterFile) -> Void)?
    /// The files that are to keep their header alone.
    private(set) var emptied: [OneRosterFile] = []

    init(
        writer: consuming BundleWriter, mode: FileMode, accidents: [DistrictAccident],
        onFile: ((OneRosterFile) -> Void)?
    ) {
        self.writer = writer
        self.mode = mode
        self.accidents = accidents
        self.onFile = onFile
    }

    mutating func visit<Record: OneRosterCSVRecord>(_ records: DistrictRecords<Record>) throws {
        var iterator = records.makeIterator()
        if let first = iterator.next() {
            onFile?(Record.file)
            try writer.begin(Record.self, mode)
            try writer.append(first)
            while let record = iterator.next() { try writer.append(record) }
            try writer.end()
        } else if accidents.contains(.headerOnly(Record.file)), let sample = records.sample {
            // A bundle cannot be written with an empty file; one row is written and cut off afterwards.
            onFile?(Record.file)
            try writer.begin(Record.self, mode)
            try writer.append(sample)
            try writer.end()
            emptied.append(Record.file)
        }
    }

    consuming func finish() throws { try writer.finish() }
}
