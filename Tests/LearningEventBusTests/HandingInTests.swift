import Canonical
import LearningEventBus
import Outbox
import Testing

@Suite("Handing in")
struct HandingInTests {
    @Test("Each event has a line for each subscriber, in their order")
    func lines() async throws {
        let store = InMemoryOutboxStore()
        let bus = Sample.bus(store, Sample.subscriber("a"), Sample.subscriber("b"))
        let receipt = try await bus.append([Sample.event(1), Sample.event(2)], at: Sample.now)
        #expect(receipt.lines.map(\.event) == [0, 0, 1, 1])
        #expect(receipt.lines.map(\.destination.name) == ["a", "b", "a", "b"])
        #expect(receipt.lines.allSatisfy { $0.outcome == .accepted && $0.destination.tenant == "north" })
        #expect(
            store.ids == ["a", "b"].map { "\($0) \(Sample.uuid(1))" } + ["a", "b"].map { "\($0) \(Sample.uuid(2))" })
        #expect(receipt.outcome(ofEvent: 0, for: "c") == nil && receipt.outcome(ofEvent: 2, for: "a") == nil)
    }

    @Test("All events and subscribers are one step of the store: where it fails, nobody gets anything")
    func oneStep() async throws {
        let store = FailingStore()
        let bus = Sample.bus(store, Sample.subscriber("a"), Sample.subscriber("b"), Sample.subscriber("c"))
        await store.fail(true)
        await #expect(throws: FailingStore.Failure.self) {
            try await bus.append([Sample.event(1), Sample.event(2)], at: Sample.now)
        }
        #expect(await store.calls == [6] && store.inner.ids.isEmpty)
        await store.fail(false)
        try await bus.append([Sample.event(1), Sample.event(2)], at: Sample.now)
        #expect(await store.calls == [6, 6] && store.inner.ids.count == 6)
    }

    @Test("A form that cannot express an event does not stop the others, and the receipt says so")
    func notExpressible() async throws {
        let store = InMemoryOutboxStore()
        let picky = RecordingSink { $0.action == "Submitted" }
        let coded = Sample.subscriber("coded", RecordingSink { $0.action == "Submitted" }) {
            $0.codeOfRefusal = { $0 is RecordingSink.NoSuchForm ? "form.none" : nil }
        }
        let bus = Sample.bus(store, Sample.subscriber("picky", picky), coded, Sample.subscriber("other"))
        var started = Sample.event(2)
        started.action = "Started"
        let receipt = try await bus.append([Sample.event(1), started], at: Sample.now)
        #expect(
            receipt.lines.map(\.outcome) == [
                .notExpressible("event_bus.not_expressible"), .notExpressible("form.none"), .accepted, .accepted,
                .accepted, .accepted,
            ])
        #expect(store.ids.count == 4)
    }

    @Test("What is handed in again is there already; another event of its id does not take its place")
    func again() async throws {
        let store = InMemoryOutboxStore()
        let bus = Sample.bus(
            store, Sample.subscriber("a"), Sample.subscriber("b") { $0.fields = .standard.removing(["object.name"]) })
        var other = Sample.event()
        other.object.name = "Another quiz"
        let receipts = [
            try await bus.append([Sample.event()], at: Sample.now),
            try await bus.append([Sample.event()], at: Sample.now), try await bus.append([other], at: Sample.now),
        ]
        // To whom the difference is not told, it is none.
        #expect(
            receipts.map { $0.lines.map(\.outcome) } == [
                [.accepted, .accepted], [.duplicate, .duplicate], [.conflict, .duplicate],
            ])
        let twice = try await bus.append([Sample.event(2), Sample.event(2)], at: Sample.now)
        #expect(twice.lines.map(\.outcome) == [.accepted, .accepted, .duplicate, .duplicate])
    }

    @Test("What a form could not carry is told by subscriber, each loss once")
    func losses() async throws {
        let (name, score) = (Loss(field: "name", reason: .noCounterpart), Loss(field: "score", reason: .assumed))
        let bus = Sample.bus(
            InMemoryOutboxStore(), Sample.subscriber("a", RecordingSink(losses: [score, name, score])),
            Sample.subscriber("b"))
        let receipt = try await bus.append([Sample.event(1), Sample.event(2)], at: Sample.now)
        #expect(receipt.losses == [OutboxDestination(tenant: "north", name: "a"): [score, name]])
        #expect(receipt.lines.map(\.losses.count) == [3, 0, 3, 0])
    }

    @Test("An event with another tenant's people goes nowhere, nor do those beside it")
    func tenants() async throws {
        let store = InMemoryOutboxStore()
        let bus = Sample.bus(store, Sample.subscriber())
        let stranger = Sample.person("1", of: "south")
        var (learner, group) = (Sample.event(2), Sample.event(2))
        learner.attempt.learner = stranger
        group.group?.identity = stranger
        for event in [learner, group] {
            await #expect(throws: EventBusError(.mixedTenants)) {
                try await bus.append([Sample.event(1), event], at: Sample.now)
            }
        }
        await #expect(throws: EventBusError(.mixedTenants)) {
            try await bus.append([Sample.event(1)], alsoAbout: [stranger], at: Sample.now)
        }
        #expect(store.ids.isEmpty)
    }

    @Test("Each tenant has its own subscribers")
    func subscribersOfTenants() async throws {
        let store = InMemoryOutboxStore()
        let bus = LearningEventBus(outbox: Outbox(store), marks: { _ in try SubjectMarks(key: Sample.key) }) {
            $0 == "north" ? [Sample.subscriber("a")] : [Sample.subscriber("b"), Sample.subscriber("c")]
        }
        let south = Sample.event(2, by: Sample.person("1", of: "south"))
        let receipt = try await bus.append([Sample.event(1), south], at: Sample.now)
        #expect(
            receipt.lines.map { "\($0.destination.tenant) \($0.destination.name)" } == [
                "north a", "south b", "south c",
            ])
        #expect(store.status(of: "south", at: Sample.now).map(\.waiting) == [1, 1])
    }

    @Test("Two subscribers of one name are refused, as names only that look alike are not")
    func names() async throws {
        let store = InMemoryOutboxStore()
        let twice = Sample.bus(store, Sample.subscriber("a"), Sample.subscriber("a"))
        await #expect(throws: EventBusError(.duplicateSubscriber)) {
            try await twice.append([Sample.event()], at: Sample.now)
        }
        await #expect(throws: EventBusError(.duplicateSubscriber)) {
            try await twice.sink(for: OutboxDestination(tenant: "north", name: "a"))
        }
        #expect(store.ids.isEmpty)
        let alike = Sample.bus(store, Sample.subscriber("e\u{301}"), Sample.subscriber("\u{E9}"))
        let receipt = try await alike.append([Sample.event()], at: Sample.now)
        #expect(receipt.lines.map(\.outcome) == [.accepted, .accepted])
    }

    @Test("Nothing to hand in, or nobody to hand it to, is no error")
    func nothing() async throws {
        let store = FailingStore()
        await store.fail(true)
        #expect(try await Sample.bus(store, Sample.subscriber()).append([], at: Sample.now).lines.isEmpty)
        #expect(try await Sample.bus(store).append([Sample.event()], at: Sample.now).lines.isEmpty)
    }

    @Test("What is said to a help desk begins with the code, and every code is another")
    func descriptions() {
        for code in EventBusError.Code.allCases {
            #expect(EventBusError(code).description.hasPrefix("\(code.rawValue): "))
            #expect(code.rawValue.hasPrefix("event_bus."))
        }
        #expect(OutboxError(.keyTooShort).description.hasPrefix("outbox.key_too_short: "))
    }
}
