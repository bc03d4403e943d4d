import Foundation

/// The files of the parsing test suite beside the repository, where they are there.
enum JSONCases {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("../shared/data/json").standardizedFileURL

    static var areThere: Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("README.md").path)
    }

    /// The names of the files that begin so, without their extension, in order.
    static func names(_ prefix: String, in part: String = "test_parsing") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(part).path)
            .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }
            .map { String($0.dropLast(5)) }
            .sorted()
    }

    static func bytes(_ name: String, in part: String = "test_parsing") throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(part).appendingPathComponent("\(name).json")))
    }
}
