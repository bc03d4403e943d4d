#if SQLite
    import GRDB

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    extension CrosswalkDatabase {
        /// What to do where there is no file.
        public enum MissingFile: Hashable, Sendable {
            /// Make one, readable and writable by its owner alone.
            case make
            /// Throw `file.missing`, so that a mistyped path does not look like an empty store.
            case refuse
        }

        /// What a file is made for. It decides how it is laid out when it is made, and how much memory a process takes for it;
        /// any store works in any file.
        public enum Work: Hashable, Sendable {
            /// A night reads and writes everything at once: rosters, ledgers, what was read from services.
            case roster
            /// Small commits all day long: an outbox, log-ins, tokens.
            case outbox

            /// Chosen by measurement. Of large pages a first night takes a third less work than with SQLite's 4 KiB, and a
            /// second night no more; a small commit writes whole pages, and those of 4 KiB let half as many again through.
            var pageBytes: Int { self == .roster ? 32_768 : 4_096 }

            /// How much of the file a writing connection keeps in memory, in KiB.
            var writerCacheKiB: Int { self == .roster ? 65_536 : 8_192 }
        }

        /// Opens a store's file, makes it where wanted, and brings a file of an older version up to date.
        ///
        /// A file that is not a store of this family, or of a newer version, is refused and left as it is, byte for byte.
        /// The call blocks its thread while it works or waits.
        /// - Parameters:
        ///   - path: The file. Its folder must be there. Taken as it is: no `file:` address, no `:memory:`.
        ///   - missing: What to do where there is no file.
        ///   - work: What the file is made for, rosters by default.
        ///   - busyTimeout: How long a call waits for another process that is writing, before it throws `file.busy`.
        ///     Thirty seconds are plenty for the commits of this family; anything under a millisecond does not wait.
        /// - Throws: ``CrosswalkDatabaseError``. Its description says what to do.
        public static func open(
            path: String, ifMissing missing: MissingFile = .make, for work: Work = .roster,
            busyTimeout: Duration = .seconds(30)
        ) throws -> CrosswalkDatabase {
            let path = try DatabaseFile.absolute(path)
            try DatabaseFile.prepare(path, missing)
            let wait = ConnectionSettings.milliseconds(busyTimeout)
            do {
                let pool = try connect(path, missing, work, wait)
                try pool.writeWithoutTransaction { db in
                    try ConnectionSettings.settle(db, wait)
                    try Schema.bringUpToDate(db)
                }
                return CrosswalkDatabase(pool: pool)
            } catch {
                throw CrosswalkDatabaseError.translated(error)
            }
        }

        /// Opens the connections, again and again while another process is just opening or leaving the file.
        ///
        /// SQLite's own waiting does not help here: of two that switch a new file to the write-ahead log at once, one is
        /// turned away without it.
        private static func connect(
            _ path: String, _ missing: MissingFile, _ work: Work, _ wait: Int32
        ) throws -> DatabasePool {
            var waited: Int32 = 0
            while true {
                do {
                    return try DatabasePool(path: path, configuration: ConnectionSettings.opening(wait, missing, work))
                } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && waited < wait {
                    usleep(UInt32(pause * 1_000))
                    waited += pause
                }
            }
        }

        /// Milliseconds between two tries to open.
        private static let pause: Int32 = 10
    }
#endif
