#if SQLite
    import CrosswalkSQLite
    import Foundation

    /// A folder that goes with its last user.
    final class TemporaryFolder: Sendable {
        let path: String

        init() throws {
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("crosswalk-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            path = url.path
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func path(of name: String) -> String { path + "/" + name }

        func open(_ name: String = "store.sqlite", busyTimeout: Duration = .seconds(30)) throws -> CrosswalkDatabase {
            try CrosswalkDatabase.open(path: path(of: name), busyTimeout: busyTimeout)
        }
    }
#endif
