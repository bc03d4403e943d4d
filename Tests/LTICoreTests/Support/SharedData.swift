import CrosswalkJSON
import Foundation

/// Conformance material that a clone may lack: tests that need it say *skipped*.
enum SharedData {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("../shared/data/lti").standardizedFileURL

    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    /// The bytes of a file, without the byte order mark that some of them have.
    static func bytes(_ path: String) throws -> [UInt8] {
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    static func object(_ path: String) throws -> JSONObject {
        try JSONValue(json: try bytes(path)).object ?? JSONObject()
    }

    /// The names of the folders and files in a folder, in order.
    static func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path).sorted()
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
    }
}
