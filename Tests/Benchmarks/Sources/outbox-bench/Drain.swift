import Canonical
import CrosswalkSQLite
import Foundation
import Outbox

/// How many events a second one worker brings from a full outbox to an endpoint without failures.
enum Drain {
    static func run(events: Int, _ wire: Wire, folder: String) async throws -> Bool {
        let path = folder + "/outbox.sqlite"
        let (endpoint, address) = try Child.endpoint(wire, "calm")
        defer { endpoint.process.terminate() }
        let store = SQLiteOutboxStore(try CrosswalkDatabase.open(path: path, for: .outbox))
        let handedIn = ContinuousClock.now
        let feeder = try Child(["feed", path, "\(events)", wire.rawValue])
        feeder.process.waitUntilExit()
        let handing = seconds(since: handedIn)
        let before = endpoint.seconds
        let began = ContinuousClock.now
        let worker = try Child(["work", path, address, "worker", wire.rawValue])
        defer { worker.process.terminate() }
        while try await store.status(of: nil, at: Work.now).contains(where: { $0.waiting > 0 }) {
            try await Task.sleep(for: .milliseconds(200))
        }
        let passed = seconds(since: began)
        worker.look()
        let numbers = try await Storm.ask(address)
        func text(_ number: Double) -> String { String(format: "%.1f", number) }
        print(
            "\(wire.rawValue): \(events) events handed in within \(text(handing)) s, drained in \(text(passed)) s: \(Int(Double(events) / passed)) events/s; accepted \(numbers[0]), repeated \(numbers[1]), wrong \(numbers[2]), \(numbers[3]) requests; processor seconds: worker \(text(worker.seconds)), endpoint \(text(endpoint.seconds - before)); peak of the worker \(worker.peak / 1_024) MB"
        )
        return numbers[0] == events && numbers[2] == 0
    }

    private static func seconds(since start: ContinuousClock.Instant) -> Double {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
