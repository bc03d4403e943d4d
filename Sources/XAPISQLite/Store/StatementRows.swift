#if SQLite
    import CrosswalkJSON
    import CrosswalkRuntime
    import CrosswalkSQLite
    import GRDB
    import XAPI

    /// Reads rows, within one state of the file.
    struct StatementRows {
        let db: Database

        func statement(_ id: XAPIUUID) throws -> XAPIStoredStatement? {
            try statements(
                SQLPart(
                    "SELECT s.seq, s.id, s.stored, s.content, (\(PageStatement.isVoided)) FROM xapi_statement s WHERE s.id = ?",
                    [.bytes(id.bytes)])
            ).first
        }

        /// Rows of sequence, id, moment, content, and whether it is voided.
        func statements(_ part: SQLPart) throws -> [XAPIStoredStatement] {
            let statement = try part.prepared(on: db)
            defer { statement.reset() }
            var found: [XAPIStoredStatement] = []
            while try statement.step() {
                guard let id = XAPIUUID(bytes: statement.bytes(1)) else { throw CrosswalkDatabaseError(.damaged) }
                found.append(
                    XAPIStoredStatement(
                        sequence: statement.integer(0), id: id,
                        stored: WallTime(millisecondsSinceEpoch: statement.integer(2)), json: statement.bytes(3),
                        isVoided: statement.integer(4) != 0))
            }
            return found
        }

        func content(of id: XAPIUUID) throws -> [UInt8]? {
            let find = try Prepared("SELECT content FROM xapi_statement WHERE id = ?1", on: db)
            defer { find.reset() }
            try find.bind(1, id.bytes)
            return try find.step() ? find.bytes(0) : nil
        }

        func newest() throws -> WallTime? {
            let find = try Prepared("SELECT stored FROM xapi_statement ORDER BY seq DESC LIMIT 1", on: db)
            defer { find.reset() }
            return try find.step() ? WallTime(millisecondsSinceEpoch: find.integer(0)) : nil
        }

        func file(_ sha2: String) throws -> XAPIFile? {
            let find = try Prepared("SELECT type, content FROM xapi_file WHERE sha2 = ?1", on: db)
            defer { find.reset() }
            try find.bind(1, sha2)
            guard try find.step() else { return nil }
            guard let file = XAPIFile(find.bytes(1), contentType: try find.text(0), sha2: sha2) else {
                throw CrosswalkDatabaseError(.damaged)
            }
            return file
        }

        func definition(_ id: String) throws -> JSONObject? {
            let find = try Prepared("SELECT definition FROM xapi_activity WHERE id = ?1", on: db)
            defer { find.reset() }
            try find.bind(1, Array(id.utf8))
            guard try find.step() else { return nil }
            do {
                return try JSONValue(json: find.bytes(0), mode: .tolerant).object
            } catch {
                throw CrosswalkDatabaseError(.damaged)
            }
        }
    }

    /// Adds rows, within one transaction.
    struct StatementWriting {
        let db: Database
        var rows: StatementRows { StatementRows(db: db) }

        func add(_ batch: [XAPIRecord], _ files: [XAPIFile], at now: WallTime) throws {
            let last = try rows.newest()?.advanced(by: .milliseconds(1))
            let stored = max(now, last ?? now)
            for record in batch {
                let sequence = try add(record, stored)
                try addTerms(record, sequence)
                for (id, definition) in record.definitions { try merge(definition, of: id) }
            }
            for file in files { try add(file) }
        }

        private func add(_ record: XAPIRecord, _ stored: WallTime) throws -> Int64 {
            let add = try Prepared(
                """
                INSERT INTO xapi_statement (id, stored, verb, registration, target, voiding, content)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """, on: db)
            try add.bind(1, record.id.bytes)
            try add.bind(2, stored.millisecondsSinceEpoch)
            try add.bind(3, Array(record.verb.utf8))
            try add.bind(4, record.registration?.bytes)
            try add.bind(5, record.target?.bytes)
            try add.bind(6, record.isVoiding ? 1 : 0)
            try add.bind(7, record.json)
            try add.run()
            return db.lastInsertedRowID
        }

        private func addTerms(_ record: XAPIRecord, _ sequence: Int64) throws {
            let add = try Prepared("INSERT OR IGNORE INTO xapi_term (kind, value, seq) VALUES (?1, ?2, ?3)", on: db)
            for term in record.terms {
                try add.bind(1, Int64(term.kind.rawValue))
                try add.bind(2, Array(term.value.utf8))
                try add.bind(3, sequence)
                try add.run()
            }
        }

        private func merge(_ definition: JSONObject, of id: String) throws {
            let present = try rows.definition(id)
            let merged = DefinitionMerge.merged(present, with: definition)
            guard merged != present else { return }
            let put = try Prepared(
                """
                INSERT INTO xapi_activity (id, definition) VALUES (?1, ?2)
                ON CONFLICT (id) DO UPDATE SET definition = excluded.definition
                """, on: db)
            try put.bind(1, Array(id.utf8))
            try put.bind(2, JSONValue.object(merged).json)
            try put.run()
        }

        private func add(_ file: XAPIFile) throws {
            let add = try Prepared("INSERT OR IGNORE INTO xapi_file (sha2, type, content) VALUES (?1, ?2, ?3)", on: db)
            try add.bind(1, file.sha2.lowercased())
            try add.bind(2, file.contentType)
            try add.bind(3, file.content)
            try add.run()
        }
    }
#endif
