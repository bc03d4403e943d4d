import Caliper
import CaliperCanonical
import Canonical
import CrosswalkRuntime
import CrosswalkTesting
import LearningEventTesting
import Outbox
import Synchronization
import Testing
import XAPI
import XAPICanonical

/// A process that can be made to stand still: it sends nothing, writes nothing down and renews no lease.
private final class Stoppable: Sendable {
    private let isStopped = Mutex(false)
    private let ambient: Ambient

    init(_ ambient: Ambient) { self.ambient = ambient }

    /// What its worker needs of the world. Who stands still does not wake up.
    var world: OutboxWorld {
        OutboxWorld(
            now: { [ambient] in Instant(millisecondsSinceEpoch: ambient.now().millisecondsSinceEpoch) },
            sleep: { duration in
                try await self.ambient.sleep(duration)
                while self.isStopped.withLock({ $0 }) { try await self.ambient.sleep(.seconds(1)) }
            },
            draw: { [ambient] in Double(ambient.randomBytes(1).first ?? 0) / 256 })
    }

    func stand(for duration: Duration) async {
        isStopped.withLock { $0 = true }
        // A wait that is cancelled is over.
        do { try await ambient.sleep(duration) } catch {}
        isStopped.withLock { $0 = false }
    }
}

/// A sink of learning events as one of an outbox. Its process stands still behind a batch of a certain number, when the batch
/// has arrived and nothing of that is written down.
private final class StoppingSink: OutboxSink {
    private let sink: any LearningEventSink
    private let process: Stoppable
    private let stop: Int?
    private let count = Mutex(0)

    init(_ sink: any LearningEventSink, in process: Stoppable, stoppingBehind stop: Int?) {
        (self.sink, self.process, self.stop) = (sink, process, stop)
    }

    var batches: Int { count.withLock { $0 } }
    var limit: OutboxBatchLimit { OutboxBatchLimit(count: 25, bytes: 1 << 20) }

    func deliver(_ items: [OutboxItem]) async -> BatchOutcome {
        let outcome = await sink.deliver(
            items.map { RenderedEvent(id: $0.id, bytes: $0.bytes, orderingKey: $0.orderingKey) })
        let number = count.withLock { count in
            count += 1
            return count
        }
        if number == stop { await process.stand(for: .seconds(45)) }
        return outcome
    }
}

@Suite("Events reach the endpoints of both standards, whatever goes wrong")
struct DeliveryTests {
    private static let place = OutboxDestination(tenant: "north", name: "events")
    private static let naming = IdentityNaming(tenant: "north", base: "https://id.example.org/north")
    private static let learners = 40
    private static let count = 2_000

    private static func event(_ index: Int) -> LearningEvent {
        let provenance = Provenance(tenant: "north", sourceSystem: "sis")
        let learner = SourceIdentity(provenance: provenance, scheme: "sourcedId", value: "learner-\(index % learners)")
        let digits = String(index, radix: 16)
        var event = LearningEvent(
            id: "5d0c9b7e-31a4-4f60-9c2e-" + String(repeating: "0", count: 12 - digits.count) + digits,
            time: Instant(millisecondsSinceEpoch: 1_767_225_600_000 + Int64(index)),
            actor: LearningEvent.Party(learner), action: "Submitted",
            object: LearningEvent.Entity(id: "https://lms.example.org/quizzes/1", type: "Assessment", name: "Quiz"),
            residue: ["sequence": "\(index / learners)"])
        event.attempt = LearningEvent.Attempt(id: "https://lms.example.org/attempts/\(index)", number: 1)
        return event
    }

