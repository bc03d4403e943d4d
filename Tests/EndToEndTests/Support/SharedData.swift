import Foundation

/// The conformance material, where it lies beside the repository.
enum SharedData {
    private static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder.appendingPathComponent("../shared/data")
    }()

    static let isThere = FileManager.default.fileExists(atPath: root.path)

    /// The documents of a folder, in the order of their names.
    static func documents(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
        let place = root.appendingPathComponent(folder)
        return try FileManager.default.contentsOfDirectory(atPath: place.path).filter { $0.hasSuffix(".json") }.sorted()
            .map { ($0, Array(try Data(contentsOf: place.appendingPathComponent($0)))) }
    }

    /// The lines of a file.
    static func lines(of file: String) throws -> [[UInt8]] {
        let bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent(file)))
        return bytes.split(separator: 0x0A).map { Array($0) }
    }
}
