import CrosswalkJOSE
import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICore
import Testing

@testable import LTITesting

@Suite("What a tool reaches at the simulated platform, it reaches through its installations")
struct CourseScopeTests {
    private let clock = ManualClock()
    private let lms: SimulatedLMS
    private let key: KnownToolKey
    private let tool: ToolRegistration

    init() async throws {
        var courses = LMSCourse.standard
        courses[1].deployments = ["dep-2"]
        lms = try SimulatedLMS(
            at: try Endpoint("http://127.0.0.1:8080"), catalog: LMSCatalog(courses: courses),
            keys: try TestLMS.keys(), ambient: clock.ambient)
        key = try KnownToolKey(TestLMS.prepared[7])
        var tool = TestLMS.tool
        tool.deployments = [
            Deployment(id: "dep-1"), Deployment(id: "dep-2"), Deployment(id: "dep-3", state: .suspended),
        ]
        tool.keys = ToolKeys(pasted: key.publicKeys)
        tool.scopes = SimulatedLMS.scopes
        self.tool = tool
        try await lms.register(tool)
    }

    private func service(_ deployment: DeploymentID? = nil) throws -> ServiceClient {
        let signer = try key.signer()
        let tokens = try ClientCredentials(
            lms.registration(of: tool), deploymentID: deployment, transport: InProcessTransport(lms),
            ambient: clock.ambient
        ) { signer }
        return ServiceClient(
            InProcessTransport(lms), tokens: tokens, policy: .loopbackForTests, ambient: clock.ambient)
    }

    @Test(
        "Line items of a course, by a token for all installations or for one",
        arguments: [
            (nil, "c-math-7", true), (nil, "c-bio-8", true), ("dep-1", "c-math-7", true), ("dep-1", "c-bio-8", false),
            ("dep-2", "c-bio-8", true), ("dep-2", "c-math-7", true), (nil, "c-none", false),
        ] as [(DeploymentID?, ContextID, Bool)])
    func grades(deployment: DeploymentID?, course: ContextID, isOpen: Bool) async throws {
        var claim = GradeServiceClaim()
        claim.scopes = SimulatedLMS.scopes.sorted()
        claim.lineItemsURL = lms.address("grades").description + "/\(course.text)/lineitems"
        let client = GradeClient(try service(deployment), claim)
        if isOpen {
            #expect(try await client.allLineItems().isEmpty)
        } else {
            let error = await #expect(throws: ServiceError.self) { try await client.allLineItems() }
            #expect(error?.code == .forbidden || error?.code == .missing)
        }
    }

    @Test("Launches go through the installation that is in the course")
    func launches() async throws {
        #expect(try await lms.begin(by: "learner", link: "l-fractions").fields["lti_deployment_id"] == "dep-1")
        #expect(try await lms.begin(by: "learner", link: "l-cells").fields["lti_deployment_id"] == "dep-2")
        let error = await #expect(throws: SimulatedLMSError.self) {
            try await lms.begin(by: "learner", link: "l-cells", deployment: "dep-1")
        }
        #expect(error == .noDeployment)
    }

    @Test("Members of a course that is not there through the installation are not given")
    func members() async throws {
        for (deployment, status) in [("dep-1", ServiceError.Code.missing), ("dep-2", nil)] {
            var claim = MembershipServiceClaim()
            claim.membershipsURL = lms.address("memberships").description + "/\(deployment)%3Ac-bio-8"
            let all = try await MembershipClient(try service()).pages(of: claim).collect()
            #expect(all.outcome.failure?.code == status)
        }
    }

    @Test("A link that was chosen is the tool's and the installation's that it was chosen in")
    func chosen() async throws {
        let item = ContentItem(
            .resourceLink(
                ResourceLinkItem(
                    custom: CustomParameters([
                        (name: "who", value: "$Person.sourcedId"),
                        (name: "until", value: "$ResourceLink.submission.endDateTime"),
                    ]),
                    submission: ItemSpan(end: "2026-06-01T12:00:00Z"))), title: "Chosen")
        func link(_ client: ClientID, _ deployment: DeploymentID, _ course: ContextID) async throws -> ResourceLinkID {
            let kept = try await lms.chosen.keep([item], in: course, from: client, through: deployment)
            return try #require(kept.first).id
        }
        let own = try await link("tool-1", "dep-1", "c-math-7")
        let others = [
            try await link("tool-2", "dep-1", "c-math-7"), try await link("tool-1", "dep-2", "c-math-7"),
            try await link("tool-1", "dep-1", "c-bio-8"), "dl-none",
        ]
        let client = MembershipClient(try service())
        var claim = MembershipServiceClaim()
        claim.membershipsURL = lms.address("memberships").description + "/dep-1%3Ac-math-7"
        let all = try await client.pages(of: claim, MembershipQuery(resourceLinkID: own)).collect()
        let learner = try #require(all.members.first { $0.user == "u-1a7c" })
        #expect(learner.linkMessage?.custom["who"] == "SIS-1001")
        #expect(learner.linkMessage?.custom["until"] == "2026-06-01T12:00:00Z")
        for other in others {
            let none = try await client.pages(of: claim, MembershipQuery(resourceLinkID: other)).collect()
            #expect(none.outcome.failure?.code == .forbidden, "\(other.text)")
        }
    }
}
