import Canonical
import CrosswalkRuntime
import CrosswalkSQLite
import Foundation
import HTTPTypes
import Outbox
import URLSessionTransport

/// Sends a batch as one request, a line an event.
struct TrialSink: OutboxSink {
    let transport = URLSessionTransport(timeout: .seconds(20))
    let endpoint: Endpoint

    var limit: OutboxBatchLimit { OutboxBatchLimit(count: 500, bytes: 1_000_000) }

    func deliver(_ items: [OutboxItem]) async -> BatchOutcome {
        var body: [UInt8] = []
        body.reserveCapacity(items.count * 1_402)
        for item in items {
            body += item.bytes
            body.append(UInt8(ascii: "\n"))
        }
        do {
            let response = try await transport.send(
                WebRequest(.post, endpoint, fields: HTTPFields(), body: HTTPBody(body)))
            _ = try await response.body.collect()
            switch response.status.code {
            case 200..<300: return .all(.delivered)
            case 400: return items.count == 1 ? .each([.refused("bad")]) : .batchRefused
            case 413: return .tooLarge
            default: return .all(.retry(nil))
            }
        } catch {
            return .all(.retry(nil))
        }
    }
}

enum Work {
    /// Delivers until it is killed.
    static func deliver(_ path: String, _ address: String, _ name: String, _ wire: Wire) async throws {
        let store = SQLiteOutboxStore(try CrosswalkDatabase.open(path: path, for: .outbox))
        var policy = OutboxPolicy()
        policy.pause = .milliseconds(50)
        // Failures are random here, and no sign that anything is down.
        policy.longestWait = .seconds(2)
        let sink = try wire.sink(to: address)
        try await OutboxWorker(store, name: name, policy: policy, world: OutboxWorld(.system)) { _ in sink }.run()
    }

    /// Hands in the events of a range, in their order, by several callers that share out the keys. What is there already is
    /// handed in again after a kill, and not accepted twice.
    static func feed(_ path: String, _ count: Int, _ wire: Wire, callers: Int = 8, each size: Int = 100) async throws {
        let entry = try wire.renderer()
        let store = SQLiteOutboxStore(try CrosswalkDatabase.open(path: path, for: .outbox))
        let outbox = Outbox(store)
        let known = try await store.status(of: nil, at: now).reduce(0) { $0 + $1.waiting + $1.delivered }
        // Callers run beside one another: each may be so far behind.
        let start = max(0, known - 4 * callers * size) / Event.keys * Event.keys
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    var batch: [OutboxEntry] = []
                    for index in start..<count where index % Event.keys % callers == caller {
                        batch.append(try entry(index))
                        guard batch.count == size else { continue }
                        try await outbox.append(batch, at: now)
                        batch = []
                    }
                    try await outbox.append(batch, at: now)
                }
            }
            try await group.waitForAll()
        }
    }

    /// How many events a second are accepted where each caller waits for its own commit.
    static func append(_ path: String, callers: Int, seconds: Int) async throws {
        let store = SQLiteOutboxStore(try CrosswalkDatabase.open(path: path, for: .outbox))
        let end = ContinuousClock.now + .seconds(seconds)
        let began = ContinuousClock.now
        let total = try await withThrowingTaskGroup(of: Int.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    var count = 0
                    while ContinuousClock.now < end {
                        _ = try await store.append([Event.entry(count * callers + caller)], at: now)
                        count += 1
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        let passed =
            Double((ContinuousClock.now - began).components.seconds)
            + Double((ContinuousClock.now - began).components.attoseconds) / 1e18
        print("\(callers) callers, each awaiting its own commit: \(Int(Double(total) / passed)) events/s (\(total))")
    }

    static var now: Instant { Instant(millisecondsSinceEpoch: Ambient.system.now().millisecondsSinceEpoch) }
}
