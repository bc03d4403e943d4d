#if SQLite
    @testable import CrosswalkSQLite
    import GRDB
    import Testing

    @Suite("An error says what to do, and nothing of what is stored")
    struct ErrorTextTests {
        private static let codes: [CrosswalkDatabaseError.Code] = [
            .missing, .cannotOpen, .notADatabase, .foreign, .newerVersion, .readOnly, .damaged, .busy, .full,
            .inputOutput,
            .closed, .failed,
        ]

        @Test("Every code has a name of its own and a text of its own")
        func texts() {
            #expect(Set(Self.codes.map(\.name)).count == Self.codes.count)
            #expect(Set(Self.codes.map { CrosswalkDatabaseError($0).detail }).count == Self.codes.count)
            for code in Self.codes {
                #expect(CrosswalkDatabaseError(code).description.hasPrefix(code.name + ": "))
                #expect(CrosswalkDatabaseError(code, sqliteCode: 11).description.hasSuffix(" (SQLite 11)"))
            }
        }

        @Test(
            "SQLite's result codes, extended ones too, have the code that helps",
            arguments: [
                (5, .busy), (261, .busy), (517, .busy), (6, .busy), (15, .busy), (8, .readOnly), (1032, .readOnly),
                (3, .readOnly),
                (10, .inputOutput), (778, .inputOutput), (11, .damaged), (267, .damaged), (13, .full),
                (14, .cannotOpen),
                (26, .notADatabase), (1, .failed), (18, .failed), (21, .failed), (19, .failed),
            ] as [(Int32, CrosswalkDatabaseError.Code)])
        func resultCodes(_ sqliteCode: Int32, _ code: CrosswalkDatabaseError.Code) throws {
            let error = try #require(CrosswalkDatabaseError.failure(sqliteCode) as? CrosswalkDatabaseError)
            #expect(error.code == code)
            #expect(error.sqliteCode == sqliteCode)
        }

        @Test("What GRDB says of files, statements and values stays inside")
        func nothingLeaks() {
            let inner = DatabaseError(
                resultCode: .SQLITE_CONSTRAINT, message: "canary-message", sql: "canary-sql",
                arguments: ["canary-argument"],
                publicStatementArguments: true)
            let outer = CrosswalkDatabaseError.translated(inner)
            var dumped = ""
            dump(outer, to: &dumped)
            for text in [String(describing: outer), String(reflecting: outer), "\(outer)", dumped] {
                #expect(!text.contains("canary"))
            }
        }

        @Test("Only a cancelled task interrupts a statement")
        func interruption() {
            #expect(CrosswalkDatabaseError.failure(9) is CancellationError)
            #expect(
                CrosswalkDatabaseError.translated(DatabaseError(resultCode: .SQLITE_INTERRUPT)) is CancellationError)
        }

        @Test("Errors of others pass as they are")
        func others() {
            struct Other: Error {}
            #expect(CrosswalkDatabaseError.translated(Other()) is Other)
        }
    }
#endif
