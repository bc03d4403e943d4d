import CrosswalkRuntime
import CrosswalkSQLite
import Foundation
import HTTPTypes
import Outbox
import URLSessionTransport

/// A million events from a process that hands them in, by two workers, to an endpoint with failures; every now and then one
/// of the three is killed, and now and then a worker is stopped for longer than its lease.
enum Storm {
    static func run(events: Int, kills: Int, _ wire: Wire, folder: String) async throws -> Bool {
        let path = folder + "/outbox.sqlite"
        let (endpoint, address) = try Child.endpoint(wire, "storm")
        defer { endpoint.process.terminate() }
        let store = SQLiteOutboxStore(try CrosswalkDatabase.open(path: path, for: .outbox))
        let began = ContinuousClock.now
        var random = SystemRandomNumberGenerator()
        var names = 0
        func worker() throws -> Child {
            names += 1
            return try Child(["work", path, address, "worker-\(names)", wire.rawValue])
        }
        var feeder = try Child(["feed", path, "\(events)", wire.rawValue])
        var workers = [try worker(), try worker()]
        var (killed, stopped, isFed) = (0, 0, false)
        var peaks: [String: Int] = [:]
        while true {
            try await Task.sleep(for: .milliseconds(500 + Int.random(in: 0..<900, using: &random)))
            for child in workers + [feeder, endpoint] {
                child.look()
                peaks[child.arguments[0], default: 0] = max(peaks[child.arguments[0], default: 0], child.peak / 1_024)
            }
            if !isFed, !feeder.process.isRunning {
                guard feeder.process.terminationReason == .exit, feeder.process.terminationStatus == 0 else {
                    feeder = try Child(feeder.arguments)
                    continue
                }
                isFed = true
            }
            if isFed {
                let status = try await store.status(of: nil, at: Work.now)
                if status.allSatisfy({ $0.waiting == 0 }) { break }
            }
            guard killed < kills else { continue }
            killed += 1
            if !isFed, killed % 5 == 0 {
                feeder.signal(SIGKILL)
                feeder.process.waitUntilExit()
                continue
            }
            let number = Int.random(in: 0..<2, using: &random)
            if killed % 12 == 0 {
                // Longer than its lease: the other one takes over, and this one finds out when it goes on.
                stopped += 1
                let sleeper = workers[number]
                sleeper.signal(SIGSTOP)
                try await Task.sleep(for: .seconds(12))
                sleeper.signal(SIGCONT)
            } else {
                workers[number].signal(SIGKILL)
                workers[number].process.waitUntilExit()
                workers[number] = try worker()
            }
        }
        let seconds = Double((ContinuousClock.now - began).components.seconds)
        for child in workers { child.process.terminate() }
        let numbers = try await ask(address)
        let dead = try await store.status(of: nil, at: Work.now).reduce(0) { $0 + $1.dead }
        print(
            "\(events) events in \(Int(seconds)) s: accepted \(numbers[0]), repeated \(numbers[1]), wrong \(numbers[2]), \(numbers[3]) requests; \(killed - stopped) kills, \(stopped) stopped past the lease; given up \(dead); peak of a process in MB: \(peaks.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))"
        )
        return numbers[0] == events && numbers[2] == 0 && dead == 0
    }

    static func ask(_ address: String) async throws -> [Int] {
        let response = try await URLSessionTransport().send(
            WebRequest(.get, try Endpoint(address + "/status"), fields: HTTPFields()))
        let text = String(decoding: try await response.body.collect(), as: UTF8.self)
        return text.split(separator: " ").compactMap { Int($0) }
    }
}
