#if SQLite
    public import CrosswalkJSON
    public import CrosswalkSQLite
    public import OneRosterREST

    /// A provider's records in a SQLite file, one tenant a store, any number of tenants a file.
    ///
    /// Comparisons of ids, status, time of change, user name, e-mail address, roles and references are searches in an index.
    /// Anything else is looked for row by row once, and then known until the records change. A page of a whole collection
    /// begins at a key that was noted, wherever it lies. A call is one transaction; changes are on the disk when it returns.
    public final class SQLiteOneRosterStore: OneRosterProviderStore {
        private let database: CrosswalkDatabase
        private let tenant: Int64
        private let listings = Listings()

        /// Opens the records of a tenant, and makes the tables where there are none.
        ///
        /// - Throws: `CrosswalkDatabaseError`, as all calls do.
        public init(_ database: CrosswalkDatabase, tenant: String) async throws {
            self.database = database
            self.tenant = try await database.write { db in
                try ProviderTables.bringUpToDate(db)
                return try ProviderTables.number(of: tenant, db)
            }
        }

        /// The revision of the present state.
        public func revision() async throws -> Int64 {
            let tenant = tenant
            return try await database.read { try RecordRows(db: $0, tenant: tenant).revision() }
        }

        /// A page, as the port says.
        public func page(of query: OneRosterProviderQuery) async throws -> OneRosterProviderPage {
            try await measuredPage(of: query).page
        }

        /// A page, with the number of instructions that SQLite ran for its rows once the listing was known.
        package func measuredPage(
            of query: OneRosterProviderQuery
        ) async throws -> (page: OneRosterProviderPage, steps: Int) {
            let (tenant, listings) = (tenant, listings)
            return try await database.read { db in
                try ListingReader(rows: RecordRows(db: db, tenant: tenant), listings: listings).page(of: query)
            }
        }

        /// How SQLite goes about working a listing out, a line a step.
        package func explanation(of query: OneRosterProviderQuery) async throws -> [String] {
            let (tenant, listings) = (tenant, listings)
            return try await database.read { db in
                try ListingReader(rows: RecordRows(db: db, tenant: tenant), listings: listings).explanation(of: query)
            }
        }

        /// One record; `nil` where there is none.
        public func record(_ type: OneRosterEntityType, _ id: String) async throws -> JSONObject? {
            let tenant = tenant
            return try await database.read { try RecordRows(db: $0, tenant: tenant).record(type, id) }
        }

        /// Changes records in one transaction, as the port says.
        @discardableResult
        public func apply(_ changes: [OneRosterProviderChange]) async throws -> [OneRosterProviderOutcome] {
            let tenant = tenant
            return try await database.write { db in
                let rows = RecordRows(db: db, tenant: tenant)
                let outcomes = try changes.map { try rows.apply($0) }
                let touched = zip(changes, outcomes).filter { $0.1 != .missing }.map(\.0.type)
                if !touched.isEmpty { try rows.step(Set(touched)) }
                return outcomes
            }
        }
    }

    extension OneRosterProviderChange {
        var type: OneRosterEntityType {
            switch self {
            case .put(let type, _, _), .delete(let type, _): type
            }
        }
    }
#endif
