import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LearningEventTesting
import Testing
import XAPI

@Suite("The Learning Record Store")
struct LearningRecordStoreTests {
    static func session(_ store: some Handler, _ version: XAPIVersion, _ name: String) throws -> LRSSession {
        LRSSession(
            InProcessTransport(store), at: try Endpoint("https://lrs.example.org/xapi"), username: "u", password: "p",
            version: version, name: name)
    }

    static func store(_ ambient: Ambient = .system) -> LearningRecordStore {
        SimulatedLRS.store(username: "u", password: Secret("p"), ambient: ambient)
    }

    @Test("Every scenario holds in the process, all on one store")
    func scenarios() async throws {
        let store = Self.store()
        var held = 0
        for (scenario, version) in LRSConformance.runs {
            do {
                try await scenario.run(try Self.session(store, version, scenario.description))
                held += 1
            } catch {
                Issue.record("\(version.rawValue) \(scenario): \(error)")
            }
        }
        print("xAPI LRS scenarios, in process: held \(held)/\(LRSConformance.runs.count)")
        #expect(held >= 60)
    }

    @Test("The store in memory keeps the contract", arguments: XAPIStatementStoreContract.clauses)
    func contract(_ clause: ContractClause<any XAPIStatementStore>) async throws {
        try await clause.check(InMemoryStatementStore())
    }

    @Test("A body that is too large is refused with 413")
    func tooLarge() async throws {
        let store = LearningRecordStore(
            statements: InMemoryStatementStore(), documents: InMemoryRecordStore(),
            accounts: [SimulatedLRS.account(username: "u", password: Secret("p"))],
            limits: LearningRecordStore.Limits(bodyBytes: 1_000, batch: 2), ambient: .system)
        let session = try Self.session(store, .v2_0, "large")
        let large = try await session.send("POST", "statements", json: .string(String(repeating: "x", count: 2_000)))
        #expect(large.status == 413)
        let one: JSONValue = ["actor": ["mbox": "mailto:a@b.org"], "verb": ["id": "x:y"], "object": ["id": "x:z"]]
        #expect(try await session.send("POST", "statements", json: [one, one, one]).status == 413)
        #expect(try await session.send("POST", "statements", json: [one, one]).status == 200)
    }

    @Test("An account that may not write is forbidden to")
    func rights() async throws {
        let reader = XAPIAccount(
            username: "u", password: Secret("p"), authority: .account(homePage: "https://a.org", name: "u"),
            mayWrite: false)
        let store = LearningRecordStore(
            statements: InMemoryStatementStore(), documents: InMemoryRecordStore(), accounts: [reader], ambient: .system
        )
        let session = try Self.session(store, .v1_0_3, "rights")
        #expect(try await session.send("GET", "statements").status == 200)
        #expect(try await session.send("POST", "statements", json: []).status == 403)
    }

    @Test("A poller that follows Consistent-Through misses nothing, whatever the clock does")
    func polling() async throws {
        let clock = ManualClock()
        let store = Self.store(clock.ambient)
        let session = try Self.session(store, .v2_0, "polling")
        var since = "1970-01-01T00:00:00Z"
        var (stored, found): (Set<String>, Set<String>) = ([], [])
        for round in 0..<20 {
            for _ in 0..<(round % 3) {
                let statement: JSONValue = [
                    "actor": ["mbox": "mailto:a@b.org"], "verb": ["id": "x:y"], "object": ["id": "x:z"],
                ]
                let reply = try await session.send("POST", "statements", json: statement)
                stored.insert(try #require(reply.json[0]?.string))
            }
            if round % 4 == 0 { clock.advance(by: .milliseconds(-5)) }
            let page = try await session.send("GET", "statements", [("since", since)])
            for statement in page.json["statements"]?.array ?? [] {
                found.insert(try #require(statement["id"]?.string))
            }
            since = try #require(page.fields["x-experience-api-consistent-through"])
        }
        #expect(found == stored && found.count == 19)
    }
}
