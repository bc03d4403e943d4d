import Canonical
import CrosswalkRuntime
import CrosswalkTesting
import Outbox
import Testing

@Suite("A destination that fails")
struct RetryTests {
    @Test("It is left alone for longer and longer, tried with one item, and gets everything when it is well again")
    func breaker() async throws {
        let sink = ScriptedSink { items, number in number < 9 ? .all(.retry(nil)) : .all(.delivered) }
        let bench = Bench(sink)
        try await bench.append((0..<50).map { Bench.item($0) })
        try await bench.world.run {
            let worker = bench.worker()
            while try await bench.records(.delivered).count < 50 {
                try await worker.drain()
                try await bench.world.ambient.sleep(.seconds(1))
            }
        }
        // Five in full, then one item alone until one arrives, then the rest.
        #expect(sink.batches.map(\.count) == Array(repeating: 50, count: 5) + Array(repeating: 1, count: 5) + [49])
        // At least half of 1 + 2 + 4 + … + 256 seconds, at most a little more than all of it.
        #expect(bench.world.elapsed > .seconds(255) && bench.world.elapsed < .seconds(540))
        #expect(try await bench.store.status(of: nil, at: bench.world.instant).first?.health == OutboxHealth())
    }

    @Test("It is not asked before the time that it named")
    func retryAfter() async throws {
        let first = Bench(ScriptedSink { _, _ in .all(.delivered) })
        let due = Instant(millisecondsSinceEpoch: first.world.now.millisecondsSinceEpoch + 90_000)
        let sink = ScriptedSink { _, number in number == 0 ? .all(.retry(due)) : .all(.delivered) }
        let bench = Bench(sink)
        try await bench.append([Bench.item(0)])
        try await bench.world.run {
            let worker = bench.worker()
            while sink.batches.count < 2 {
                try await worker.drain()
                try await bench.world.ambient.sleep(.seconds(1))
            }
        }
        #expect(bench.world.elapsed >= .seconds(90) && bench.world.elapsed < .seconds(93))
    }

    @Test("Where it refuses the credentials it rests for a minute, and nothing is given up")
    func credentials() async throws {
        let sink = ScriptedSink { items, number in number == 0 ? .all(.reauthorise) : .all(.delivered) }
        let bench = Bench(sink)
        try await bench.append((0..<3).map { Bench.item($0) })
        try await bench.world.run {
            try await bench.worker().drain()
            let status = try await bench.store.status(of: "t", at: bench.world.instant)
            #expect(status.first?.health.reason == "outbox.credentials" && status.first?.waiting == 3)
            try await bench.world.ambient.sleep(.seconds(59))
            try await bench.worker().drain()
            #expect(sink.batches.count == 1)
            try await bench.world.ambient.sleep(.seconds(2))
            try await bench.worker().drain()
        }
        #expect(try await bench.records(.delivered).count == 3)
    }

    @Test("An item that it has no time for waits alone; later ones of its key wait with it")
    func items() async throws {
        let sink = ScriptedSink(limit: OutboxBatchLimit(count: 3, bytes: 1_000)) { items, number in
            var held = false
            return .each(
                items.map { item in
                    // As a destination that takes one after the other must do it.
                    if item.orderingKey == "k0", number == 0 || held {
                        held = true
                        return .retry(nil)
                    }
                    return .delivered
                })
        }
        let bench = Bench(sink)
        try await bench.append((0..<9).map { Bench.item($0) })
        try await bench.world.run {
            try await bench.worker().drain()
            #expect(try await bench.records(.waiting).map(\.id) == ["0", "3", "6"])
            #expect(try await bench.records(.waiting).map(\.attempts) == [1, 0, 0])
            try await bench.world.ambient.sleep(.seconds(2))
            try await bench.worker().drain()
        }
        #expect(sink.batches.last == ["0", "3", "6"])
        #expect(try await bench.records(.delivered).count == 9)
    }

    @Test("What it has no time for in two weeks is given up, with the reason")
    func patience() async throws {
        let sink = ScriptedSink { items, _ in .all(.retry(nil)) }
        let bench = Bench(sink)
        try await bench.append([Bench.item(0)])
        try await bench.world.run {
            for _ in 0..<16 {
                try await bench.worker().drain()
                try await bench.world.ambient.sleep(.seconds(86_400))
            }
        }
        let dead = try await bench.records(.dead)
        #expect(dead.map(\.reason) == ["outbox.gave_up"] && dead.first.map { $0.size > 0 } == true)
    }

    @Test("A sink that does not answer for each item has not said anything")
    func short() async throws {
        let sink = ScriptedSink { items, number in number == 0 ? .each([.delivered]) : .all(.delivered) }
        let bench = Bench(sink)
        try await bench.append((0..<3).map { Bench.item($0) })
        try await bench.world.run {
            try await bench.worker().drain()
            #expect(try await bench.records(.waiting).count == 3)
            try await bench.world.ambient.sleep(.seconds(2))
            try await bench.worker().drain()
        }
        #expect(try await bench.records(.delivered).count == 3)
    }

    @Test("What no sink takes waits")
    func nobody() async throws {
        let bench = Bench(ScriptedSink { _, _ in .all(.delivered) })
        try await bench.append([Bench.item(0)])
        let worker = OutboxWorker(bench.store, name: "w", world: OutboxWorld(bench.world)) { _ in nil }
        try await bench.world.run { try await worker.drain() }
        #expect(try await bench.records(.waiting).count == 1)
    }

    @Test("Waits double up to the longest, between half of it and all of it")
    func waits() {
        let policy = OutboxPolicy()
        #expect(
            (1...12).map { policy.wait(after: $0, random: 1).components.seconds }
                == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
        #expect(policy.wait(after: 3, random: 0) == .seconds(2))
        #expect(policy.wait(after: .max, random: 0.5) == .seconds(225))
    }
}
