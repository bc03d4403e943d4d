#if SQLite
    import Canonical
    import GRDB
    import Outbox

    /// Lets callers that append at the same time share a commit: each waits until its own items are on the disk, and the
    /// disk is waited for once for all.
    ///
    /// While one commit is under way the next callers gather; nobody waits for others that are not there yet.
    actor AppendGroup {
        /// The most items of a commit: so long may the next ones have to wait.
        private static let most = 2_000

        private struct Caller {
            let entries: [OutboxEntry]
            let now: Instant
            let done: CheckedContinuation<[OutboxAcceptance], any Error>
        }

        private let database: CrosswalkDatabase
        private var callers: [Caller] = []
        private var isWriting = false

        init(_ database: CrosswalkDatabase) { self.database = database }

        func append(_ entries: [OutboxEntry], at now: Instant) async throws -> [OutboxAcceptance] {
            try await withCheckedThrowingContinuation { done in
                callers.append(Caller(entries: entries, now: now, done: done))
                guard !isWriting else { return }
                isWriting = true
                Task { await write() }
            }
        }

        private func write() async {
            while !callers.isEmpty {
                await gather()
                let group = next()
                do {
                    let answers = try await database.write { db in
                        let rows = OutboxRows(db: db)
                        return try group.map { try rows.append($0.entries, at: $0.now) }
                    }
                    for (caller, answer) in zip(group, answers) { caller.done.resume(returning: answer) }
                } catch {
                    // The transaction is taken back as a whole: nothing of any of them is there.
                    for caller in group { caller.done.resume(throwing: error) }
                }
            }
            isWriting = false
        }

        /// Lets those come that are on their way, as the callers of the last commit are: without it they would fill every
        /// second commit. Takes microseconds, where a commit takes a good part of a millisecond.
        private func gather() async {
            var count = 0
            while count < callers.count {
                count = callers.count
                await Task.yield()
            }
        }

        /// The callers of the next commit, one at least.
        private func next() -> [Caller] {
            var (count, items) = (0, 0)
            while count < callers.count, count == 0 || items + callers[count].entries.count <= Self.most {
                items += callers[count].entries.count
                count += 1
            }
            defer { callers.removeFirst(count) }
            return Array(callers.prefix(count))
        }
    }
#endif
