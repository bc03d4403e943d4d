import Foundation

/// The conformance material of Caliper, where it lies beside the repository.
struct CaliperData {
    let folder: URL

    /// `nil` where the material is not there.
    static let shared: CaliperData? = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        folder.appendPathComponent("../shared/data/caliper")
        return FileManager.default.fileExists(atPath: folder.path) ? CaliperData(folder: folder) : nil
    }()

    static var isThere: Bool { shared != nil }

    struct Fixture {
        let name: String
        let bytes: [UInt8]
    }

    /// The documents of a folder in the order of their names.
    func fixtures(_ name: String) throws -> [Fixture] {
        let place = folder.appendingPathComponent("fixtures/\(name)")
        return try FileManager.default.contentsOfDirectory(atPath: place.path).filter { $0.hasSuffix(".json") }.sorted()
            .map { Fixture(name: $0, bytes: Array(try Data(contentsOf: place.appendingPathComponent($0)))) }
    }

    func model() throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent("model-v1p2.json")))
    }
}
