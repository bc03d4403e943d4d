// How much memory a list of members takes that is streamed: our platform and our tool in one process, over the same messages
// as on a network.
//
//   members-bench [MEMBERS] [PAGE]      100,000 members in pages of 500 by default
//
// Prints the memory of the process before the reading, with everything set up and one page read, and the most during it.

import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkRuntime
import LTIAdvantage
import LTICore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A course whose members are made when they are asked for.
struct Campus: MembershipDirectory {
    let count: Int

    func course(_ name: String, for client: ClientID) -> MembershipCourse? {
        MembershipCourse(
            name: name, context: LaunchContext(id: "course", title: "Everybody"), deploymentID: "deployment")
    }

    func members(of course: MembershipCourse, after cursor: String?, limit: Int) -> MembershipSlice? {
        let start = cursor.flatMap { Int($0) } ?? 0
        let end = min(count, start + limit)
        return MembershipSlice((start..<end).map { member($0) }, next: end < count ? String(end) : nil)
    }

    private func member(_ index: Int) -> Member {
        let digits = String(index)
        let id = "0ae836b9-7fc9-4060-006f-" + String(repeating: "0", count: 12 - digits.utf8.count) + digits
        var member = Member(
            UserID(id),
            roles: LaunchRoles([
                Role("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"),
                Role("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student"),
            ]))
        (member.givenName, member.familyName) = ("Given\(index)", "Family\(index)")
        (member.name, member.email) = ("Given\(index) Family\(index)", "person\(index)@school.example")
        member.sourcedID = "SIS-\(index)"
        return member
    }

    func link(_ id: ResourceLinkID, in course: MembershipCourse, for client: ClientID) -> MembershipLink? { nil }
}

/// A line of the process's own status in kilobytes, such as `VmRSS` or `VmHWM`; 0 where the system has none.
func kilobytes(_ name: String) -> Int {
    guard let data = FileManager.default.contents(atPath: "/proc/self/status") else { return 0 }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where line.hasPrefix(name + ":") {
        return Int(line.filter { $0.isNumber }) ?? 0
    }
    return 0
}

/// A platform with one tool, and the tool's way to it.
struct Setting {
    let memberships: MembershipHandler
    let client: MembershipClient

    init(members: Int) async throws {
        let key = JWK(.rsaPrivate(try RSAPrivateKey.generate()), keyID: "key")
        let store = InMemoryRecordStore()
        let tools = ToolRegistrationStore(store, ambient: .system)
        try await tools.put(
            ToolRegistration(
                clientID: "tool", deployments: [Deployment(id: "deployment")],
                initiationURL: "https://tool.example/login", redirectURIs: ["https://tool.example/launch"],
                targetLinkURI: "https://tool.example/", keys: ToolKeys(address: nil, pasted: PastedKeys(JWKSet([key]))),
                scopes: [ServiceScope.memberships]))
        let none = InProcessTransport(ClosureHandler { _ in throw TransportError(.notConnected) })
        let assertions = ClientAssertions(
            audiences: ["https://lms.example/token"], tools: tools,
            keys: ToolKeyFinder(KeySetCache(none, ambient: .system), policy: .production), store: store,
            ambient: .system)
        let tokens = AccessTokens(store, tools: tools, ambient: .system)
        let memberships = MembershipHandler(
            at: try Endpoint("https://lms.example/members"), directory: Campus(count: members), tokens: tokens)
        let signer = try KeySigner(key, algorithm: .rs256)
        let assertion = ClientAssertion(of: "tool", for: "https://lms.example/token", ambient: .system) { signer }
        let credentials = ClientCredentials(
            endpoint: try Endpoint("https://lms.example/token"),
            authentication: .assertion { try await assertion.make() },
            transport: InProcessTransport(TokenHandler(assertions: assertions, tokens: tokens)), ambient: .system)
        client = MembershipClient(
            ServiceClient(InProcessTransport(memberships), tokens: credentials, ambient: .system))
        self.memberships = memberships
    }

    func read(_ page: Int) async throws -> (members: Int, completeness: MembershipCompleteness) {
        var members = 0
        let pages = try client.pages(
            of: memberships.claim(of: "course"), in: "course", MembershipQuery(limit: page))
        let outcome = try await pages.read { members += $0.members.count }
        return (members, outcome.completeness)
    }
}

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let page = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 500
// Once with a single page, so that what every process takes once is there.
_ = try await Setting(members: page).read(page)
let setting = try await Setting(members: count)
let idle = kilobytes("VmRSS")
let clock = ContinuousClock()
let start = clock.now
let (members, completeness) = try await setting.read(page)
let seconds = Double((clock.now - start).components.seconds) + Double((clock.now - start).components.attoseconds) / 1e18
let most = kilobytes("VmHWM")
print("members \(members), pages of \(page), \(completeness == .complete ? "complete" : "NOT COMPLETE")")
print("idle \(idle) kB, at most \(most) kB, above idle \((most - idle) / 1_024) MB")
print("\(Int(Double(members) / seconds)) members a second, listed and read")
