#if SQLite
    import CrosswalkSQLite
    import GRDB

    /// A piece of SQL with the values of its places, in order.
    struct SQLPart {
        enum Value {
            case number(Int64)
            case word(String)
            case bytes([UInt8])
        }

        var sql: String
        var values: [Value]

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
                case .word(let word): try statement.bind(place, word)
                case .bytes(let bytes): try statement.bind(place, bytes)
                }
            }
            return statement
        }
    }
#endif
