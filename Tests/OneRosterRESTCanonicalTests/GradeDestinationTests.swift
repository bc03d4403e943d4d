import Canonical
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import OneRosterModel
import OneRosterREST
import OneRosterRESTCanonical
import OneRosterTesting
import Synchronization
import Testing

@Suite("Grades into the gradebook of a OneRoster service")
struct GradeDestinationTests {
    private static let people = Provenance(tenant: "t", sourceSystem: "sis")
    private static let token = "token"

    private static func store() throws -> InMemoryOneRosterStore {
        InMemoryOneRosterStore(ServedRoster(try District(DistrictOptions(students: 40, seed: 3)).bulk()).records)
    }

    private static func provider(_ store: InMemoryOneRosterStore, _ ambient: Ambient) -> OneRosterProvider {
        OneRosterProvider(store: store, bearers: [OneRosterProviderBearer(Secret(token))], ambient: ambient)
    }

    private static func client(
        _ transport: some Transport, _ version: OneRosterVersion = .v1_2, ambient: Ambient
    ) throws -> OneRosterClient {
        OneRosterClient(
            try OneRosterSite("https://sis.example.org"), version: version,
            credentials: .tokens(StaticToken(Secret(token))), transport: transport, ambient: ambient)
    }

    private static func grade(
        _ id: String, of person: String, for item: String, _ score: String?, at time: Int64,
        grading: Grade.Grading = .graded
    ) -> Grade {
        Grade(
            id: id, person: SourceIdentity(provenance: people, scheme: "sourcedId", value: person),
            lineItem: SourceIdentity(provenance: people, scheme: "quiz", value: item), score: score, maximum: "20",
            grading: grading, time: Instant(millisecondsSinceEpoch: time))
    }

    private static func destination(
        _ client: OneRosterClient, _ records: any RecordStore, _ classID: String
    ) -> OneRosterGradeDestination {
        OneRosterGradeDestination(client, people: people, store: records) { item in
            item.value == "unknown" ? nil : GradedWork(title: "Quiz \(item.value)", classID: SourcedID(classID))
        }
    }

    private static func id(_ type: OneRosterEntityType, _ store: InMemoryOneRosterStore, _ place: Int = 0) -> String {
        store.records(type)[place]["sourcedId"]?.string ?? ""
    }

    @Test(
        "The first grade makes category and line item, the same one again changes nothing, an older one is superseded")
    func first() async throws {
        let clock = ManualClock()
        let store = try Self.store()
        let client = try Self.client(InProcessTransport(Self.provider(store, clock.ambient)), ambient: clock.ambient)
        let destination = Self.destination(client, InMemoryRecordStore(), Self.id(.class, store))
        let person = Self.id(.user, store)
        #expect(await destination.deliver(Self.grade("a", of: person, for: "1", "17.50", at: 2_000)) == .delivered)
        #expect(store.records(.category).map { $0["title"]?.string } == ["Assignments"])
        let item = try #require(store.records(.lineItem).first)
        #expect(item["title"]?.string == "Quiz 1" && item["assignDate"]?.string == "1970-01-01T00:00:02.000Z")
        #expect(item["resultValueMax"]?.number?.lexeme == "20" && item["school"] != nil)
        let result = try #require(store.records(.result).first)
        #expect(result["score"]?.number?.lexeme == "17.50" && result["scoreStatus"]?.string == "fully graded")
        let revision = store.revision()
        #expect(await destination.deliver(Self.grade("a", of: person, for: "1", "17.50", at: 2_000)) == .duplicate)
        #expect(await destination.deliver(Self.grade("0", of: person, for: "1", "3", at: 1_000)) == .superseded)
        #expect(store.revision() == revision)
        #expect(await destination.deliver(Self.grade("b", of: person, for: "1", nil, at: 3_000)) == .delivered)
        #expect(store.records(.result).count == 1 && store.records(.lineItem).count == 1)
        let withdrawn = store.records(.result).first
        #expect(withdrawn?["score"] == nil && withdrawn?["scoreStatus"]?.string == "submitted")
        let exempt = Self.grade("c", of: person, for: "1", nil, at: 4_000, grading: .exempt)
        #expect(await destination.deliver(exempt) == .delivered)
        #expect(store.records(.result).first?["scoreStatus"]?.string == "exempt")
    }

