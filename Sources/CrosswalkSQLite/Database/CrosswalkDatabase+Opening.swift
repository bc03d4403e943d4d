#if SQLite
    import GRDB

    extension CrosswalkDatabase {
        /// What to do where there is no file.
        public enum MissingFile: Hashable, Sendable {
            /// Make one, readable and writable by its owner alone.
            case make
            /// Throw `file.missing`, so that a mistyped path does not look like an empty store.
            case refuse
        }

        /// Opens a store's file, makes it where wanted, and brings a file of an older version up to date.
        ///
        /// A file that is not a store of this family, or of a newer version, is refused and left as it is, byte for byte.
        /// - Parameters:
        ///   - path: The file. Its folder must be there. Taken as it is: no `file:` address, no `:memory:`.
        ///   - missing: What to do where there is no file.
        ///   - busyTimeout: How long a call waits for another process that is writing, before it throws `file.busy`.
        ///     Thirty seconds are plenty for the commits of this family; anything under a millisecond does not wait.
        /// - Throws: ``CrosswalkDatabaseError``. Its description says what to do.
        public static func open(
            path: String, ifMissing missing: MissingFile = .make, busyTimeout: Duration = .seconds(30)
        ) throws -> CrosswalkDatabase {
            // A leading folder keeps SQLite from reading a meaning into the name, as it does for `:memory:`.
            let path = path.hasPrefix("/") ? path : "./" + path
            try DatabaseFile.prepare(path, missing)
            do {
                let pool = try DatabasePool(path: path, configuration: ConnectionSettings.configuration(busyTimeout))
                try pool.writeWithoutTransaction { db in
                    try ConnectionSettings.makeDurable(db)
                    try Schema.bringUpToDate(db)
                }
                return CrosswalkDatabase(pool: pool)
            } catch {
                throw CrosswalkDatabaseError.translated(error)
            }
        }
    }
#endif
