#if SQLite
    import GRDB

    /// How every connection is set up.
    enum ConnectionSettings {
        /// Pages of this size hold a few dozen records; chosen by measurement, and fixed in a file once it is made.
        static let pageBytes = 8_192
        /// How much of the file a writing connection keeps in memory, in KiB.
        private static let writerCacheKiB = 65_536
        /// The same for a reading one: scans touch every page once, so keeping many gains nothing.
        private static let readerCacheKiB = 4_096
        /// How many pages the write-ahead log gathers before they go into the file.
        private static let checkpointPages = 4_000

        static func configuration(_ busyTimeout: Duration) -> Configuration {
            var configuration = Configuration()
            configuration.label = "crosswalk"
            configuration.foreignKeysEnabled = false
            let wait = milliseconds(busyTimeout)
            configuration.busyMode = .timeout(Double(wait) / 1_000)
            configuration.prepareDatabase { try setUp($0, wait) }
            return configuration
        }

        /// SQLite counts in 32 bits; what is longer than it can wait is as long as it can.
        private static func milliseconds(_ duration: Duration) -> Int32 {
            let seconds = min(max(0, duration.components.seconds), 2_000_000)
            return Int32(seconds * 1_000 + max(0, duration.components.attoseconds) / 1_000_000_000_000_000)
        }

        /// Runs when a connection opens, before anything else may change the file.
        private static func setUp(_ db: Database, _ wait: Int32) throws {
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA cell_size_check = ON")
            try Schema.checkIdentity(db)
            if db.configuration.readonly {
                // GRDB gives readers a wait of its own.
                try db.execute(sql: "PRAGMA busy_timeout = \(wait)")
                try db.execute(sql: "PRAGMA cache_size = -\(readerCacheKiB)")
            } else {
                try db.execute(sql: "PRAGMA page_size = \(pageBytes)")
                try db.execute(sql: "PRAGMA cache_size = -\(writerCacheKiB)")
                try db.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
            }
        }

        /// A commit is on the disk when it returns. GRDB chooses less when it switches to the write-ahead log.
        static func makeDurable(_ db: Database) throws {
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
    }
#endif
