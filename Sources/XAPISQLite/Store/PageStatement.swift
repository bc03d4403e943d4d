#if SQLite
    import CrosswalkRuntime
    import CrosswalkSQLite
    import GRDB
    import XAPI

    /// A query as SQL.
    struct PageStatement {
        let part: SQLPart

        /// What is voided: a voiding statement refers to it, and it is none itself.
        static let isVoided =
            "s.voiding = 0 AND EXISTS (SELECT 1 FROM xapi_statement v WHERE v.target = s.id AND v.voiding = 1)"

        init(_ query: XAPIStatementQuery) {
            var tests = [SQLPart("NOT (\(Self.isVoided))")]
            if let since = query.since {
                tests.append(SQLPart("s.stored > ?", [.number(since.millisecondsSinceEpoch)]))
            }
            if let until = query.until {
                tests.append(SQLPart("s.stored <= ?", [.number(until.millisecondsSinceEpoch)]))
            }
            if let after = query.after {
                tests.append(SQLPart(query.isAscending ? "s.seq > ?" : "s.seq < ?", [.number(after)]))
            }
            var start = SQLPart("")
            if query.isFiltered {
                start = Self.hits(query)
                tests.append(SQLPart("s.seq IN (SELECT seq FROM hit)"))
            }
            part =
                start + SQLPart("SELECT s.seq, s.id, s.stored, s.content, 0 FROM xapi_statement s WHERE ")
                + SQLPart.joined(tests, by: " AND ")
                + SQLPart(
                    " ORDER BY s.seq \(query.isAscending ? "ASC" : "DESC") LIMIT ?", [.number(Int64(query.limit) + 1)])
        }

        /// What matches by itself, and what refers to a match, however far.
        private static func hits(_ query: XAPIStatementQuery) -> SQLPart {
            var tests: [SQLPart] = query.terms.map { term in
                SQLPart(
                    "m.seq IN (SELECT seq FROM xapi_term WHERE kind = ? AND value = ?)",
                    [.number(Int64(term.kind.rawValue)), .bytes(Array(term.value.utf8))])
            }
            if let verb = query.verb { tests.append(SQLPart("m.verb = ?", [.bytes(Array(verb.utf8))])) }
            if let registration = query.registration {
                tests.append(SQLPart("m.registration = ?", [.bytes(registration.bytes)]))
            }
            return SQLPart("WITH RECURSIVE hit(seq, id) AS (SELECT m.seq, m.id FROM xapi_statement m WHERE ")
                + SQLPart.joined(tests, by: " AND ")
                + SQLPart(" UNION SELECT r.seq, r.id FROM xapi_statement r JOIN hit h ON r.target = h.id) ")
        }
    }

    /// A piece of SQL with the values of its places, in order.
    struct SQLPart {
        enum Value {
            case number(Int64)
            case bytes([UInt8])
        }

        let sql: String
        let values: [Value]

        init(_ sql: String, _ values: [Value] = []) {
            self.sql = sql
            self.values = values
        }

        static func + (a: Self, b: Self) -> Self { Self(a.sql + b.sql, a.values + b.values) }

        /// Parts with a text between each two.
        static func joined(_ parts: [Self], by separator: String) -> Self {
            Self(parts.map(\.sql).joined(separator: separator), parts.flatMap(\.values))
        }

        func prepared(on db: Database) throws -> Prepared {
            let statement = try Prepared(sql, on: db)
            for (index, value) in values.enumerated() {
                let place = Int32(truncatingIfNeeded: index + 1)
                switch value {
                case .number(let number): try statement.bind(place, number)
                case .bytes(let bytes): try statement.bind(place, bytes)
                }
            }
            return statement
        }
    }
#endif
