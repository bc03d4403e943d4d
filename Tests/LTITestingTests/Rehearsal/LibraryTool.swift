import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore
import Synchronization

@testable import LTITesting

/// A tool made of this library: launch endpoints, key set, and the clients of services.
final class LibraryTool: LaunchHost {
    struct Failed: Error {}

    private let launches = Mutex<[String: VerifiedLaunch]>([:])
    private let registrations: RegistrationStore
    private let services: ServiceClients
    private let clock: ScoreClock
    private let ambient: Ambient
    private let key: KnownToolKey

    /// A rehearsal of such a tool.
    static func rehearsal(ambient: Ambient = .system) throws -> CertificationRehearsal {
        let (platform, store) = (Way(), InMemoryRecordStore())
        let key = try KnownToolKey(TestLMS.prepared[8])
        let tool = LibraryTool(platform, store, key, ambient)
        let addresses = ToolAddresses(below: try Endpoint("http://localhost:9090/lti"))
        let endpoints = LaunchEndpoints(
            at: addresses, registrations: tool.registrations, store: store, transport: platform,
            endpointPolicy: .loopbackForTests, host: tool, ambient: ambient)
        let keys = KeySetHandler(maxAge: 60) { JWKSet([JWK(.rsaPrivate(key.privateKey), algorithm: .rs256)]) }
        let home: @Sendable (WebRequest) async throws -> WebResponse = { _ in WebResponse(.ok, HTTPBody("welcome")) }
        let routes = endpoints.routes.adding(Routes([.init(.get, "/lti/keys", keys), .init(.get, "/lti/home", home)]))
        let rehearsed = RehearsedTool(
            loginURL: addresses.login.description, redirectURIs: [addresses.launch.description],
            targetLinkURI: "http://localhost:9090/", keySetURL: addresses.keySet.description,
            through: InProcessTransport(routes), hooks: tool.hooks)
        let rehearsal = try CertificationRehearsal(
            of: rehearsed, at: Endpoint("http://127.0.0.1:8080"), keys: TestLMS.keys(),
            limits: .ofBusyMachines, ambient: ambient)
        platform.lead(to: rehearsal.platform)
        return rehearsal
    }

    private init(_ platform: Way, _ store: InMemoryRecordStore, _ key: KnownToolKey, _ ambient: Ambient) {
        registrations = RegistrationStore(store, ambient: ambient)
        services = ServiceClients(
            registrations, transport: platform, policy: .loopbackForTests, ambient: ambient
        ) { try key.signer() }
        clock = ScoreClock(store, ambient: ambient)
        self.ambient = ambient
        self.key = key
    }

    func open(_ launch: VerifiedLaunch, _ request: WebRequest) async throws -> WebResponse {
        launches.withLock { $0[launch.claims.nonce ?? ""] = launch }
        return WebResponse(.seeOther, fields: [.location: "/lti/home"])
    }

    private func launch(_ occasion: RehearsalOccasion) throws -> VerifiedLaunch {
        guard let launch = launches.withLock({ $0[occasion.nonce] }) else { throw Failed() }
        return launch
    }

    private var hooks: RehearsalHooks {
        var hooks = RehearsalHooks()
        hooks.register = { try await self.registrations.save($0) }
        hooks.members = { try await self.members(LaunchServices(try self.launch($0))) }
        hooks.postScore = { try await self.send($1, LaunchServices(try self.launch($0))) }
        hooks.deepLink = { try await self.choose(try self.launch($0)) }
        hooks.lineItem = { try await self.plan($1, LaunchServices(try self.launch($0))) }
        hooks.readResult = { try await self.result(of: $1, LaunchServices(try self.launch($0))) }
        return hooks
    }

    private func members(_ launch: LaunchServices) async throws -> [UserID] {
        let all = try await services.members(for: launch).collect()
        guard all.outcome.completeness == .complete else { throw Failed() }
        return all.members.map(\.user)
    }

    private func send(_ score: RehearsalScore, _ launch: LaunchServices) async throws {
        let sender = ScoreSender(try await services.grades(for: launch), clock: clock)
        let outcome = try await sender.send(
            .final(score.learner, score.given, outOf: score.maximum), event: score.event,
            toLineItem: launch.grades?.lineItemURL ?? "")
        guard case .accepted = outcome else { throw Failed() }
    }

    private func choose(_ launch: VerifiedLaunch) async throws -> WebResponse {
        let request = try DeepLinkingRequest(launch, policy: .loopbackForTests)
        let item = ContentItem(.resourceLink(ResourceLinkItem(url: "http://localhost:9090/quiz/7")), title: "Quiz 7")
        return try await request.page(DeepLinkingResponse(items: [item]), ambient: ambient) { try self.key.signer() }
    }

    private func plan(_ wanted: RehearsalLineItem, _ launch: LaunchServices) async throws {
        let grades = try await services.grades(for: launch)
        let filter = LineItemFilter(resourceID: wanted.resourceID, tag: wanted.tag)
        guard try await grades.allLineItems(filter).isEmpty else { return }
        _ = try await grades.create(
            LineItem(wanted.label, outOf: wanted.maximum, resourceID: wanted.resourceID, tag: wanted.tag))
    }

    private func result(of user: UserID, _ launch: LaunchServices) async throws -> JSONNumber? {
        try await services.grades(for: launch).result(of: user, inLineItem: launch.grades?.lineItemURL ?? "")?.score
    }
}
