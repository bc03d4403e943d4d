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

        deinit {
            do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(error)") }
        }

        func path(of name: String) -> String { path + "/" + name }

        func open(_ name: String = "store.sqlite", busyTimeout: Duration = .seconds(30)) throws -> CrosswalkDatabase {
            try CrosswalkDatabase.open(path: path(of: name), busyTimeout: busyTimeout)
        }

        func bytes(of name: String) throws -> [UInt8] {
            Array(try Data(contentsOf: URL(fileURLWithPath: path(of: name))))
        }

        func write(_ bytes: [UInt8], to name: String) throws {
            try Data(bytes).write(to: URL(fileURLWithPath: path(of: name)))
        }

        func rights(of name: String) throws -> Int? {
            let attributes = try FileManager.default.attributesOfItem(atPath: path(of: name))
            return (attributes[.posixPermissions] as? NSNumber)?.intValue
        }

        var names: [String] {
            get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
        }
    }
#endif
