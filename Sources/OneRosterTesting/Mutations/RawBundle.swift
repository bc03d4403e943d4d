#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A bundle as the bytes of its files, sound or damaged: what mutations work on.
///
/// ```swift
/// let damaged = try RawBundle(texts: SmallBundle.v1_2Bulk.files)
///     .applying(.setCell("users.csv", row: "stu-1", column: "enabledUser", to: "yes"), .dropFile("roles.csv"))
/// try damaged.write(toFolder: "damaged")
/// ```
public struct RawBundle: Hashable, Sendable {
    /// File name, with its extension, to bytes.
    public var files: [String: [UInt8]]

    /// Takes the files as bytes.
    public init(files: [String: [UInt8]]) { self.files = files }

    /// Takes the files as texts, such as those of a ``SmallBundle``.
    public init(texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

    /// Reads every file that lies directly in a folder, whatever its name.
    ///
    /// - Parameter path: the folder.
    /// - Throws: the file system's error where the folder or a file cannot be read.
    public init(folder path: String) throws {
        files = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            let file = "\(path)/\(name)"
            let type = try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType
            guard type == .typeRegular else { continue }
            files[name] = Array(try Data(contentsOf: URL(filePath: file)))
        }
    }

    /// Writes every file into a folder, which is made where it is missing. Files of other names stay.
    ///
    /// - Parameter path: the folder.
    /// - Throws: the file system's error where a file cannot be written.
    public func write(toFolder path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, bytes) in files {
            try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
        }
    }

    /// The text of a file, or `nil` where it is not there or is not UTF-8.
    public func text(of file: String) -> String? {
        files[file].flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// The bundle after mutations, which are applied one after another.
    ///
    /// - Parameter mutations: what to change, in order.
    /// - Throws: a ``MutationFailure`` where one finds nothing to change, so that no test passes on an unharmed bundle.
    public func applying(_ mutations: BundleMutation...) throws(MutationFailure) -> RawBundle {
        try applying(mutations)
    }

    /// The bundle after mutations, which are applied one after another.
    ///
    /// - Parameter mutations: what to change, in order.
    /// - Throws: a ``MutationFailure`` where one finds nothing to change, so that no test passes on an unharmed bundle.
    public func applying(_ mutations: [BundleMutation]) throws(MutationFailure) -> RawBundle {
        var result = self
        for mutation in mutations { try mutation.apply(&result) }
        return result
    }
}

/// A mutation found nothing to change: the file, row or column it names is not there.
public struct MutationFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The mutation, by its description.
    public let mutation: String
    /// What is missing.
    public let reason: String

    /// The mutation and what it misses.
    public var description: String { "\(mutation): \(reason)" }
}
