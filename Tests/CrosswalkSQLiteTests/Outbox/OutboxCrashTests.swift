#if SQLite
    import Canonical
    import CrosswalkRuntime
    import CrosswalkSQLite
    import CrosswalkTesting
    import Foundation
    import Outbox
    import Testing

    /// A worker is killed at one of its batches, another goes on, again and again.
    @Suite("An outbox whose workers are killed")
    struct OutboxCrashTests {
        enum Moment: String, CaseIterable, Sendable {
            case beforeSending, afterSending
        }

        private static let place = OutboxDestination(tenant: "t", name: "d")
        private static let count = 240

        /// The destination: a file to which the ids of a batch are added by one write. It outlives every worker.
        private struct FileSink: OutboxSink {
            let path: String
            let dying: (batch: Int, moment: Moment)?
            let batches = Counter()

            var limit: OutboxBatchLimit { OutboxBatchLimit(count: 16, bytes: 1 << 20) }

            func deliver(_ items: [OutboxItem]) async -> BatchOutcome {
                let number = await batches.next()
                if dying?.batch == number, dying?.moment == .beforeSending { kill(getpid(), SIGKILL) }
                let lines = Array(items.map { $0.id + "\n" }.joined().utf8)
                let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
                guard descriptor >= 0, write(descriptor, lines, lines.count) == lines.count else {
                    return .all(.retry(nil))
                }
                close(descriptor)
                if dying?.batch == number, dying?.moment == .afterSending { kill(getpid(), SIGKILL) }
                return .all(.delivered)
            }
        }

        private actor Counter {
            private var value = 0
            func next() -> Int {
                value += 1
                return value
            }
        }

        private static func deliver(_ path: String, dying: (batch: Int, moment: Moment)?, _ name: String) async throws {
            let sink = FileSink(path: path + ".arrived", dying: dying)
            let store = SQLiteOutboxStore(try CrosswalkDatabase.open(path: path))
            try await OutboxWorker(store, name: name, world: OutboxWorld(.system)) { _ in sink }.drain()
        }

        @Test("All arrives, in order, and who comes after need not wait for a lease to end", arguments: Moment.allCases)
        func killed(_ moment: Moment) async throws {
            let folder = try TemporaryFolder()
            let path = folder.path(of: "outbox.sqlite")
            let items = (0..<Self.count).map { number in
                OutboxItem(id: "\(number)", orderingKey: "k\(number % 7)", bytes: Array("event \(number)".utf8))
            }
            let store = SQLiteOutboxStore(try folder.open("outbox.sqlite"))
            _ = try await store.append(
                items.map { OutboxEntry($0, to: Self.place) }, at: Instant(millisecondsSinceEpoch: 0))
            let began = ContinuousClock.now
            for death in 0..<10 {
                await #expect(processExitsWith: .signal(SIGKILL)) {
                    [
                        path = path as String, name = moment.rawValue as String, batch = 1 + death % 2 as Int,
                        worker = "w\(death)" as String
                    ] in
                    let moment = Moment(rawValue: name) ?? .beforeSending
                    try await Self.deliver(path, dying: (batch, moment), worker)
                }
            }
            // Ten leases that were waited for would take a hundred seconds.
            #expect(ContinuousClock.now - began < .seconds(80))
            await #expect(processExitsWith: .success) {
                [path = path as String] in
                try await Self.deliver(path, dying: nil, "last")
            }
            let lines = String(decoding: try folder.bytes(of: "outbox.sqlite.arrived"), as: UTF8.self)
            let arrived = lines.split(separator: "\n").map(String.init)
            var seen: Set<String> = []
            let first = arrived.filter { seen.insert($0).inserted }
            #expect(first == items.map(\.id))
            // What was sent before a kill and not written down is sent again: at most a batch a death.
            #expect(arrived.count <= Self.count + 10 * 16)
            let status = try await store.status(of: nil, at: Instant(millisecondsSinceEpoch: 0))
            #expect(status.map(\.delivered) == [Self.count] && status.map(\.waiting) == [0])
        }

        @Test("Callers that hand in at the same time each get their own answer")
        func together() async throws {
            let folder = try TemporaryFolder()
            let store = SQLiteOutboxStore(try folder.open())
            let answers = try await withThrowingTaskGroup(of: (Int, [OutboxAcceptance]).self) { group in
                for caller in 0..<64 {
                    group.addTask {
                        // Each hands in an item of its own, and one that all have.
                        let items = ["own \(caller)", "shared"].map {
                            OutboxItem(id: $0, orderingKey: "k", bytes: Array($0.utf8))
                        }
                        let entries = items.map { OutboxEntry($0, to: Self.place) }
                        return (caller, try await store.append(entries, at: Instant(millisecondsSinceEpoch: 0)))
                    }
                }
                var answers: [Int: [OutboxAcceptance]] = [:]
                for try await (caller, answer) in group { answers[caller] = answer }
                return answers
            }
            #expect(answers.count == 64 && answers.values.allSatisfy { $0.first == .accepted })
            #expect(answers.values.count { $0.last == .accepted } == 1)
            #expect(answers.values.count { $0.last == .duplicate } == 63)
            let again = SQLiteOutboxStore(try folder.open())
            #expect(try await again.status(of: nil, at: Instant(millisecondsSinceEpoch: 0)).map(\.waiting) == [65])
        }

        @Test("Two workers of one name do not get on")
        func names() async throws {
            let folder = try TemporaryFolder()
            let first = SQLiteOutboxStore(try folder.open())
            let second = SQLiteOutboxStore(try folder.open())
            let item = OutboxItem(id: "a", orderingKey: "k", bytes: [])
            let zero = Instant(millisecondsSinceEpoch: 0)
            _ = try await first.append([OutboxEntry(item, to: Self.place)], at: zero)
            let shard = OutboxShard(Self.place, 0)
            let end = Instant(millisecondsSinceEpoch: 10_000)
            #expect(try await first.acquire(shard, by: "w", until: end, at: zero) != nil)
            await #expect(throws: CrosswalkDatabaseError.self) {
                _ = try await second.acquire(shard, by: "w", until: end, at: zero)
            }
        }
    }
#endif
