import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore

@testable import LTITesting

/// A tool and a platform of one family, each with a clock of its own, in one process.
struct GradeWorld {
    let toolClock: ManualClock
    let platformClock: ManualClock
    let lms: SimulatedLMS
    let client: ServiceClient
    let grades: GradeClient
    let sender: ScoreSender
    let course: ContextID = "c-math-7"
    let family: LMSFamily

    static let codes = ["canvas", "moodle", "brightspace", "blackboard", "schoology", "sakai", "openedx", "generic"]

    init(
        _ family: LMSFamily, faults: FaultScript = FaultScript(), skew: Duration = .zero, seed: UInt64 = 1,
        scopes: Set<String> = SimulatedLMS.scopes
    ) async throws {
        self.family = family
        toolClock = ManualClock(seed: seed)
        platformClock = ManualClock(toolClock.now.advanced(by: skew), seed: seed + 1)
        lms = try SimulatedLMS(
            at: try Endpoint("https://lms.example"), keys: try TestLMS.keys(), family: family, faults: faults,
            seed: seed, ambient: platformClock.ambient)
        var tool = TestLMS.tool
        tool.scopes = scopes
        let key = try KnownToolKey(TestLMS.prepared[11])
        tool.keys = ToolKeys(pasted: key.publicKeys)
        let registration = try await lms.register(tool)
        // Tokens come over a way without faults, so that a script counts the calls of services.
        let calm = try SimulatedLMS(
            at: try Endpoint("https://lms.example"), keys: try TestLMS.keys(), store: lms.store, family: family,
            ambient: platformClock.ambient)
        let signer = try key.signer()
        let tokens = try ClientCredentials(
            registration, transport: InProcessTransport(calm), ambient: platformClock.ambient
        ) { signer }
        client = ServiceClient(
            InProcessTransport(lms), tokens: tokens, family: family, retries: RetryPolicy(attempts: 1),
            ambient: toolClock.ambient)
        var claim = GradeServiceClaim()
        claim.scopes = scopes.sorted()
        claim.lineItemsURL = "https://lms.example/grades/c-math-7/lineitems"
        grades = GradeClient(client, claim)
        sender = ScoreSender(grades, clock: ScoreClock(InMemoryRecordStore(), ambient: toolClock.ambient))
    }

    func advance(by duration: Duration) {
        toolClock.advance(by: duration)
        platformClock.advance(by: duration)
    }

    /// What the platform's gradebook has for a person.
    func entry(_ user: UserID, in address: String) async throws -> GradebookEntry? {
        let id = String(address.split(separator: "/").last ?? "")
        let owner = GradebookOwner(course, of: TestLMS.tool.clientID)
        return try await lms.gradebook.entry(of: user, in: id, of: owner)
    }

    func override(_ user: UserID, with score: JSONNumber, in address: String) async throws {
        let id = String(address.split(separator: "/").last ?? "")
        _ = try await lms.overrideGrade(
            of: user, with: score, inLineItem: id, course: course, tool: TestLMS.tool.clientID)
    }
}
