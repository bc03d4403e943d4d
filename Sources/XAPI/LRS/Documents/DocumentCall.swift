internal import CrosswalkRuntime
internal import HTTPTypes

/// Which documents a request is about.
struct DocumentCall {
    let space: String
    /// What they belong to.
    let owner: [String]
    /// `nil` for all of the owner.
    let id: String?
    let since: WallTime?

    init(_ call: LRSCall) throws(LRSRefusal) {
        let parameters = call.parameters
        let idName: String
        switch call.resource {
        case .state:
            idName = "stateId"
            try parameters.allow(["activityId", "agent", "registration", "stateId", "since"])
            space = "xapi.state"
            let registration = try parameters.uuid("registration")
            owner = [try Self.activity(parameters), try Self.agent(parameters), registration?.description ?? "-"]
        case .activityProfile:
            idName = "profileId"
            try parameters.allow(["activityId", "profileId", "since"])
            space = "xapi.activity"
            owner = [try Self.activity(parameters)]
        default:
            idName = "profileId"
            try parameters.allow(["agent", "profileId", "since"])
            space = "xapi.agent"
            owner = [try Self.agent(parameters)]
        }
        id = parameters[idName]
        since = try parameters.time("since")
        let isReading = call.method == .get || call.method == .head
        let mayBeAll = isReading || call.method == .delete && call.resource == .state
        guard id != nil || mayBeAll else { throw .bad("The parameter \(idName) is missing.") }
        guard since == nil || isReading && id == nil else { throw .bad("The parameter since goes with a list alone.") }
    }

    private static func activity(_ parameters: LRSParameters) throws(LRSRefusal) -> String {
        guard let id = try parameters.iri("activityId") else { throw .bad("The parameter activityId is missing.") }
        return id
    }

    private static func agent(_ parameters: LRSParameters) throws(LRSRefusal) -> String {
        guard let actor = try parameters.actor("agent", mayBeGroup: true)?.identifier else {
            throw .bad("The parameter agent is missing.")
        }
        return actor.key
    }

    func key(_ id: String) -> XAPIDocumentStore.Key { XAPIDocumentStore.Key(space: space, owner: owner, id: id) }
}
