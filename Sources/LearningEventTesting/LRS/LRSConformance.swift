internal import CrosswalkJSON
internal import CrosswalkTesting
public import XAPI

/// Something that a Learning Record Store must do, as a conversation.
public struct LRSScenario: Sendable, CustomStringConvertible {
    /// What it must do, as a sentence.
    public let description: String
    /// The versions in which it must.
    public let versions: [XAPIVersion]
    private let body: @Sendable (LRSSession) async throws -> Void

    init(
        _ description: String, _ versions: [XAPIVersion] = XAPIVersion.allCases,
        _ body: @escaping @Sendable (LRSSession) async throws -> Void
    ) {
        self.description = description
        self.versions = versions
        self.body = body
    }

    /// Runs it.
    ///
    /// - Parameter session: A session of its own; the store may hold anything.
    /// - Throws: `ContractViolation` where the store does something else.
    public func run(_ session: LRSSession) async throws { try await body(session) }
}

/// Scenarios of statements, state, profiles, concurrency, attachments, signatures and `about`, written after the standard,
/// to be run in the process and over sockets, over any store.
public enum LRSConformance {
    /// Every scenario.
    public static let scenarios: [LRSScenario] =
        StatementScenarios.all + FilterScenarios.all + AttachmentScenarios.all + DocumentScenarios.all
        + ProtocolScenarios.all

    /// Every scenario in each of its versions.
    public static var runs: [(scenario: LRSScenario, version: XAPIVersion)] {
        scenarios.flatMap { scenario in scenario.versions.map { (scenario, $0) } }
    }
}

/// Throws unless both are equal.
func require<Value: Equatable>(_ got: Value, _ expected: Value, _ what: String) throws {
    try ContractViolation.require(got, equals: expected, contract: "LearningRecordStore", clause: what)
}

/// Throws unless it holds.
func require(_ holds: Bool, _ what: String) throws { try require(holds, true, what) }

extension LRSSession {
    /// A statement of a verb that belongs to the session.
    nonisolated func statement(
        id: String? = nil, verb: String = "did", activity: String = "a", actor: String = "learner",
        _ more: (inout JSONObject) -> Void = { _ in }
    ) -> JSONObject {
        var statement: JSONObject = [
            "actor": agent(actor), "verb": ["id": .string(self.verb(verb))],
            "object": ["id": .string(self.activity(activity))],
        ]
        if let id { statement["id"] = .string(id) }
        more(&statement)
        return statement
    }

    nonisolated func agent(_ name: String) -> JSONValue {
        ["account": ["homePage": "https://lms.example.org", "name": .string("\(name)-\(self.name)")]]
    }

    nonisolated func verb(_ name: String) -> String { "https://example.org/verbs/\(self.name)/\(name)" }

    nonisolated func activity(_ name: String) -> String { "https://example.org/activities/\(self.name)/\(name)" }

    /// Stores a statement, and gives its id.
    func store(_ statement: JSONObject) async throws -> String {
        let reply = try await send("POST", "statements", json: .object(statement))
        try require(reply.status, 200, "A valid statement is stored.")
        guard let id = reply.json[0]?.string else {
            try require(false, "POST answers a list of ids.")
            return ""
        }
        return id
    }

    /// The ids of a list, in its order.
    func ids(_ query: [(String, String)]) async throws -> [String] {
        let reply = try await send("GET", "statements", query)
        try require(reply.status, 200, "A list is answered with 200.")
        return reply.json["statements"]?.array?.compactMap { $0["id"]?.string } ?? ["no list"]
    }
}
