#if SQLite
    import CrosswalkSQLite
    import CrosswalkTesting
    import Foundation
    import RosterReconciliation
    import Testing

    /// A process is killed at one point of a night, another goes on: the file must hold what an undisturbed night leaves.
    @Suite("A kill at any moment, then a new process: the same state and the same audit chain")
    struct CrashTests {
        enum Moment: String, CaseIterable, Sendable {
            case action, beforeCommit, afterCommit
        }

        @Test("Killed at every action, before every commit and after it", arguments: Moment.allCases)
        func kill(_ moment: Moment) async throws {
            let folder = try TemporaryFolder()
            let template = try await firstNight(folder)
            let undisturbed = try await undisturbed(folder, template)
            let count = undisturbed.counts[moment] ?? 0
            #expect(moment != .action || count >= 60)
            #expect(undisturbed.contents.isIntact)
            for point in 1...max(1, count) {
                let name = "\(moment.rawValue)-\(point)"
                try folder.write(template, to: name)
                await die(folder.path(of: name), moment, point)
                await finish(folder.path(of: name))
                let database = try folder.open(name)
                #expect(try await night(database).contents() == undisturbed.contents, "\(moment) \(point) of \(count)")
                try database.close()
            }
        }

        private func firstNight(_ folder: TemporaryFolder) async throws -> [UInt8] {
            let database = try folder.open("template")
            try await night(database).loadFirst()
            try database.close()
            return try folder.bytes(of: "template")
        }

        private func undisturbed(
            _ folder: TemporaryFolder, _ template: [UInt8]
        ) async throws -> (contents: NightContents, counts: [Moment: Int]) {
            try folder.write(template, to: "undisturbed")
            let database = try folder.open("undisturbed")
            let planned = try await night(database).actionsOfSecond()
            let deadlines = Dictionary(uniqueKeysWithValues: Moment.allCases.map { ($0, Deadline(0)) })
            try await Self.night(database, deadlines).runSecond()
            let counts = deadlines.mapValues(\.count)
            // Every action wrote its one record, so that no index of the plan is left out.
            #expect(counts[.action] == planned)
            return (try await night(database).contents(), counts)
        }

        private func die(_ path: String, _ moment: Moment, _ point: Int) async {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = path as String, name = moment.rawValue as String, point = point as Int] in
                let deadlines = Dictionary(
                    uniqueKeysWithValues: Moment.allCases.map { ($0, Deadline($0.rawValue == name ? point : 0)) })
                try await Self.night(try CrosswalkDatabase.open(path: path), deadlines).runSecond()
            }
        }

        private func finish(_ path: String) async {
            await #expect(processExitsWith: .success) { [path = path as String] in
                try await Self.night(try CrosswalkDatabase.open(path: path), [:]).runSecond()
            }
        }

        private func night(_ database: CrosswalkDatabase) throws -> Night { try Self.night(database, [:]) }

        private static func night(_ database: CrosswalkDatabase, _ deadlines: [Moment: Deadline]) throws -> Night {
            if let action = deadlines[.action] { try database.watchActions(action) }
            let before = deadlines[.beforeCommit] ?? Deadline(0)
            let after = deadlines[.afterCommit] ?? Deadline(0)
            return Night(
                store: MortalStore(base: SQLiteRosterStore(database), before: before, after: after),
                ledger: MortalLedger(base: SQLiteReconciliationLedger(database), before: before, after: after))
        }
    }
#endif
