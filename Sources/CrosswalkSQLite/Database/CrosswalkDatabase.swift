#if SQLite
    package import GRDB

    /// One SQLite file that holds what the services of this family store.
    ///
    /// Open it once and hand it to the stores, which share its connections. Several processes may have the same file open:
    /// readers never wait, writers wait for one another up to the busy timeout. Every commit is on the disk when it
    /// returns (`synchronous=FULL`).
    ///
    /// ```swift
    /// let database = try CrosswalkDatabase.open(path: "roster.sqlite")
    /// let store = SQLiteRosterStore(database)
    /// let ledger = SQLiteReconciliationLedger(database)
    /// ```
    ///
    /// A file is made with the rights `0600`: it holds pupils' data. SQLite keeps two files beside it, with `-wal` and
    /// `-shm` behind the name: they belong to it and must never be removed or copied apart from it.
    public final class CrosswalkDatabase: Sendable {
        /// The connections: one that writes, several that read.
        package let pool: DatabasePool

        /// The file.
        package var path: String { pool.path }

        init(pool: DatabasePool) { self.pool = pool }

        /// Closes the file. Using a store over it throws `database.closed` from then on.
        ///
        /// A database that is dropped closes itself; call this to know that it is done. Closing again does nothing.
        /// - Throws: ``CrosswalkDatabaseError`` where a call is under way; the database then stays open.
        public func close() throws {
            do {
                try pool.close()
            } catch {
                throw CrosswalkDatabaseError.translated(error)
            }
        }

        /// Reads from one unchanging state of the file.
        package func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
            do {
                return try await pool.read(body)
            } catch {
                throw CrosswalkDatabaseError.translated(error)
            }
        }

        /// Runs a transaction that is on the disk when this returns; an error takes everything back.
        ///
        /// The transaction takes the file's write lock when it begins, so what it reads cannot change before it writes.
        package func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
            do {
                return try await pool.write(body)
            } catch {
                throw CrosswalkDatabaseError.translated(error)
            }
        }
    }
#endif
