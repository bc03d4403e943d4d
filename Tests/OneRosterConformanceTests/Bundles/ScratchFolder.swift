import Foundation

/// A folder for one bundle, in memory where the system offers that, gone when the work is done.
struct ScratchFolder: Sendable {
    /// The bundle as a folder of files.
    static func withFolder<Result>(
        _ files: [String: [UInt8]], _ work: (_ path: String) throws -> Result
    ) throws -> Result {
        try withDirectory { directory in
            for (name, bytes) in files {
                try Data(bytes).write(to: directory.appendingPathComponent(name))
            }
            return try work(directory.path)
        }
    }

    /// The bundle as one archive file.
    static func withArchive<Result>(_ bytes: [UInt8], _ work: (_ path: String) throws -> Result) throws -> Result {
        try withDirectory { directory in
            let file = directory.appendingPathComponent("bundle.zip")
            try Data(bytes).write(to: file)
            return try work(file.path)
        }
    }

    private static func withDirectory<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let directory = root.appendingPathComponent("crosswalk-corpus-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        // A folder that cannot be removed spoils no verdict; the system's own cleaning takes it later.
        defer { try? FileManager.default.removeItem(at: directory) }
        return try work(directory)
    }

    private static let root: URL = {
        let memory = URL(fileURLWithPath: "/dev/shm", isDirectory: true)
        let usable = FileManager.default.isWritableFile(atPath: memory.path)
        return usable ? memory : FileManager.default.temporaryDirectory
    }()
}
