#if SQLite
    internal import CrosswalkSQLite
    internal import OneRosterModel
    public import OneRosterREST

    /// The stage of one list in a SQLite file; ``SQLiteStages`` makes it.
    ///
    /// It holds what is staged, and what is known: the rows of the last complete reading, with those of every delta since.
    /// A complete reading takes the place of what was known in one step. Deleted records of a delta stay among the known
    /// ones with their status.
    public actor SQLiteStage<Record: RESTRecord>: PullStaging {
        private let database: CrosswalkDatabase
        private let number: Int64
        private let version: OneRosterVersion
        /// The claim under which this one writes.
        private var claim: Int64?

        init(_ database: CrosswalkDatabase, _ number: Int64, _ version: OneRosterVersion) {
            self.database = database
            self.number = number
            self.version = version
        }

        /// How far an earlier reading came that did not end. Takes the list over from whoever else reads it.
        ///
        /// A checkpoint that cannot be read is none: the reading begins anew.
        public func checkpoint() async throws -> PullCheckpoint? {
            let rows = rows
            let found = try await database.write { db in
                let claim = try rows.takeClaim(db)
                return (claim, try rows.state(db).checkpoint)
            }
            claim = found.0
            return found.1.flatMap { json in
                do {
                    return try PullCheckpoint(json: json)
                } catch {
                    return nil
                }
            }
        }

        /// What was staged, in the order in which it came; after a delta its rows, after a reading that found nothing
        /// changed what is known. A page is a search by its key, wherever it lies.
        public func staged(from place: Int, limit: Int) async throws -> [RESTPage<Record>.Row] {
            let rows = rows
            return try await database.read { db in
                try rows.page(of: try rows.state(db).staged, from: place, limit: limit, db)
            }
        }

        /// What is known of the list: the rows of the last complete reading, with those of every delta since. Empty where
        /// there was neither.
        ///
        /// - Parameters:
        ///   - place: How many rows to pass over: those that were had already.
        ///   - limit: How many rows at most.
        public func known(from place: Int, limit: Int) async throws -> [RESTPage<Record>.Row] {
            let rows = rows
            return try await database.read { db in
                try rows.page(of: try rows.state(db).known, from: place, limit: limit, db)
            }
        }

        /// Discards what is staged, and begins a reading. What is known stays.
        public func begin(_ checkpoint: PullCheckpoint) async throws {
            let rows = rows
            claim = try await database.write { db in
                let claim = try rows.takeClaim(db)
                try rows.begin(checkpoint.json, db)
                return claim
            }
        }

        /// Stores the rows of a page and the checkpoint in one transaction.
        /// - Throws: `file.busy` where somebody else took the list over.
        public func stage(_ page: [RESTPage<Record>.Row], _ checkpoint: PullCheckpoint) async throws {
            let (rows, claim, version) = (rows, claim, version)
            let stored = page.map { StoredRow($0, version) }
            try await database.write { db in
                try rows.require(claim, db)
                try rows.add(stored, db)
                try rows.keep(checkpoint.json, db)
            }
        }

        /// Ends the reading, in one transaction, as the port says.
        /// - Throws: `file.busy` where somebody else took the list over.
        public func finish(_ report: PullReport, resumable: Bool) async throws {
            let (rows, claim) = (rows, claim)
            try await database.write { db in
                // A list that the service does not have at all ends before it has begun.
                if claim != nil { try rows.require(claim, db) }
                if !resumable { try rows.keep(nil, db) }
                switch report.verdict {
                case .complete: try rows.flip(revision: report.revision, time: report.serverTime, db)
                case .delta: try rows.merge(time: report.serverTime, db)
                case .unchanged: try rows.showKnown(db)
                case .absent, .incomplete: break
                }
            }
        }

        /// The revision of the last complete reading.
        public func lastRevision() async throws -> String? {
            let rows = rows
            return try await database.read { try rows.state($0).revision }
        }

        /// When the list was last read; `nil` where it was not yet, or the service did not say what time it was.
        public func lastReading() async throws -> StagedReading? {
            let rows = rows
            let state = try await database.read { try rows.state($0) }
            guard let complete = state.completeTime, let changes = state.time else { return nil }
            return StagedReading(complete: complete, changes: changes)
        }

        /// How SQLite goes about a page of rows.
        package func explanation() async throws -> [String] {
            let rows = rows
            return try await database.read { try rows.explanation($0) }
        }

        private var rows: StagedRows<Record> { StagedRows(stage: number, version: version) }
    }
#endif
