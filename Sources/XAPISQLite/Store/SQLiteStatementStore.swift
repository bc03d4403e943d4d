#if SQLite
    public import CrosswalkJSON
    public import CrosswalkRuntime
    public import CrosswalkSQLite
    public import XAPI

    /// The statements of a Learning Record Store in a SQLite file.
    ///
    /// Agents, Activities, verbs, registrations and references are searched in indices. A batch is one transaction that is
    /// on the disk when the call returns.
    public final class SQLiteStatementStore: XAPIStatementStore {
        private let database: CrosswalkDatabase

        /// Opens the statements of a file, and makes the tables where there are none.
        ///
        /// - Throws: `CrosswalkDatabaseError`, as all calls do.
        public init(_ database: CrosswalkDatabase) async throws {
            self.database = database
            try await database.write { try StatementTables.bringUpToDate($0) }
        }

        /// Stores a batch, as the port says.
        public func append(
            _ batch: [XAPIRecord], files: [XAPIFile], at now: WallTime
        ) async throws -> XAPIAppendOutcome {
            try await database.write { db in
                let writer = StatementWriting(db: db)
                var fresh: [XAPIRecord] = []
                for record in batch {
                    guard let present = try writer.rows.content(of: record.id) else {
                        fresh.append(record)
                        continue
                    }
                    guard record.isSame(asStored: present) else { return .conflict(record.id) }
                }
                try writer.add(fresh, files, at: now)
                return .stored
            }
        }

        /// The statement of an id.
        public func statement(_ id: XAPIUUID) async throws -> XAPIStoredStatement? {
            try await database.read { try StatementRows(db: $0).statement(id) }
        }

        /// A page, as the port says.
        public func page(of query: XAPIStatementQuery) async throws -> XAPIStatementPage {
            try await database.read { db in
                let rows = StatementRows(db: db)
                let found = try rows.statements(PageStatement(query).part)
                return XAPIStatementPage(
                    statements: Array(found.prefix(query.limit)), hasMore: found.count > query.limit,
                    newest: try rows.newest())
            }
        }

        /// How SQLite goes about a query, a line a step.
        package func explanation(of query: XAPIStatementQuery) async throws -> [String] {
            try await database.read { db in
                let statement = try (SQLPart("EXPLAIN QUERY PLAN ") + PageStatement(query).part).prepared(on: db)
                defer { statement.reset() }
                var lines: [String] = []
                while try statement.step() { lines.append(try statement.text(3)) }
                return lines
            }
        }

        /// The data of an attachment.
        public func file(_ sha2: String) async throws -> XAPIFile? {
            try await database.read { try StatementRows(db: $0).file(sha2.lowercased()) }
        }

        /// What is known of an Activity.
        public func definition(ofActivity id: String) async throws -> JSONObject? {
            try await database.read { try StatementRows(db: $0).definition(id) }
        }

        /// When the newest statement was stored.
        public func newest() async throws -> WallTime? {
            try await database.read { try StatementRows(db: $0).newest() }
        }
    }
#endif
