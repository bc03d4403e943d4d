public import CrosswalkRuntime

/// Finds the tools that are registered at a platform. Implement it over the platform's own database, or take
/// ``ToolRegistrationStore``.
public protocol ToolDirectory: Sendable {
    /// The tool of this client id; `nil` where there is none.
    func tool(_ clientID: ClientID) async throws -> ToolRegistration?
}

/// The tools of a platform in a `RecordStore`.
public struct ToolRegistrationStore: ToolDirectory {
    private static let space = "lti.tools"

    private let store: any RecordStore
    private let now: @Sendable () -> WallTime

    /// Keeps tools in a store; processes that share it share the tools.
    public init(_ store: some RecordStore, ambient: Ambient) {
        self.store = store
        now = ambient.now
    }

    /// The tool of this client id; `nil` where there is none.
    public func tool(_ clientID: ClientID) async throws -> ToolRegistration? {
        try await store.get(Self.name(clientID), at: now()).map { try ToolRegistration(stored: $0.bytes) }
    }

    /// Keeps a tool, in the place of whatever was known under its client id.
    public func put(_ tool: ToolRegistration) async throws {
        _ = try await store.put(Self.name(tool.clientID), tool.stored, expecting: .any, until: nil, at: now())
    }

    /// Keeps a tool that is new.
    /// - Returns: whether it was; a client id that is taken stays with its tool.
    public func add(_ tool: ToolRegistration) async throws -> Bool {
        try await store.put(Self.name(tool.clientID), tool.stored, expecting: .nothing, until: nil, at: now()) != nil
    }

    /// Forgets a tool. Tokens that it has are worth nothing from now on.
    public func remove(_ clientID: ClientID) async throws {
        _ = try await store.take(Self.name(clientID), at: now())
    }

    /// A page of the tools, in the order of their client ids.
    ///
    /// - Parameters:
    ///   - after: the last client id of the page before; `nil` for the first page.
    ///   - limit: the most tools of a page.
    public func tools(after: ClientID? = nil, limit: Int = 100) async throws -> [ToolRegistration] {
        try await store.scan(Self.space, prefix: "", after: after?.text, limit: limit, at: now())
            .map { try ToolRegistration(stored: $0.value.bytes) }
    }

    private static func name(_ clientID: ClientID) -> RecordName { RecordName(space, clientID.text) }
}
