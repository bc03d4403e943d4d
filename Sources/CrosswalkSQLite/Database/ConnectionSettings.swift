#if SQLite
    import GRDB

    /// How every connection is set up.
    enum ConnectionSettings {
        /// The same for a reading one: scans touch every page once, so keeping many gains nothing.
        private static let readerCacheKiB = 4_096
        /// How much the write-ahead log gathers before it goes into the file.
        private static let checkpointBytes = 16 << 20

        /// A configuration that does not wait for others. ``settle(_:_:)`` then lets the writer wait.
        static func opening(
            _ wait: Int32, _ missing: CrosswalkDatabase.MissingFile, _ work: CrosswalkDatabase.Work
        ) -> Configuration {
            var configuration = Configuration()
            configuration.label = "crosswalk"
            configuration.foreignKeysEnabled = false
            configuration.busyMode = .immediateError
            configuration.prepareDatabase { try setUp($0, wait, missing, work) }
            return configuration
        }

        /// SQLite counts in 32 bits; what is longer than it can wait is as long as it can.
        static func milliseconds(_ duration: Duration) -> Int32 {
            let seconds = min(max(0, duration.components.seconds), 2_000_000)
            return Int32(seconds * 1_000 + max(0, duration.components.attoseconds) / 1_000_000_000_000_000)
        }

        /// Runs when a connection opens, before anything else may change the file.
        private static func setUp(
            _ db: Database, _ wait: Int32, _ missing: CrosswalkDatabase.MissingFile, _ work: CrosswalkDatabase.Work
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
                try db.execute(sql: "PRAGMA page_size = \(work.pageBytes)")
                try db.execute(sql: "PRAGMA cache_size = -\(work.writerCacheKiB)")
                // A file that was made for other work has pages of another size, and a log of another length then.
                try db.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointBytes / work.pageBytes)")
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
