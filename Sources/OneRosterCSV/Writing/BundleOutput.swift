import _CrosswalkSupport
import _CrosswalkZIP

/// Where a bundle's files go, one after the other.
protocol BundleOutput: AnyObject {
    /// Begins a file.
    func begin(_ name: String) throws
    /// Adds to the file that was begun.
    func write(_ bytes: [UInt8]) throws
    /// Completes the file that was begun.
    func end() throws
    /// Completes the bundle, whose files are the named ones and no others.
    func finish(_ names: Set<String>) throws
}

/// A folder in which each file appears when it is complete.
///
/// A bundle that lay there is replaced: its manifest goes first, so that a folder in between is no bundle, and its
/// other files when the new manifest is there. Files with other names are left alone.
final class FolderOutput: BundleOutput {
    private let prefix: String
    private var file: FileSink?

    init(path: String) throws(FileError) {
        try FolderChanges.makeFolder(path)
        prefix = path.hasSuffix("/") ? path : path + "/"
        try removeIfThere(Manifest.fileName)
    }

    func begin(_ name: String) throws { file = try FileSink(path: prefix + name) }

    func write(_ bytes: [UInt8]) throws { try file?.write(bytes) }

    func end() throws {
        try file?.close()
        file = nil
    }

    func finish(_ names: Set<String>) throws {
        for file in OneRosterFile.allCases where !names.contains(file.fileName) { try removeIfThere(file.fileName) }
    }

    private func removeIfThere(_ name: String) throws(FileError) {
        do {
            try FolderChanges.remove(prefix + name)
        } catch {
            guard error.reason == .notFound else { throw error }
        }
    }
}

/// A ZIP archive, which appears when it is complete.
final class ArchiveOutput: BundleOutput {
    private var archive: ZIPWriter<FileSink>
    private let file: FileSink

    init(path: String) throws {
        file = try FileSink(path: path)
        archive = try ZIPWriter(sink: file)
    }

    func begin(_ name: String) throws { try archive.beginEntry(name) }

    func write(_ bytes: [UInt8]) throws { try archive.write(bytes) }

    func end() throws { try archive.endEntry() }

    func finish(_ names: Set<String>) throws {
        try archive.finish()
        try file.close()
    }
}
