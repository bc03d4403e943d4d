#if SQLite
    /// Why a database file was refused, or what it could not do.
    ///
    /// Branch on ``code``; show ``description`` to an operator: it says what to do. Two errors are equal when their codes
    /// are. No error names a path or holds anything that is stored in the file.
    public struct CrosswalkDatabaseError: Error, Sendable, CustomStringConvertible {
        /// A growable list of reasons. New codes may appear in minor versions.
        public struct Code: Hashable, Sendable {
            /// The reason's stable name, such as `file.missing`.
            public let name: String

            private init(_ name: String) { self.name = name }

            /// There is no file at this path, or an empty one, and none was to be made.
            public static let missing = Code("file.missing")
            /// The file cannot be made or opened: its folder is not there, this process may not read it, or it is no regular
            /// file.
            public static let cannotOpen = Code("file.cannotOpen")
            /// The file is no SQLite database. It was not touched.
            public static let notADatabase = Code("file.notADatabase")
            /// The file is a database of another application. It was not touched.
            public static let foreign = Code("file.foreign")
            /// The file was written by a newer version of this library. It was not touched.
            public static let newerVersion = Code("file.newerVersion")
            /// The file, its folder or its file system may only be read.
            public static let readOnly = Code("file.readOnly")
            /// The file's content is damaged.
            public static let damaged = Code("file.damaged")
            /// Another process held the file for longer than the busy timeout.
            public static let busy = Code("file.busy")
            /// The disk is full.
            public static let full = Code("file.full")
            /// The operating system could not read or write the file.
            public static let inputOutput = Code("file.inputOutput")
            /// The database was closed before.
            public static let closed = Code("database.closed")
            /// SQLite failed for a reason that is not listed; see ``CrosswalkDatabaseError/sqliteCode``.
            public static let failed = Code("database.failed")
        }

        /// What went wrong, as a value to branch on.
        public let code: Code
        /// SQLite's extended result code; 0 where the refusal is the library's own.
        public let sqliteCode: Int32
        /// What happened and what to do about it, in a few sentences.
        public let detail: String

        package init(_ code: Code, sqliteCode: Int32 = 0, detail: String? = nil) {
            self.code = code
            self.sqliteCode = sqliteCode
            self.detail = detail ?? Self.advice(code)
        }

        /// Code, advice, and SQLite's own code where there is one.
        public var description: String {
            sqliteCode == 0 ? "\(code.name): \(detail)" : "\(code.name): \(detail) (SQLite \(sqliteCode))"
        }
    }

    extension CrosswalkDatabaseError: Equatable {
        /// Compares the codes.
        public static func == (a: Self, b: Self) -> Bool { a.code == b.code }
    }

    extension CrosswalkDatabaseError {
        private static func advice(_ code: Code) -> String { advices[code] ?? "SQLite failed; nothing was changed." }

        private static let advices: [Code: String] = [
            .missing:
                "There is no store at this path: no file, or an empty one. Check the path, or let a store be made.",
            .cannotOpen:
                "The file cannot be opened or made. Check that its folder is there, that this process may read and "
                + "write both, and that the path names a regular file.",
            .notADatabase:
                "The file is not an SQLite database, it is encrypted, or its beginning is damaged; nothing was changed. "
                + "Check the path; if it is the right one, restore a backup.",
            .foreign:
                "The file is a database of another application; nothing was changed. Give the path of a Crosswalk "
                + "store, or of a file that is not there yet.",
            .newerVersion: "The file was written by a newer version of this library; nothing was changed. Update the "
                + "library.",
            .readOnly: "The file may only be read. Give this process the right to write the file and its folder, and "
                + "check that the file system is not mounted read-only.",
            .damaged:
                "The file is damaged. Stop its users, keep a copy of it and of its -wal file, and restore a backup, "
                + "or try `sqlite3 FILE .recover` on the copy.",
            .busy:
                "Another process works on the file and did not let go in time; nothing was changed. Try again when it "
                + "has finished.",
            .full: "The disk is full; nothing of this step was stored. Make room and run it again.",
            .inputOutput:
                "The operating system could not read or write the file; nothing of this step was stored. Check "
                + "the disk, then run it again.",
            .closed: "The database was closed. Open it again.",
        ]
    }
#endif
