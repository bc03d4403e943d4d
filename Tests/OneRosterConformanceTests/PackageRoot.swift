import Foundation

/// Where the package lies, as seen from this file.
enum PackageRoot {
    static let url = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Conformance material that a clone may lack: tests that need it say *skipped*.
    static let sharedData = url.appendingPathComponent("../shared/data/oneroster").standardizedFileURL
}
