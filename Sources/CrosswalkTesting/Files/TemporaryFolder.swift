import FoundationEssentials

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder of its own for a test, removed with its last reference.
///
/// ```swift
/// let folder = try TemporaryFolder()
/// try folder.write(Array("sourcedId\r\n".utf8), to: "orgs.csv")
/// ```
public final class TemporaryFolder: Sendable {
    /// The absolute path.
    public let path: String

    /// Makes the folder below the system's one for temporary files.
    /// - Throws: The file system's error.
    public init() throws {
        // The system chooses the name, and makes the folder with it in one step.
        var name = Array(FileManager.default.temporaryDirectory.appending(path: "crosswalk-XXXXXX").path.utf8CString)
        guard mkdtemp(&name) != nil else { throw CocoaError(.fileWriteUnknown) }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(error)") }
    }

    /// The path of what has this name in the folder, there or not.
    public func path(of name: String) -> String { path + "/" + name }

    /// Makes or replaces a file, and gives its path.
    /// - Throws: The file system's error.
    @discardableResult
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: path(of: name)))
        return path(of: name)
    }

    /// What a file holds.
    /// - Throws: The file system's error.
    public func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(of: name))))
    }

    /// The names of what is in the folder, sorted.
    public var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}
