/// Makes the stages of a service's lists: in memory, or in a file that outlives the process.
public protocol RosterStages: Sendable {
    /// The stage of a list; the same one at every call.
    func stage<Record: RESTRecord>(of collection: RESTCollection<Record>) async throws -> any PullStaging<Record>
}

/// Stages in memory.
public actor InMemoryStages: RosterStages {
    private var stages: [String: any Sendable] = [:]

    /// No stages yet.
    public init() {}

    /// The stage of a list; made at the first call.
    public func stage<Record: RESTRecord>(of collection: RESTCollection<Record>) -> any PullStaging<Record> {
        if let known = stages[collection.name] as? InMemoryStage<Record> { return known }
        let stage = InMemoryStage<Record>()
        stages[collection.name] = stage
        return stage
    }
}

extension RESTCollection {
    /// A name that no other list of a service has.
    public var name: String { ([operation] + ids).map { "\($0.utf8.count):\($0)" }.joined() }
}
