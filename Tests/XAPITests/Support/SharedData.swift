import CrosswalkJSON
import Foundation

/// Conformance material that a clone may lack: tests that need it say *skipped*.
enum SharedData {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("../shared/data/xapi").standardizedFileURL

    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
    }

    /// One case of the official suite.
    struct Case {
        let name: String
        let isAccepted: Bool
        let statement: [UInt8]
        let file: String
    }

    static func cases(_ version: String) throws -> [Case] {
        try bytes("statement-validation-\(version).jsonl").split(separator: 0x0A).map { line in
            let value = try JSONValue(json: Array(line))
            return Case(
                name: value["name"]?.string ?? "", isAccepted: value["expect"]?.number?.integer == 200,
                statement: (value["statement"] ?? .null).json, file: value["file"]?.string ?? "")
        }
    }

    /// A document. One of the samples breaks a line within a string, which is no JSON: there the break becomes a space.
    static func mended(_ bytes: [UInt8], _ path: String) throws -> JSONValue {
        guard path == "simple.json" else { return try JSONValue(json: bytes) }
        return try JSONValue(json: bytes.map { $0 == 0x0A ? 0x20 : $0 })
    }

    /// The JSON files below a folder, by path.
    static func documents(below path: String) throws -> [(path: String, bytes: [UInt8])] {
        let root = folder.appendingPathComponent(path)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".json") }.sorted().map { ($0, try bytes("\(path)/\($0)")) }
    }
}
