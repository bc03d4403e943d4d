#if SQLite
    import CrosswalkSQLite
    import CrosswalkTesting
    import Foundation

    extension TemporaryFolder {
        func open(_ name: String = "store.sqlite", busyTimeout: Duration = .seconds(30)) throws -> CrosswalkDatabase {
            try CrosswalkDatabase.open(path: path(of: name), busyTimeout: busyTimeout)
        }

        func rights(of name: String) throws -> Int? {
            let attributes = try FileManager.default.attributesOfItem(atPath: path(of: name))
            return (attributes[.posixPermissions] as? NSNumber)?.intValue
        }
    }
#endif
