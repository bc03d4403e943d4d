#if SQLite
    public import Canonical
    public import RosterReconciliation

    /// The roster in a ``CrosswalkDatabase``: the embedded default for a host that has no tables of its own for it.
    ///
    /// Scans read the file in pieces, a few thousand records at a time, and hold nothing open between two of them: a
    /// receiver may take its time, and writers are never kept waiting.
    public struct SQLiteRosterStore: RosterStore {
        private static let headsAtOnce = 4_096
        private static let recordsAtOnce = 1_000
        /// A piece of a scan ends with the record that reaches this.
        private static let bytesAtOnce = 4 << 20

        private let database: CrosswalkDatabase

        /// Makes a store over an open database. Any number of stores and ledgers may share it.
        public init(_ database: CrosswalkDatabase) { self.database = database }

        /// Delivers heads, as the port says.
        /// - Throws: ``CrosswalkDatabaseError``, `CancellationError`, and what the receiver throws.
        public func heads(
            of kind: NounKind, in scope: Provenance, _ receive: @Sendable ([StoredHead]) async throws -> Void
        ) async throws {
            var from: String? = ""
            while let start = from {
                let heads = try await database.read { db in
                    try RecordReader(kind, in: scope, on: db)?.heads(from: start, limit: Self.headsAtOnce) ?? []
                }
                if !heads.isEmpty { try await receive(heads) }
                from = heads.count < Self.headsAtOnce ? nil : heads.last.map { Self.next(after: $0.id) }
            }
        }

        /// Delivers records in full, as the port says.
        /// - Throws: ``CrosswalkDatabaseError``, `CancellationError`, and what the receiver throws.
        public func scan(
            _ kind: NounKind, in scope: Provenance, _ receive: @Sendable ([StoredRecord]) async throws -> Void
        ) async throws {
            var from: String? = ""
            while let start = from {
                let records = try await database.read { db in
                    try RecordReader(kind, in: scope, on: db)?
                        .records(from: start, limit: Self.recordsAtOnce, bytes: Self.bytesAtOnce) ?? []
                }
                if !records.isEmpty { try await receive(records) }
                from = records.last.map { Self.next(after: $0.key.id) }
            }
        }

        /// The records with these ids, as the port says.
        /// - Throws: ``CrosswalkDatabaseError`` or `CancellationError`.
        public func records(of kind: NounKind, ids: [String], in scope: Provenance) async throws -> [StoredRecord] {
            try await database.read { db in
                try RecordReader(kind, in: scope, on: db)?.records(ids: ids) ?? []
            }
        }

        /// Carries out actions in one transaction, as the port says.
        /// - Throws: ``CrosswalkDatabaseError`` or `CancellationError`; nothing was changed then.
        public func apply(_ actions: [RosterAction], in scope: Provenance) async throws -> [ActionResult] {
            guard !actions.isEmpty else { return [] }
            return try await database.write { db in
                let writer = try RecordWriter(in: scope, on: db)
                return try actions.map { try writer.carryOut($0) }
            }
        }

        /// The least id that comes after this one.
        private static func next(after id: String) -> String { id + "\0" }
    }
#endif
