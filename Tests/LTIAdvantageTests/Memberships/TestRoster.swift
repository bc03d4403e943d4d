import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import Synchronization

/// A platform with one course, and a tool's way to it.
struct TestPlatform: Sendable {
    static let address = "https://lms.example/memberships"
    static let tool = ToolRegistration(
        clientID: "tool-1", deployments: [Deployment(id: "d-1"), Deployment(id: "d-2")],
        initiationURL: "https://tool.example/login", redirectURIs: ["https://tool.example/launch"],
        targetLinkURI: "https://tool.example/",
        scopes: [
            ServiceScope.memberships, ServiceScope.groups, ServiceScope.noticeHandlers, ServiceScope.report,
            ServiceScope.assetReadOnly, ServiceScope.eulaUser, ServiceScope.eulaDeployment,
            ServiceScope.resourceReadOnly, ServiceScope.contentRead, ServiceScope.contentCreate,
            ServiceScope.contentUpdate, ServiceScope.contentDelete,
        ])

    let store = InMemoryRecordStore()
    let clock = ManualClock()
    let directory: TestDirectory
    let tools: ToolRegistrationStore
    let tokens: AccessTokens

    init(_ directory: TestDirectory = TestDirectory()) async throws {
        self.directory = directory
        tools = ToolRegistrationStore(store, ambient: clock.ambient)
        try await tools.put(Self.tool)
        tokens = AccessTokens(store, tools: tools, ambient: clock.ambient)
    }

    func handler(pageSize: Int = 100) throws -> MembershipHandler {
        MembershipHandler(at: try Endpoint(Self.address), directory: directory, tokens: tokens, pageSize: pageSize)
    }

    func client(to handler: some Handler) -> ServiceClient {
        ServiceClient(
            InProcessTransport(handler), tokens: IssuedTokens(tokens: tokens), ambient: clock.ambient)
    }
}

/// The people of a course.
struct TestDirectory: MembershipDirectory {
    var members: [Member] = []
    var changed: [Member] = []
    var contextID: ContextID = "c-1"
    var deploymentID: DeploymentID = "d-1"

    func course(_ name: String, for client: ClientID) -> MembershipCourse? {
        guard name == "c 1", client == "tool-1" else { return nil }
        let context = LaunchContext(
            id: contextID, types: [ContextType(.courseSection)], label: "MATH", title: "Maths")
        return MembershipCourse(name: name, context: context, deploymentID: deploymentID)
    }

    func members(of course: MembershipCourse, after cursor: String?, limit: Int) -> MembershipSlice? {
        slice(members, after: cursor, limit: limit)
    }

    private func slice(_ all: [Member], after cursor: String?, limit: Int) -> MembershipSlice? {
        guard let start = cursor.map({ Int($0) }) ?? 0, all.indices.contains(start) || start == 0 else { return nil }
        let end = min(all.count, start + limit)
        return MembershipSlice(Array(all[start..<end]), next: end < all.count ? String(end) : nil)
    }

    func link(_ id: ResourceLinkID, in course: MembershipCourse, for client: ClientID) -> MembershipLink? {
        guard id == "link-1" else { return nil }
        let custom = CustomParameters([
            (name: "who", value: "$User.id"), (name: "mail", value: "$Person.email.primary"),
            (name: "due", value: "$ResourceLink.submission.user.endDateTime"), (name: "plain", value: "3"),
            (name: "strange", value: "$Nobody.knows"),
        ])
        return MembershipLink(ResourceLink(id: id, title: "Quiz"), custom: custom) { member, variable in
            variable == LaunchVariable("$ResourceLink.submission.user.endDateTime") ? "due-\(member.user.text)" : nil
        }
    }

    func mark(of course: MembershipCourse) -> String? { changed.isEmpty ? nil : "m1" }

    func changes(
        of course: MembershipCourse, since mark: String, after cursor: String?, limit: Int
    ) -> MembershipSlice? {
        mark == "m1" ? slice(changed, after: cursor, limit: limit) : nil
    }
}

/// Tokens of the platform without its token endpoint.
struct IssuedTokens: TokenSource {
    let tokens: AccessTokens
    var clientID: ClientID = "tool-1"
    var deploymentID: DeploymentID?

    func token(for scopes: Set<String>) async throws -> AccessToken {
        let token = try await tokens.make(for: clientID, scopes, deploymentID)
        return AccessToken(value: token, scopes: scopes, renewal: WallTime(millisecondsSinceEpoch: .max))
    }

    func discard(_ token: AccessToken, for scopes: Set<String>) async {}
}
