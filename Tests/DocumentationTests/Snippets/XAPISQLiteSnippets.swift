#if SQLite
    import CrosswalkRuntime
    import CrosswalkSQLite
    import XAPI
    import XAPISQLite

    /// A Learning Record Store over a file.
    func learningRecordStore(path: String, account: XAPIAccount) async throws -> LearningRecordStore {
        let database = try CrosswalkDatabase.open(path: path)
        return LearningRecordStore(
            statements: try await SQLiteStatementStore(database), documents: SQLiteRecordStore(database),
            accounts: [account], ambient: .system)
    }
#endif
