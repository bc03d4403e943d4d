#if SQLite
    import CrosswalkJSON
    import CrosswalkSQLite
    import GRDB
    import OneRosterModel
    import OneRosterREST

    /// The rows of records, within one access to the database.
    struct RecordRows {
        let db: Database
        let tenant: Int64

        // MARK: Reading

        func revision() throws -> Int64 {
            let statement = try Prepared("SELECT revision FROM oneroster_tenant WHERE id = ?1", on: db)
            defer { statement.reset() }
            try statement.bind(1, tenant)
            guard try statement.step() else { throw CrosswalkDatabaseError(.damaged) }
            return statement.integer(0)
        }

        /// The revisions of these types' records, in order.
        func ages(of types: [OneRosterEntityType]) throws -> [Int64] {
            let statement = try Prepared(
                "SELECT revision FROM oneroster_shelf WHERE tenant = ?1 AND type = ?2", on: db)
            return try types.map { type in
                defer { statement.reset() }
                try statement.bind(1, tenant)
                try statement.bind(2, type.rawValue)
                return try statement.step() ? statement.integer(0) : 0
            }
        }

        func record(_ type: OneRosterEntityType, _ id: String) throws -> JSONObject? {
            let statement = try Prepared(
                "SELECT content FROM oneroster_record WHERE tenant = ?1 AND type = ?2 AND id = ?3", on: db)
            defer { statement.reset() }
            try statement.bind(1, tenant)
            try statement.bind(2, type.rawValue)
            try statement.bind(3, Array(id.utf8))
            return try statement.step() ? Self.content(statement.bytes(0)) : nil
        }

        static func content(_ bytes: [UInt8]) throws -> JSONObject {
            do {
                if let object = try JSONValue(json: bytes).object { return object }
            } catch {
                // A content that we did not write is damage, like any other.
                throw CrosswalkDatabaseError(.damaged)
            }
            throw CrosswalkDatabaseError(.damaged)
        }

        // MARK: Writing

        /// Only within a transaction that writes.
        func apply(_ change: OneRosterProviderChange) throws -> OneRosterProviderOutcome {
            switch change {
            case .put(let type, let id, let record):
                let old = try row(type, id)
                if let old { try removeValues(of: old) }
                let row = try write(record, type, id, over: old)
                try writeValues(of: record, type, row)
                return old == nil ? .created : .replaced
            case .delete(let type, let id):
                guard let old = try row(type, id) else { return .missing }
                try removeValues(of: old)
                let statement = try Prepared("DELETE FROM oneroster_record WHERE rid = ?1", on: db)
                try statement.bind(1, old)
                try statement.run()
                return .deleted
            }
        }

        /// Counts a step of the store and of these types.
        func step(_ types: Set<OneRosterEntityType>) throws {
            let whole = try Prepared("UPDATE oneroster_tenant SET revision = revision + 1 WHERE id = ?1", on: db)
            try whole.bind(1, tenant)
            try whole.run()
            let shelf = try Prepared(
                """
                INSERT INTO oneroster_shelf (tenant, type, revision) VALUES (?1, ?2, 1)
                ON CONFLICT (tenant, type) DO UPDATE SET revision = revision + 1
                """, on: db)
            for type in types {
                try shelf.bind(1, tenant)
                try shelf.bind(2, type.rawValue)
                try shelf.run()
            }
        }

        private func row(_ type: OneRosterEntityType, _ id: String) throws -> Int64? {
            let statement = try Prepared(
                "SELECT rid FROM oneroster_record WHERE tenant = ?1 AND type = ?2 AND id = ?3", on: db)
            defer { statement.reset() }
            try statement.bind(1, tenant)
            try statement.bind(2, type.rawValue)
            try statement.bind(3, Array(id.utf8))
            return try statement.step() ? statement.integer(0) : nil
        }

        private func write(
            _ record: JSONObject, _ type: OneRosterEntityType, _ id: String, over old: Int64?
        ) throws -> Int64 {
            let columns = RowColumns.names.joined(separator: ", ")
            let statement = try Prepared(
                """
                INSERT OR REPLACE INTO oneroster_record (rid, tenant, type, id, \(columns), content)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """, on: db)
            try statement.bind(1, old)
            try statement.bind(2, tenant)
            try statement.bind(3, type.rawValue)
            try statement.bind(4, Array(id.utf8))
            for (index, value) in RowColumns.values(of: record, type).enumerated() {
                let place = Int32(5 + index)
                switch value {
                case nil: try statement.bind(place, Int64?.none)
                case .number(let number): try statement.bind(place, number)
                case .word(let word): try statement.bind(place, word)
                case .bytes(let bytes): try statement.bind(place, bytes)
                }
            }
            try statement.bind(10, JSONValue.object(record).json)
            try statement.run()
            return old ?? db.lastInsertedRowID
        }

        private func removeValues(of row: Int64) throws {
            let statement = try Prepared("DELETE FROM oneroster_value WHERE rid = ?1", on: db)
            try statement.bind(1, row)
            try statement.run()
        }

        private func writeValues(of record: JSONObject, _ type: OneRosterEntityType, _ row: Int64) throws {
            let statement = try Prepared(
                "INSERT OR IGNORE INTO oneroster_value (tenant, type, name, value, rid) VALUES (?1, ?2, ?3, ?4, ?5)",
                on: db)
            for index in RowColumns.indices(of: type) {
                for value in index.values(in: record, of: type) {
                    try statement.bind(1, tenant)
                    try statement.bind(2, type.rawValue)
                    try statement.bind(3, index.rawValue)
                    try statement.bind(4, Array(value.utf8))
                    try statement.bind(5, row)
                    try statement.run()
                }
            }
        }
    }
#endif
