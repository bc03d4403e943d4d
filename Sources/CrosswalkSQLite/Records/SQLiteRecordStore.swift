#if SQLite
    public import CrosswalkRuntime

    /// Keyed records in a ``CrosswalkDatabase``: pending log-ins, seen-once ids, tokens, keys.
    ///
    /// Every call is one transaction, also for other processes on the same file: of all who take a record, one gets it.
    public struct SQLiteRecordStore: RecordStore {
        private let database: CrosswalkDatabase

        /// Makes a store over an open database. Any number of stores may share it.
        public init(_ database: CrosswalkDatabase) { self.database = database }

        /// The record of a key.
        /// - Throws: ``CrosswalkDatabaseError`` or `CancellationError`, as all calls do.
        public func get(_ key: RecordName, at now: WallTime) async throws -> StoredValue? {
            try await database.read { db in try KeyedTable(db: db).value(of: key, at: now) }
        }

        /// Stores a record, as the port says.
        public func put(
            _ key: RecordName, _ bytes: [UInt8], expecting expectation: RecordExpectation, until end: WallTime?,
            at now: WallTime
        ) async throws -> RecordVersion? {
            try await database.write { db in
                let table = KeyedTable(db: db)
                guard expectation.isMet(by: try table.value(of: key, at: now)?.version) else { return nil }
                return try table.put(key, bytes, until: end)
            }
        }

        /// Removes a record and gives it to this caller alone.
        public func take(_ key: RecordName, at now: WallTime) async throws -> StoredValue? {
            try await database.write { db in
                let table = KeyedTable(db: db)
                guard let value = try table.value(of: key, at: now) else { return nil }
                try table.remove(key)
                return value
            }
        }

        /// A page of records, as the port says.
        public func scan(
            _ space: String, prefix: String, after: String?, limit: Int, at now: WallTime
        ) async throws -> [(key: RecordName, value: StoredValue)] {
            try await database.read { db in
                try KeyedTable(db: db).page(
                    of: space, prefix: Array(prefix.utf8), after: after.map { Array($0.utf8) }, limit: max(0, limit),
                    at: now)
            }
        }

        /// Removes what has ended.
        public func sweep(limit: Int, at now: WallTime) async throws -> Int {
            try await database.write { db in try KeyedTable(db: db).sweep(limit: max(0, limit), at: now) }
        }
    }
#endif
