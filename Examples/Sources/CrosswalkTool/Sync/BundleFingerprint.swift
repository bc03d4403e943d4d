import CrosswalkCrypto
import Foundation

/// What a bundle was when it was read: a digest of its bytes for the audit, and the traits by which a change shows.
struct BundleFingerprint {
    /// SHA-256 in lower-case hexadecimal. Of an archive: over its bytes. Of a folder: over name, size and bytes of each
    /// file at its top, in the order of the names' bytes.
    let digest: String
    private let traits: [Trait]

    private struct Trait: Equatable {
        let path: String
        let size: UInt64
        let modified: Date?
        let inode: UInt64?
    }

    init(of path: String) throws(ToolFailure) {
        do {
            let files = try Self.files(at: path)
            traits = try files.map { try Self.trait(of: $0.path) }
            var hasher = SHA256Hasher()
            for (file, trait) in zip(files, traits) {
                // The name of a folder's file belongs to what was read; how an archive is called does not.
                if let name = file.name { hasher.update("\(name)\u{0}\(trait.size)\u{0}".utf8) }
                try Self.add(file.path, to: &hasher)
            }
            digest = hasher.finalize().hexadecimal
        } catch {
            throw ToolFailure("cannot read \(path): check the path and the permissions")
        }
    }

    /// Whether the files still are what they were, as far as size, time and identity tell.
    func isCurrent(at path: String) -> Bool {
        do {
            return try Self.files(at: path).map { try Self.trait(of: $0.path) } == traits
        } catch {
            return false
        }
    }

    private static func files(at path: String) throws -> [(path: String, name: String?)] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CocoaError(.fileReadNoSuchFile)
        }
        guard isFolder.boolValue else {
            let type = try FileManager.default.attributesOfItem(atPath: resolved(path))[.type] as? FileAttributeType
            guard type == .typeRegular else { throw CocoaError(.fileReadUnknown) }
            return [(path, nil)]
        }
        return try FileManager.default.contentsOfDirectory(atPath: path)
            .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
            .map { (path + "/" + $0, $0) }
            .filter { file in
                let type = try FileManager.default.attributesOfItem(atPath: file.0)[.type] as? FileAttributeType
                return type == .typeRegular
            }
    }

    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    private static func trait(of path: String) throws -> Trait {
        let attributes = try FileManager.default.attributesOfItem(atPath: resolved(path))
        return Trait(
            path: path, size: (attributes[.size] as? NSNumber)?.uint64Value ?? 0,
            modified: attributes[.modificationDate] as? Date,
            inode: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value)
    }

    private static func add(_ path: String, to hasher: inout SHA256Hasher) throws {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { file.closeFile() }
        while let piece = try file.read(upToCount: 1 << 18), !piece.isEmpty { hasher.update(piece) }
    }
}
