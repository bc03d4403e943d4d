import Canonical
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICanonical
import LTICore
import LTITesting
import OneRosterModel
import OneRosterREST
import OneRosterRESTCanonical
import OneRosterTesting
import Outbox
import Testing

/// Answers that never come, requests that never arrive, and servers that are busy: a third of all at some place.
private func faults(at path: String) throws -> FaultScript {
    let match = #""match":{"path":"\#(path)"}"#
    let rules = [
        #"{\#(match),"when":{"probability":0.12},"do":{"drop":"after"}}"#,
        #"{\#(match),"when":{"probability":0.1},"do":{"drop":"before"}}"#,
        #"{\#(match),"when":{"probability":0.1},"do":{"status":503}}"#,
        #"{\#(match),"when":{"probability":0.05},"do":{"status":429,"headers":{"Retry-After":"7"}}}"#,
    ]
    return try FaultScript(json: Array("[\(rules.joined(separator: ","))]".utf8))
}

@Suite("Grades go through the outbox to every gradebook")
struct GradesThroughOutboxTests {
    private let clock = ManualClock(seed: 11)
    private let destination = OutboxDestination(tenant: "t", name: "grades")

    /// Hands in grades of two learners, changed again and again, while the gradebook fails; each learner's last one must be
    /// there in the end.
    private func hand(
        in grade: (_ learner: Int, _ number: Int) -> Grade, to gradebook: any GradeDestination, seed: UInt64
    ) async throws -> [Int: Int] {
        var random = SeededGenerator(seed: seed)
        let store = InMemoryOutboxStore()
        var last: [Int: Int] = [:]
        for number in 1...60 {
            let learner = Int.random(in: 0..<2, using: &random)
            let now = Instant(millisecondsSinceEpoch: clock.now.millisecondsSinceEpoch)
            let outbox = Outbox(store)
            let given = grade(learner, number)
            #expect(try await outbox.append(given, to: destination, subjects: [], at: now) == .accepted)
            // The application does not know whether it was handed in, and does it again.
            #expect(try await outbox.append(given, to: destination, subjects: [], at: now) == .duplicate)
            last[learner] = number
            clock.advance(by: .seconds(1))
            if number % 10 == 0 {
                _ = try await empty(store, clock, name: "worker \(number)") { _ in GradeSink(gradebook) }
            }
        }
        let status = store.status(of: "t", at: Instant(millisecondsSinceEpoch: clock.now.millisecondsSinceEpoch))
        #expect(status.map(\.dead) == [0] && status.map(\.waiting) == [0])
        return last
    }

    @Test("A learning platform that fails has each learner's last grade", arguments: [1, 2, 3] as [UInt64])
    func platform(seed: UInt64) async throws {
        let lms = try SimulatedLMS(
            at: try Endpoint("https://lms.example"), faults: try faults(at: "*/scores"), seed: seed,
            ambient: clock.ambient)
        var tool = ToolRegistration(
            clientID: "tool-1", name: "Tool", deployments: [Deployment(id: "dep-1")],
            initiationURL: "https://tool.example/login", redirectURIs: ["https://tool.example/launch"],
            targetLinkURI: "https://tool.example/", messageTypes: MessageType.launches)
        tool.scopes = SimulatedLMS.scopes
        let key = try KnownToolKey()
        tool.keys = ToolKeys(pasted: key.publicKeys)
        let registration = try await lms.register(tool)
        let signer = try key.signer()
        let transport = InProcessTransport(lms)
        let tokens = try ClientCredentials(registration, transport: transport, ambient: clock.ambient) { signer }
        let client = ServiceClient(
            transport, tokens: tokens, retries: RetryPolicy(attempts: 12), ambient: clock.ambient)
        var claim = GradeServiceClaim()
        claim.scopes = SimulatedLMS.scopes.sorted()
        claim.lineItemsURL = "https://lms.example/grades/c-math-7/lineitems"
        let grades = GradeClient(client, claim)
        let column = try await grades.lineItem(
            for: LineItemPlan("Quiz", outOf: 100, resourceID: "q"), store: InMemoryRecordStore()
        ).address
        let people = Provenance(tenant: "t", sourceSystem: "https://lms.example")
        let members = ["u-1a7c", "u-6e2f"]
        let gradebook = LTIGradeDestination(
            ScoreSender(
                GradeClient(
                    ServiceClient(transport, tokens: tokens, retries: RetryPolicy(attempts: 1), ambient: clock.ambient),
                    claim), clock: ScoreClock(InMemoryRecordStore(), ambient: clock.ambient)), people: people)
        let last = try await hand(
            in: { learner, number in
                Grade(
                    id: "g-\(number)",
                    person: SourceIdentity(provenance: people, scheme: "lti.sub", value: members[learner]),
                    lineItem: LTIGradeDestination.lineItem(column, in: people), score: "\(number)", maximum: "100",
                    grading: .graded, time: Instant(millisecondsSinceEpoch: Int64(number)))
            }, to: gradebook, seed: seed)
        for (learner, number) in last {
            let result = try await grades.result(of: UserID(members[learner]), inLineItem: column)
            #expect(result?.score?.lexeme == "\(number)", "seed \(seed)")
        }
    }

    @Test("A OneRoster gradebook that fails has each learner's last grade", arguments: [1, 2, 3] as [UInt64])
    func oneRoster(seed: UInt64) async throws {
        let roster = InMemoryOneRosterStore(
            ServedRoster(try District(DistrictOptions(students: 40, seed: 3)).bulk()).records)
        let provider = OneRosterProvider(
            store: roster, bearers: [OneRosterProviderBearer(Secret("token"))], ambient: clock.ambient)
        let service = SimulatedOneRosterServer(
            provider, faults: try faults(at: "*"), seed: seed, ambient: clock.ambient)
        let client = OneRosterClient(
            try OneRosterSite("https://sis.example.org"), version: .v1_2,
            credentials: .tokens(StaticToken(Secret("token"))), transport: InProcessTransport(service),
            ambient: clock.ambient)
        let people = Provenance(tenant: "t", sourceSystem: "sis")
        let users = roster.records(.user).compactMap { $0["sourcedId"]?.string }
        let section = roster.records(.class)[0]["sourcedId"]?.string ?? ""
        let gradebook = OneRosterGradeDestination(client, people: people, store: InMemoryRecordStore()) { _ in
            GradedWork(title: "Quiz", classID: SourcedID(section))
        }
        let last = try await hand(
            in: { learner, number in
                Grade(
                    id: "g-\(number)",
                    person: SourceIdentity(provenance: people, scheme: "sourcedId", value: users[learner]),
                    lineItem: SourceIdentity(provenance: people, scheme: "quiz", value: "1"), score: "\(number)",
                    maximum: "100", grading: .graded, time: Instant(millisecondsSinceEpoch: Int64(number)))
            }, to: gradebook, seed: seed)
        let results = roster.records(.result)
        #expect(results.count == last.count)
        for (learner, number) in last {
            let own = results.filter { $0["student"]?["sourcedId"]?.string == users[learner] }
            #expect(own.map { $0["score"]?.number?.lexeme } == ["\(number)"], "seed \(seed)")
        }
    }
}
