import Canonical
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICanonical
import LTICore
import LTITesting
import Testing

@Suite("Grades of the canonical model, to a learning platform")
struct GradeDestinationTests {
    private let people = Provenance(tenant: "t", sourceSystem: "https://lms.example")

    private func grade(
        _ person: String = "u-1a7c", score: String? = "17.50", maximum: String? = "20",
        grading: Grade.Grading = .graded,
        lineItem: String, scheme: String = "lti.sub", id: String = "g-1"
    ) -> Grade {
        Grade(
            id: id, person: SourceIdentity(provenance: people, scheme: scheme, value: person),
            lineItem: LTIGradeDestination.lineItem(lineItem, in: people), score: score, maximum: maximum,
            grading: grading, time: Instant(millisecondsSinceEpoch: 0))
    }

    private struct World {
        let grades: GradeClient
        let destination: LTIGradeDestination
    }

    private func world(_ faults: String = "[]") async throws -> World {
        let clock = ManualClock()
        let lms = try SimulatedLMS(
            at: try Endpoint("https://lms.example"), faults: try FaultScript(json: Array(faults.utf8)),
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
        let tokens = try ClientCredentials(
            registration, transport: InProcessTransport(lms), ambient: clock.ambient
        ) { signer }
        let client = ServiceClient(
            InProcessTransport(lms), tokens: tokens, retries: RetryPolicy(attempts: 1), ambient: clock.ambient)
        var claim = GradeServiceClaim()
        claim.scopes = SimulatedLMS.scopes.sorted()
        claim.lineItemsURL = "https://lms.example/grades/c-math-7/lineitems"
        let grades = GradeClient(client, claim)
        let sender = ScoreSender(grades, clock: ScoreClock(InMemoryRecordStore(), ambient: clock.ambient))
        return World(grades: grades, destination: LTIGradeDestination(sender, people: people))
    }

    private func item(_ world: World) async throws -> String {
        try #require(try await world.grades.create(LineItem("Quiz", outOf: 20, resourceID: "q")).address)
    }

    @Test("A grade arrives with its digits")
    func delivered() async throws {
        let world = try await world()
        let item = try await item(world)
        #expect(await world.destination.deliver(grade(lineItem: item)) == .delivered)
        let result = try await world.grades.result(of: "u-1a7c", inLineItem: item)
        #expect(result?.score?.lexeme == "17.50")
        #expect(await world.destination.deliver(grade(score: nil, lineItem: item, id: "g-2")) == .delivered)
        #expect(try await world.grades.result(of: "u-1a7c", inLineItem: item)?.score == nil)
    }

    @Test("What cannot be carried is refused for good, and says which part")
    func refused() async throws {
        let world = try await world()
        let item = try await item(world)
        let cases: [(Grade, String)] = [
            (grade("u-2b8d", lineItem: item), "lti.grade.userNotGradable"),
            (grade(lineItem: item, scheme: "sourcedId"), "lti.grade.person"),
            (grade(score: "a lot", lineItem: item), "lti.grade.notCarried"),
            (grade(maximum: nil, lineItem: item), "lti.grade.notCarried"),
            (grade(grading: .exempt, lineItem: item), "lti.grade.notCarried"),
            (grade(score: "-1", lineItem: item), "lti.score.given"),
            (grade(lineItem: item + "x"), "lti.grade.lineItemMissing"),
            (grade(lineItem: "no address"), "lti.service.address"),
        ]
        for (grade, code) in cases { #expect(await world.destination.deliver(grade) == .refused(code)) }
    }

    @Test("What was lost on the way is a retry, and then delivered once")
    func lost() async throws {
        let world = try await world(
            "[{\"match\":{\"path\":\"*/scores\"},\"when\":{\"nth\":1},\"do\":{\"drop\":\"after\"}}]")
        let item = try await item(world)
        #expect(await world.destination.deliver(grade(lineItem: item)) == .retry(nil))
        #expect(await world.destination.deliver(grade(lineItem: item)) == .delivered)
    }
}
