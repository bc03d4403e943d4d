public import CrosswalkRuntime
public import LTIAdvantage
public import LTICore

/// What learners handed in: one text for each link and learner, the newest.
public struct WorkStore: Sendable {
    private let store: any RecordStore
    private let ambient: Ambient

    /// Work in a store.
    public init(_ store: some RecordStore, ambient: Ambient = .system) {
        self.store = store
        self.ambient = ambient
    }

    /// Keeps work, in the place of what was there.
    /// - Returns: When it was handed in.
    public func keep(_ text: String, of learner: UserID, at services: LaunchServices) async throws -> WallTime {
        let now = ambient.now()
        let name = Self.name(services, learner)
        _ = try await store.put(name, Array(text.utf8), expecting: .any, until: nil, at: now)
        return now
    }

    /// The work; `nil` where there is none.
    public func text(of learner: UserID, at services: LaunchServices) async throws -> String? {
        try await store.get(Self.name(services, learner), at: ambient.now())
            .map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// Issuers are shared, and ids of links repeat between installations: all of it is in the name.
    private static func name(_ services: LaunchServices, _ learner: UserID) -> RecordName {
        let (tenant, link) = (services.tenant, services.link?.text ?? "")
        let parts = [tenant.issuer.text, tenant.clientID.text, tenant.deploymentID.text, link, learner.text]
        return RecordName("tool.work", parts: parts)
    }
}
