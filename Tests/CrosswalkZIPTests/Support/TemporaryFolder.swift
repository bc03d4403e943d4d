import Foundation
import _CrosswalkSupport

/// A folder that goes with its last reference.
final class TemporaryFolder {
    let root: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("crosswalk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        root = url.path
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: root) } catch { print("left behind: \(error)") }
    }

    func path(_ name: String) -> String { root + "/" + name }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    }
}