    @Test("What cannot be delivered says why")
    func refused() async throws {
        let clock = ManualClock()
        let store = try Self.store()
        let transport = InProcessTransport(Self.provider(store, clock.ambient))
        let client = try Self.client(transport, ambient: clock.ambient)
        let destination = Self.destination(client, InMemoryRecordStore(), Self.id(.class, store))
        let person = Self.id(.user, store)
        #expect(
            await destination.deliver(Self.grade("a", of: person, for: "unknown", "1", at: 1))
                == .refused("oneroster.grade.lineItem"))
        #expect(
            await destination.deliver(Self.grade("a", of: person, for: "1", "one", at: 1))
                == .refused("oneroster.grade.notCarried"))
        #expect(
            await destination.deliver(Self.grade("a", of: "", for: "1", "1", at: 1))
                == .refused("oneroster.grade.person"))
        let stranger = OneRosterClient(
            client.site, version: .v1_2, credentials: .tokens(StaticToken(Secret("wrong"))), transport: transport,
            ambient: clock.ambient)
        let refused = Self.destination(stranger, InMemoryRecordStore(), Self.id(.class, store))
        #expect(await refused.deliver(Self.grade("a", of: person, for: "1", "1", at: 1)) == .reauthorise)
        let legacy = Self.destination(
            try Self.client(transport, .v1_1, ambient: clock.ambient), InMemoryRecordStore(), Self.id(.class, store))
        #expect(
            await legacy.deliver(Self.grade("a", of: person, for: "1", nil, at: 1))
                == .refused("oneroster.grade.notCarried"))
    }

    /// Requests that never arrive, answers that never come, and a server that is busy.
    private static let faults: FaultScript = {
        func rule(_ probability: Double, _ change: (inout FaultRule.Action) -> Void) -> FaultRule {
            var rule = FaultRule()
            rule.occasion = .probability(probability)
            change(&rule.action)
            return rule
        }
        return FaultScript([
            rule(0.05) { $0.drop = .before }, rule(0.05) { $0.drop = .after }, rule(0.03) { $0.status = 503 },
            rule(0.02) { $0.status = 429 }, rule(0.02) { $0.status = 500 },
        ])
    }()

    @Test("Whatever is lost on the way, the gradebook ends with the newest grade of each", arguments: 1...4)
    func exchange(seed: UInt64) async throws {
        let world = VirtualWorld(seed: seed)
        let ambient = world.ambient
        let store = try Self.store()
        let classID = Self.id(.class, store)
        let learners = (0..<20).map { Self.id(.user, store, $0) }
        let (wrong, cells) = try await world.run { () -> (Int, Int) in
            let transport = FaultyTransport(
                InProcessTransport(Self.provider(store, ambient)), injector: FaultInjector(Self.faults, seed: seed),
                ambient: ambient)
            let client = try Self.client(transport, ambient: ambient)
            let clocks = InMemoryRecordStore()
            // Two processes that share the store of the clock.
            let destinations = (0..<2).map { _ in Self.destination(client, clocks, classID) }
            var random = SeededGenerator(seed: seed).fork("grades")
            var grades: [Grade] = []
            for number in 0..<2_000 {
                let grade = Self.grade(
                    String(100_000 + number), of: random.element(of: learners) ?? "",
                    for: String(random.number(below: 10)), String(random.number(below: 21)),
                    at: 1_700_000_000_000 + Int64(random.number(below: 500)) * 1_000)
                grades += random.chance(1, in: 4) ? [grade, grade] : [grade]
            }
            let events = random.inRandomOrder(grades)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in 0..<8 {
                    group.addTask {
                        for place in stride(from: worker, to: events.count, by: 8) {
                            try await Self.insist(events[place], destinations[worker % 2], ambient)
                        }
                    }
                }
                try await group.waitForAll()
            }
            return (Self.differences(grades, store), Set(grades.map { $0.person.value + $0.lineItem.value }).count)
        }
        #expect(wrong == 0)
        #expect(store.records(.result).count == cells && store.records(.category).count == 1)
        print("2,500 deliveries into \(cells) cells, every one right")
    }

    /// Delivers until it is decided, as a queue does.
    private static func insist(
        _ grade: Grade, _ destination: OneRosterGradeDestination, _ ambient: Ambient
    ) async throws {
        for _ in 0..<50 {
            guard case .retry = await destination.deliver(grade) else { return }
            try await ambient.sleep(.seconds(1))
        }
        Issue.record("a grade was never decided")
    }

    /// Cells that do not hold the greatest of (time, id).
    private static func differences(_ grades: [Grade], _ store: InMemoryOneRosterStore) -> Int {
        var newest: [String: Grade] = [:]
        for grade in grades {
            let key = grade.person.value + "/" + grade.lineItem.value
            guard let known = newest[key] else {
                newest[key] = grade
                continue
            }
            let isNewer =
                (grade.time.millisecondsSinceEpoch, grade.id) > (known.time.millisecondsSinceEpoch, known.id)
            if isNewer { newest[key] = grade }
        }
        let titles = Dictionary(
            store.records(.lineItem).map { ($0["sourcedId"]?.string ?? "", $0["title"]?.string ?? "") },
            uniquingKeysWith: { first, _ in first })
        var shown: [String: String] = [:]
        for result in store.records(.result) {
            let item = titles[result["lineItem"]?["sourcedId"]?.string ?? ""] ?? ""
            let person = result["student"]?["sourcedId"]?.string ?? ""
            shown[person + "/" + item.dropFirst("Quiz ".count)] = result["score"]?.number?.lexeme
        }
        return newest.count { shown[$0.key] != $0.value.score }
    }
}
