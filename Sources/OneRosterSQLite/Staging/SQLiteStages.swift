#if SQLite
    public import CrosswalkSQLite
    public import OneRosterModel
    public import OneRosterREST

    /// The stages of a service's lists in a SQLite file: a reading that a crash ends is gone on with, and what is known of
    /// each list is there the next night.
    ///
    /// Hand them to `RESTRosterSource`, or take the stage of a list for a `CollectionPull`. The rows of a page and how far
    /// the reading has come are on the disk, together, before the next page counts as read.
    ///
    /// One pull at a time reads a list: where another begins, in this process or elsewhere, it takes the list over, and the
    /// earlier one ends with `file.busy`.
    public actor SQLiteStages: RosterStages {
        private let database: CrosswalkDatabase
        private let tenant: String
        private let source: String
        private let version: OneRosterVersion
        private var stages: [String: any Sendable] = [:]

        /// The stages of a service, and the tables for them where there are none.
        ///
        /// - Parameters:
        ///   - database: The file.
        ///   - tenant: For whom is read.
        ///   - source: From where; services of one tenant must not share a name.
        ///   - version: The version that the service is asked in. Lists of another version are lists of their own.
        /// - Throws: `CrosswalkDatabaseError`, as all calls do.
        public init(
            _ database: CrosswalkDatabase, tenant: String, source: String, version: OneRosterVersion
        ) async throws {
            self.database = database
            self.tenant = tenant
            self.source = source
            self.version = version
            try await database.write { try ProviderTables.bringUpToDate($0) }
        }

        /// The stage of a list; the same one at every call.
        public func stage<Record: RESTRecord>(
            of collection: RESTCollection<Record>
        ) async throws -> any PullStaging<Record> {
            try await sqliteStage(of: collection)
        }

        /// The stage of a list, with what is known of it.
        public func sqliteStage<Record: RESTRecord>(
            of collection: RESTCollection<Record>
        ) async throws -> SQLiteStage<Record> {
            if let made = stages[collection.name] as? SQLiteStage<Record> { return made }
            let list = StagedList(
                tenant: tenant, source: source, version: version.rawValue, name: collection.name)
            let number = try await database.write { try StageTables.number(list, $0) }
            // Somebody else may have asked while this waited.
            if let made = stages[collection.name] as? SQLiteStage<Record> { return made }
            let stage = SQLiteStage<Record>(database, number, version)
            stages[collection.name] = stage
            return stage
        }
    }
#endif