    /// Every kind of fault; what breaks off is another answer with either.
    private static func faults(truncated: String) throws -> FaultScript {
        let actions = [
            #"{"drop":"before"}"#, #"{"drop":"after"}"#, #"{"delayMS":300}"#, #"{"status":503}"#,
            #"{"status":429,"headers":{"Retry-After":"3"}}"#, #"{"kind":"storeThen503"}"#, truncated,
        ]
        let rules = actions.map { #"{"when":{"probability":0.04},"do":\#($0)}"# }
        let conflict = #"{"match":{"method":"POST"},"when":{"probability":0.04},"do":{"kind":"conflict409"}}"#
        return try FaultScript(json: "[\((rules + [conflict]).joined(separator: ","))]".utf8)
    }

    /// Hands in all events and lets two workers deliver them, the first of which stands still past its lease.
    private func deliver(by sink: some LearningEventSink, in world: VirtualWorld) async throws -> [OutboxItem] {
        let items = try (0..<Self.count).map { index in
            let rendered = try sink.render(Self.event(index))
            return OutboxItem(id: rendered.id, orderingKey: rendered.orderingKey, bytes: rendered.bytes)
        }
        let store = InMemoryOutboxStore()
        let start = Instant(millisecondsSinceEpoch: world.now.millisecondsSinceEpoch)
        let accepted = store.append(items.map { OutboxEntry($0, to: Self.place, shards: 4) }, at: start)
        #expect(accepted.allSatisfy { $0 == .accepted })
        try await withThrowingTaskGroup(of: Void.self) { group in
            var sinks: [StoppingSink] = []
            for number in 0..<2 {
                let process = Stoppable(world.ambient)
                let stopping = StoppingSink(sink, in: process, stoppingBehind: number == 0 ? 10 : nil)
                sinks.append(stopping)
                var policy = OutboxPolicy()
                policy.longestWait = .seconds(4)
                policy.shardsAtOnce = 2
                let worker = OutboxWorker(store, name: "w\(number)", policy: policy, world: process.world) { _ in
                    stopping
                }
                group.addTask {
                    do { try await worker.run() } catch is CancellationError {}
                }
            }
            while !store.records(OutboxQuery(state: .waiting), behind: nil, limit: 1).isEmpty {
                try await world.ambient.sleep(.seconds(5))
            }
            group.cancelAll()
            try await group.waitForAll()
            #expect(sinks[0].batches >= 10 && sinks[1].batches >= 10)
        }
        #expect(store.records(OutboxQuery(state: .dead), behind: nil, limit: .max).isEmpty)
        #expect(store.records(OutboxQuery(state: .delivered), behind: nil, limit: .max).count == Self.count)
        return items
    }

    /// Nothing is lost, nothing is there twice, and of a learner the first comes first.
    private func check(_ arrived: [String], against items: [OutboxItem], seed: UInt64) {
        #expect(arrived.count == items.count && Set(arrived) == Set(items.map(\.id)), "seed \(seed)")
        let keys = Dictionary(items.map { ($0.id, $0.orderingKey) }) { first, _ in first }
        let sent = Dictionary(grouping: items.map(\.id)) { keys[$0] ?? "" }
        let got = Dictionary(grouping: arrived) { keys[$0] ?? "" }
        #expect(sent.count == Self.learners && got == sent, "seed \(seed)")
    }

    @Test("A Caliper endpoint", arguments: [20_266, 7] as [UInt64])
    func caliper(seed: UInt64) async throws {
        let world = VirtualWorld(seed: seed)
        let script = try Self.faults(
            truncated: #"{"status":503,"body":"{\"title\":\"Not now\"}","truncateBytes":4}"#)
        let endpoint = SimulatedCaliperEndpoint(
            token: Secret("t"), faults: script, seed: seed, ambient: world.ambient)
        let client = CaliperClient(
            try Endpoint("https://caliper.example.org/"), tokens: StaticToken(Secret("t")),
            transport: InProcessTransport(endpoint), ambient: world.ambient)
        let sink = CaliperEventSink(
            client, sensor: "https://example.org/sensor", translator: CaliperEventTranslator(naming: Self.naming),
            ambient: world.ambient)
        let items = try await world.run { try await deliver(by: sink, in: world) }
        check(await endpoint.receiver.events.compactMap(\.id), against: items, seed: seed)
        #expect(await endpoint.receiver.conflicts == 0)
        #expect(await endpoint.receiver.repetitions > 0)
        #expect(await endpoint.faults > 0)
        print(
            "Caliper, seed \(seed): \(await endpoint.requests) requests, \(await endpoint.faults) faults, \(await endpoint.receiver.repetitions) events came again, \(world.elapsed) of the world's time"
        )
    }

    @Test("A Learning Record Store", arguments: XAPIVersion.allCases)
    func lrs(version: XAPIVersion) async throws {
        let seed: UInt64 = 20_266
        let world = VirtualWorld(seed: seed)
        let statements = InMemoryStatementStore()
        let store = LearningRecordStore(
            statements: statements, documents: InMemoryRecordStore(),
            accounts: [SimulatedLRS.account(username: "u", password: Secret("p"))], ambient: world.ambient)
        let lrs = SimulatedLRS(
            store, faults: try Self.faults(truncated: #"{"truncateBytes":2}"#), seed: seed, ambient: world.ambient)
        let client = XAPIClient(
            try Endpoint("https://lrs.example.org/xapi"), username: "u", password: Secret("p"), version: version,
            transport: InProcessTransport(lrs))
        let sink = XAPIEventSink(
            client, translator: XAPIStatementTranslator(naming: Self.naming), ambient: world.ambient)
        let items = try await world.run { try await deliver(by: sink, in: world) }
        var query = XAPIStatementQuery(limit: Self.count + 1)
        query.isAscending = true
        let page = try await statements.page(of: query)
        check(page.statements.map(\.id.description), against: items, seed: seed)
        print("LRS \(version.rawValue), seed \(seed): \(world.elapsed) of the world's time")
    }
}
