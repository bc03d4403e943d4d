#if SQLite
    import GRDB
    import GRDBSQLite

    extension CrosswalkDatabaseError {
        /// The error of a result code, extended or not.
        init(sqliteCode: Int32) {
            self.init(Self.code(of: sqliteCode), sqliteCode: sqliteCode)
        }

        /// What leaves the library for a result code that is not success.
        static func failure(_ sqliteCode: Int32) -> any Error {
            // Only the cancellation of a task interrupts a statement.
            sqliteCode & 0xFF == SQLITE_INTERRUPT ? CancellationError() : CrosswalkDatabaseError(sqliteCode: sqliteCode)
        }

        /// What leaves the library for what GRDB threw: its errors name files and statements, so they stay inside.
        static func translated(_ error: any Error) -> any Error {
            guard let error = error as? DatabaseError else { return error }
            // GRDB's own way to say that a connection was closed.
            if error.resultCode == .SQLITE_MISUSE { return CrosswalkDatabaseError(.closed) }
            return failure(error.extendedResultCode.rawValue)
        }

        private static func code(of sqliteCode: Int32) -> Code {
            switch sqliteCode & 0xFF {
            case SQLITE_NOTADB: .notADatabase
            case SQLITE_READONLY, SQLITE_PERM: .readOnly
            case SQLITE_CORRUPT: .damaged
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy
            case SQLITE_FULL: .full
            case SQLITE_CANTOPEN, SQLITE_AUTH: .cannotOpen
            case SQLITE_IOERR: .inputOutput
            default: .failed
            }
        }
    }
#endif
