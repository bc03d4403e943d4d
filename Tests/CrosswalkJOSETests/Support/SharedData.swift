import CrosswalkJSON
import Foundation

/// Conformance material that a clone may lack: tests that need it say *skipped*.
enum SharedData {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/data/lti").standardizedFileURL

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func json(_ path: String) throws -> JSONValue {
        try JSONValue(
            json: [UInt8](try Data(contentsOf: folder.appendingPathComponent(path))),
            limits: JSONLimits(bytes: 64 << 20, values: 10_000_000))
    }

    static func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path).sorted()
    }
}
