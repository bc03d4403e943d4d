#if SQLite
    import CrosswalkSQLite

    /// The code of the error that the body throws; `nil` where it throws none. Any other error goes on.
    func refusal(_ body: () async throws -> Void) async throws -> CrosswalkDatabaseError.Code? {
        do {
            try await body()
            return nil
        } catch let error as CrosswalkDatabaseError {
            return error.code
        }
    }
#endif
