#if SQLite
    package import GRDB
    import GRDBSQLite

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// A prepared statement of one connection, bound and stepped without detours.
    ///
    /// GRDB prepares and keeps it. Texts are bound and read with their lengths, since a text may hold a zero byte, and
    /// ids are what they are to the last byte.
    package struct Prepared {
        private let statement: Statement

        private var handle: SQLiteStatement { statement.sqliteStatement }

        /// Takes the statement from the connection's cache, where it stays for the next time.
        /// - Throws: `file.damaged` where the file's tables are not those that the statement is about.
        package init(_ sql: String, on db: Database) throws {
            do {
                statement = try db.cachedStatement(sql: sql)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
                throw CrosswalkDatabaseError(.damaged, sqliteCode: error.extendedResultCode.rawValue)
            }
            reset()
        }

        /// Goes to the next row.
        /// - Returns: `false` where there is none; the statement is then ready to be bound again.
        package func step() throws -> Bool {
            let code = sqlite3_step(handle)
            if code == SQLITE_ROW { return true }
            reset()
            if code != SQLITE_DONE { throw CrosswalkDatabaseError.failure(code) }
            return false
        }

        /// Runs a statement that gives no rows.
        package func run() throws {
            while try step() {}
        }

        /// How many instructions SQLite has run for the statement since this was last asked.
        package func steps() -> Int { Int(sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_VM_STEP, 1)) }

        /// Makes the statement ready to be bound again. The result code tells of the last step, which did so already.
        package func reset() { _ = sqlite3_reset(handle) }
    }

    // MARK: - Binding, by numbers from 1

    extension Prepared {
        package func bind(_ index: Int32, _ value: Int64?) throws {
            try check(value.map { sqlite3_bind_int64(handle, index, $0) } ?? sqlite3_bind_null(handle, index))
        }

        package func bind(_ index: Int32, _ value: String?) throws {
            guard var value else { return try check(sqlite3_bind_null(handle, index)) }
            let code = value.withUTF8 { bytes in
                copied(UnsafeRawBufferPointer(bytes)).map {
                    sqlite3_bind_text64(
                        handle, index, $0.assumingMemoryBound(to: CChar.self), UInt64(bytes.count), release,
                        UInt8(SQLITE_UTF8))
                }
            }
            try check(code ?? SQLITE_NOMEM)
        }

        package func bind(_ index: Int32, _ value: [UInt8]?) throws {
            guard let value else { return try check(sqlite3_bind_null(handle, index)) }
            let code = value.withUnsafeBytes { bytes in
                copied(bytes).map { sqlite3_bind_blob64(handle, index, $0, UInt64(bytes.count), release) }
            }
            try check(code ?? SQLITE_NOMEM)
        }

        private func check(_ code: Int32) throws {
            if code != SQLITE_OK { throw CrosswalkDatabaseError.failure(code) }
        }
    }

    /// A copy that SQLite owns until ``release``; never null, which SQLite would take for no value.
    private func copied(_ bytes: UnsafeRawBufferPointer) -> UnsafeMutableRawPointer? {
        guard let copy = malloc(max(1, bytes.count)) else { return nil }
        if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
        return copy
    }

    private let release: @convention(c) (UnsafeMutableRawPointer?) -> Void = { free($0) }

    // MARK: - Reading columns, by numbers from 0

    extension Prepared {
        package func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

        package func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

        package func bytes(_ column: Int32) -> [UInt8] { Array(raw(column)) }

        /// - Throws: `file.damaged` where the bytes are not UTF-8.
        package func text(_ column: Int32) throws -> String {
            guard let text = String(validating: raw(column), as: UTF8.self) else {
                throw CrosswalkDatabaseError(.damaged)
            }
            return text
        }

        /// The value's bytes, good until the next step. For a text they are its UTF-8.
        private func raw(_ column: Int32) -> UnsafeRawBufferPointer {
            // The pointer first: asking for it may change the length.
            let base = sqlite3_column_blob(handle, column)
            return UnsafeRawBufferPointer(
                start: base, count: base == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
        }
    }
#endif
