import Canonical
import CrosswalkTesting
import Outbox
import Testing

@Suite("An item that is refused with its batch")
struct PoisonTests {
    /// Refuses batches with one of these items as a whole, and such an item alone with its own code.
    private static func refusing(_ poison: Set<String>) -> ScriptedSink {
        ScriptedSink { items, _ in
            guard items.contains(where: { poison.contains($0.id) }) else { return .all(.delivered) }
            return items.count == 1 ? .each([.refused("bad.\(items[0].id)")]) : .batchRefused
        }
    }

    private static func logarithm(_ count: Int) -> Int {
        var (power, exponent) = (1, 0)
        while power < count { (power, exponent) = (power * 2, exponent + 1) }
        return exponent
    }

    @Test("It is found in at most ⌈log2 n⌉ + 2 further requests, with its own reason; the others arrive in order")
    func one() async throws {
        var worst = 0
        for count in 1...65 {
            for place in 0..<count {
                let sink = Self.refusing(["\(place)"])
                let bench = Bench(sink)
                try await bench.append((0..<count).map { Bench.item($0) })
                try await bench.world.run { try await bench.worker().drain() }
                let further = sink.batches.count - 1
                #expect(further <= Self.logarithm(count) + 2, "\(place) of \(count)")
                worst = max(worst, further)
                let dead = try await bench.records(.dead)
                #expect(dead.map(\.id) == ["\(place)"] && dead.map(\.reason) == ["bad.\(place)"])
                // What was delivered: each batch that held no such item, in the order in which they were sent.
                let arrived = sink.batches.filter { !$0.contains("\(place)") }.flatMap { $0 }
                #expect(arrived == (0..<count).filter { $0 != place }.map { "\($0)" })
            }
        }
        print("a refused item in batches of 1 to 65: at most \(worst) further requests")
    }

    @Test("Among 10,000 it costs no other its place")
    func tenThousand() async throws {
        let sink = ScriptedSink(limit: OutboxBatchLimit(count: 500, bytes: 1 << 30)) { items, _ in
            guard items.contains(where: { $0.id == "7345" }) else { return .all(.delivered) }
            return items.count == 1 ? .each([.refused("bad.event")]) : .batchRefused
        }
        let bench = Bench(sink)
        try await bench.append((0..<10_000).map { Bench.item($0, key: "k\($0 % 97)") })
        try await bench.world.run { try await bench.worker().drain() }
        #expect(sink.batches.count <= 20 + Self.logarithm(500) + 2)
        let dead = try await bench.records(.dead)
        #expect(dead.map(\.id) == ["7345"] && dead.map(\.reason) == ["bad.event"])
        let arrived = sink.batches.filter { !$0.contains("7345") }.flatMap { $0 }
        #expect(arrived == (0..<10_000).filter { $0 != 7_345 }.map { "\($0)" })
    }

    @Test("Several are found one after the other")
    func several() async throws {
        try await PropertyTest.run(cases: 100, seed: 20_261) { generator in
            let count = 1 + generator.number(below: 80)
            let poison = Set((0..<(1 + generator.number(below: 6))).map { _ in "\(generator.number(below: count))" })
            let sink = Self.refusing(poison)
            let bench = Bench(sink)
            try await bench.append((0..<count).map { Bench.item($0) })
            try await bench.world.run { try await bench.worker().drain() }
            #expect(Set(try await bench.records(.dead).map(\.id)) == poison)
            #expect(try await bench.records(.dead).allSatisfy { $0.reason == "bad.\($0.id)" })
            let arrived = sink.batches.filter { poison.isDisjoint(with: $0) }.flatMap { $0 }
            #expect(arrived == (0..<count).map { "\($0)" }.filter { !poison.contains($0) })
        }
    }

    @Test("A batch that is too large is halved, and not tried in that size again")
    func tooLarge() async throws {
        let sink = ScriptedSink(limit: OutboxBatchLimit(count: 64, bytes: 1 << 30)) { items, _ in
            items.reduce(0) { $0 + $1.bytes.count } > 200 ? .tooLarge : .all(.delivered)
        }
        let bench = Bench(sink)
        let items = (0..<256).map { Bench.item($0, bytes: $0 == 100 ? 201 : 10) }
        try await bench.append(items)
        try await bench.world.run { try await bench.worker().drain() }
        let dead = try await bench.records(.dead)
        #expect(dead.map(\.id) == ["100"] && dead.map(\.reason) == ["outbox.too_large"])
        #expect(try await bench.records(.delivered).count == 255)
        #expect(sink.batches.filter { $0.count > 20 }.count <= 4)
    }

    @Test("It holds its key only where the destination says so", arguments: [true, false])
    func holding(holds: Bool) async throws {
        let sink = ScriptedSink(limit: OutboxBatchLimit(count: 2, bytes: 1_000), holdsKeyOfDead: holds) { items, _ in
            .each(items.map { $0.id == "0" ? .refused("bad") : .delivered })
        }
        let bench = Bench(sink)
        try await bench.append((0..<9).map { Bench.item($0) })
        try await bench.world.run { try await bench.worker().drain() }
        let waiting = try await bench.records(.waiting).map(\.id)
        #expect(waiting == (holds ? ["3", "6"] : []))
    }
}
