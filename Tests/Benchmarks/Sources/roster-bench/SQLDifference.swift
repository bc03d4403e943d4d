import Foundation
import GRDB

/// The peer of the difference: two tables of ids and hashes, compared by the database.
struct SQLDifference {
    /// A row: the id, and the 128 bits of the hash as two words.
    typealias Row = (id: String, high: UInt64, low: UInt64)

    private let queue: DatabaseQueue

    init(path: String) throws {
        queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            // The whole of both tables fits, so that no disk is measured.
            try db.execute(sql: "PRAGMA cache_size = -262144")
            for table in ["old", "new"] {
                try db.execute(sql: "CREATE TABLE \(table) (id TEXT PRIMARY KEY, hash BLOB NOT NULL) WITHOUT ROWID")
            }
        }
    }

    /// Staging: one transaction, one prepared statement.
    func load(_ table: String, _ rows: some Sequence<Row>) throws {
        try queue.write { db in
            let insert = try db.makeStatement(sql: "INSERT INTO \(table) VALUES (?, ?)")
            for row in rows {
                var hash = Data(capacity: 16)
                withUnsafeBytes(of: row.high) { hash.append(contentsOf: $0) }
                withUnsafeBytes(of: row.low) { hash.append(contentsOf: $0) }
                try insert.execute(arguments: [row.id, hash])
            }
        }
    }

    /// How many ids were added, changed and removed, each read through a cursor as a program that acts on it would.
    func difference() throws -> (added: Int, changed: Int, removed: Int) {
        try queue.read { db in
            func count(_ sql: String) throws -> Int {
                var count = 0
                let ids = try String.fetchCursor(db, sql: sql)
                while let id = try ids.next() { count += id.isEmpty ? 0 : 1 }
                return count
            }
            return (
                try count("SELECT id FROM new WHERE NOT EXISTS (SELECT 1 FROM old WHERE old.id = new.id)"),
                try count("SELECT new.id FROM new JOIN old ON old.id = new.id WHERE old.hash <> new.hash"),
                try count("SELECT id FROM old WHERE NOT EXISTS (SELECT 1 FROM new WHERE new.id = old.id)")
            )
        }
    }
}
