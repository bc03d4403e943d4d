import Canonical
import CrosswalkRuntime
import CrosswalkTesting
import Outbox
import Synchronization
import Testing

/// A gradebook that forgets requests and answers, and holds the newest score of each cell.
private final class Gradebook: GradeDestination {
    private struct State {
        var cells: [String: Grade] = [:]
        var deliveries = 0
        var random: SeededGenerator
    }

    private let state: Mutex<State>

    init(_ random: SeededGenerator) { state = Mutex(State(random: random)) }

    var cells: [String: Grade] { state.withLock { $0.cells } }
    var deliveries: Int { state.withLock { $0.deliveries } }

    func deliver(_ grade: Grade) async -> DeliveryOutcome {
        state.withLock { state in
            state.deliveries += 1
            if state.random.chance(1, in: 5) { return .retry(nil) }
            let cell = grade.person.value + "/" + grade.lineItem.value
            if let known = state.cells[cell], known.time > grade.time { return .superseded }
            state.cells[cell] = grade
            // The answer may be lost as well.
            return state.random.chance(1, in: 5) ? .retry(nil) : .delivered
        }
    }
}

/// A value that a closure changes.
private final class Box<Value: Sendable>: Sendable {
    private let content: Mutex<Value>

    init(_ value: Value) { content = Mutex(value) }

    var value: Value { content.withLock { $0 } }

    func change(_ body: @Sendable (inout Value) -> Void) {
        content.withLock { value in
            var copy = value
            body(&copy)
            value = copy
        }
    }
}

@Suite("Grades on their way out")
struct GradeTests {
    private static func identity(_ value: String, _ scheme: String = "sourcedId") -> SourceIdentity {
        SourceIdentity(
            provenance: Provenance(tenant: "t", sourceSystem: "sis"), scheme: scheme, value: value)
    }

    private static func grade(_ number: Int, person: Int, item: Int) -> Grade {
        Grade(
            id: "g\(number)", person: identity("p\(person)"), lineItem: identity("l\(item)"),
            score: "\(number % 20).50",
            maximum: "20", time: Instant(millisecondsSinceEpoch: Int64(number)))
    }

    @Test("A gradebook ends with the last grade of each person and line item, whatever is lost")
    func all() async throws {
        try await PropertyTest.run(cases: 40, seed: 20_263) { generator in
            var random = generator.fork("grades")
            let gradebook = Gradebook(generator.fork("gradebook"))
            let bench = Bench(GradeSink(gradebook, count: 1 + random.number(below: 10)))
            let grades = (0..<200).map {
                Self.grade($0, person: random.number(below: 5), item: random.number(below: 4))
            }
            try await bench.world.run {
                let outbox = Outbox(bench.store)
                for (number, grade) in grades.enumerated() {
                    try await outbox.append(grade, to: Bench.place, subjects: ["m"], at: bench.world.instant)
                    if number % 17 == 0 { try await bench.worker().drain() }
                }
                while try await !bench.records(.waiting).isEmpty {
                    try await bench.worker().drain()
                    try await bench.world.ambient.sleep(.seconds(1))
                }
            }
            var last: [String: Grade] = [:]
            for grade in grades { last[grade.person.value + "/" + grade.lineItem.value] = grade }
            let dead = try await bench.records(.dead)
            #expect(gradebook.cells == last && dead.isEmpty)
        }
    }

    @Test("Of grades that wait only the last of each cell is sent")
    func coalescing() async throws {
        let gradebook = Gradebook(SeededGenerator(seed: 3))
        let bench = Bench(GradeSink(gradebook))
        try await bench.world.run {
            let outbox = Outbox(bench.store)
            for number in 0..<100 {
                let grade = Self.grade(number, person: number % 2, item: 0)
                let answer = try await outbox.append(grade, to: Bench.place, subjects: [], at: bench.world.instant)
                #expect(answer == .accepted)
            }
            let waiting = try await bench.records(.waiting).map(\.id)
            #expect(waiting == ["g98", "g99"])
        }
    }

    @Test("A grade comes out of the outbox as it went in, with all that it may leave out")
    func coding() async throws {
        let whole = Grade(
            id: "é\u{0}", person: Self.identity("p", ""), section: Self.identity("s"), lineItem: Self.identity("l"),
            score: "017.50", maximum: "20", progress: .inProgress, grading: .pendingManual, comment: "",
            time: Instant(millisecondsSinceEpoch: .min))
        let bare = Grade(
            id: "", person: Self.identity(""), lineItem: Self.identity(""), score: nil, maximum: nil,
            time: Instant(millisecondsSinceEpoch: .max))
        for grade in [whole, bare] {
            let received = Box<Grade?>(nil)
            let sink = GradeSink(Receiving { grade in received.change { $0 = grade } })
            #expect(await sink.deliver([OutboxItem(grade, subjects: [])]) == .each([.delivered]))
            #expect(received.value == grade)
        }
    }

    @Test("What is no grade is given up, and nothing else with it")
    func damaged() async throws {
        let whole = OutboxItem(Self.grade(1, person: 1, item: 1), subjects: [])
        let sink = GradeSink(Receiving { _ in })
        for length in 0..<whole.bytes.count {
            let cut = OutboxItem(id: "x", orderingKey: "k", bytes: Array(whole.bytes.prefix(length)))
            #expect(await sink.deliver([cut, whole]) == .each([.refused("outbox.no_grade"), .delivered]))
        }
    }

    @Test("Where the credentials are refused nothing more is sent")
    func credentials() async throws {
        let asked = Box(0)
        let sink = GradeSink(Receiving(answer: .reauthorise) { _ in asked.change { $0 += 1 } })
        let items = (0..<3).map { OutboxItem(Self.grade($0, person: $0, item: 0), subjects: []) }
        #expect(await sink.deliver(items) == .each([.reauthorise, .reauthorise, .reauthorise]))
        #expect(asked.value == 1)
    }

    private struct Receiving: GradeDestination {
        var answer = DeliveryOutcome.delivered
        let take: @Sendable (Grade) -> Void

        func deliver(_ grade: Grade) async -> DeliveryOutcome {
            take(grade)
            return answer
        }
    }
}
