public import CrosswalkRuntime

/// Where a platform keeps the tools that registered themselves.
///
/// A platform that has a table of tools already implements it over that table; ``RecordedTools`` does over a
/// `RecordStore`. Every call is atomic.
public protocol RegisteredTools: Sendable {
    /// Keeps a new tool.
    /// - Returns: Whether its client id was free.
    func add(_ tool: RegisteredTool, at now: WallTime) async throws -> Bool

    /// The tool of a client id, and the state in which it is; `nil` where there is none.
    func tool(_ clientID: ClientID, at now: WallTime) async throws -> (tool: RegisteredTool, state: RecordVersion)?

    /// Replaces a tool that is still in a state.
    /// - Returns: Whether it was.
    func replace(_ tool: RegisteredTool, in state: RecordVersion, at now: WallTime) async throws -> Bool

    /// Removes a tool: launches of it end. Nothing happens where there is none.
    func remove(_ clientID: ClientID, at now: WallTime) async throws
}

/// Tools that registered themselves, on a record store.
public struct RecordedTools: RegisteredTools {
    private static let space = "lti.platform.tool"

    private let store: any RecordStore

    /// Keeps them in a store.
    public init(_ store: some RecordStore) { self.store = store }

    /// Keeps a new tool.
    public func add(_ tool: RegisteredTool, at now: WallTime) async throws -> Bool {
        try await store.put(Self.name(tool.clientID), tool.stored, expecting: .nothing, until: nil, at: now) != nil
    }

    /// The tool of a client id.
    public func tool(
        _ clientID: ClientID, at now: WallTime
    ) async throws -> (tool: RegisteredTool, state: RecordVersion)? {
        guard let found = try await store.get(Self.name(clientID), at: now),
            let tool = try RegisteredTool(clientID: clientID, stored: found.bytes)
        else { return nil }
        return (tool, found.version)
    }

    /// Replaces a tool.
    public func replace(_ tool: RegisteredTool, in state: RecordVersion, at now: WallTime) async throws -> Bool {
        try await store.put(
            Self.name(tool.clientID), tool.stored, expecting: .version(state), until: nil, at: now) != nil
    }

    /// Removes a tool.
    public func remove(_ clientID: ClientID, at now: WallTime) async throws {
        _ = try await store.take(Self.name(clientID), at: now)
    }

    /// All tools, a page at a time, ascending by the bytes of their client ids.
    ///
    /// - Parameters:
    ///   - last: the last client id of the page before; `nil` for the first page.
    ///   - limit: the most tools.
    ///   - now: the present.
    public func tools(after last: ClientID? = nil, limit: Int, at now: WallTime) async throws -> [RegisteredTool] {
        let found = try await store.scan(Self.space, prefix: "", after: last?.text, limit: limit, at: now)
        return try found.compactMap { key, value in
            try RegisteredTool(clientID: ClientID(key.key), stored: value.bytes)
        }
    }

    private static func name(_ clientID: ClientID) -> RecordName { RecordName(space, clientID.text) }
}
