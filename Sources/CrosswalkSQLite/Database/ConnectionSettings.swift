#if SQLite
    import GRDB

    /// How every connection is set up.
    enum ConnectionSettings {
        /// Chosen by measurement: a first night takes a third less work than with SQLite's 4 KiB, and a second night no
        /// more. Fixed in a file once it is made.
        private static let pageBytes = 32_768
        /// How much of the file a writing connection keeps in memory, in KiB.
        private static let writerCacheKiB = 65_536
        /// The same for a reading one: scans touch every page once, so keeping many gains nothing.
        private static let readerCacheKiB = 4_096
        /// How many pages the write-ahead log gathers before they go into the file: 16 MiB.
        private static let checkpointPages = 512

        /// A configuration that does not wait for others. ``settle(_:_:)`` then lets the writer wait.
        static func opening(_ wait: Int32, _ missing: CrosswalkDatabase.MissingFile) -> Configuration {
            var configuration = Configuration()
            configuration.label = "crosswalk"
            configuration.foreignKeysEnabled = false
            configuration.busyMode = .immediateError
            configuration.prepareDatabase { try setUp($0, wait, missing) }
            return configuration
        }

        /// SQLite counts in 32 bits; what is longer than it can wait is as long as it can.
        static func milliseconds(_ duration: Duration) -> Int32 {
            let seconds = min(max(0, duration.components.seconds), 2_000_000)
            return Int32(seconds * 1_000 + max(0, duration.components.attoseconds) / 1_000_000_000_000_000)
        }

        /// Runs when a connection opens, before anything else may change the file.
        private static func setUp(
            _ db: Database, _ wait: Int32, _ missing: CrosswalkDatabase.MissingFile
        ) throws {
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA cell_size_check = ON")
            // Readers open later than the writer, when nobody switches modes any more.
            if db.configuration.readonly { try db.execute(sql: "PRAGMA busy_timeout = \(wait)") }
            let isNew = try Schema.checkIdentity(db)
            if isNew, missing == .refuse { throw CrosswalkDatabaseError(.missing) }
            if db.configuration.readonly {
                try db.execute(sql: "PRAGMA cache_size = -\(readerCacheKiB)")
            } else {
                try db.execute(sql: "PRAGMA page_size = \(pageBytes)")
                try db.execute(sql: "PRAGMA cache_size = -\(writerCacheKiB)")
                try db.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
            }
        }

        /// Runs on the writing connection when all are open.
        static func settle(_ db: Database, _ wait: Int32) throws {
            try db.execute(sql: "PRAGMA busy_timeout = \(wait)")
            // A commit is on the disk when it returns. GRDB chooses less when it switches to the write-ahead log.
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
    }
#endif
