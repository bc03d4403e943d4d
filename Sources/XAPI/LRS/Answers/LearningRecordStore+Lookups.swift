internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

extension LearningRecordStore {
    func about(_ call: LRSCall) throws(LRSRefusal) -> WebResponse {
        try call.parameters.allow([])
        let versions = ["1.0.0", "1.0.1", "1.0.2", "1.0.3", "2.0.0"]
        let body: JSONValue = ["version": .array(versions.map { .string($0) }), "extensions": [:]]
        return WebResponse(.ok, HTTPBody(body.json), mediaType: "application/json")
    }

    /// The Person of an Agent: what the request itself says, since nothing is joined behind anybody's back.
    func person(_ call: LRSCall) throws(LRSRefusal) -> WebResponse {
        try call.parameters.allow(["agent"])
        guard case .agent(let agent)? = try call.parameters.actor("agent") else {
            throw .bad("The parameter agent is missing.")
        }
        var person: JSONObject = ["objectType": "Person"]
        if let name = agent.name { person["name"] = [.string(name)] }
        let members = JSONValue.reading(agent.encodedJSON()).object ?? JSONObject()
        for member in members where member.name != "name" { person[member.name] = [member.value] }
        return WebResponse(.ok, HTTPBody(JSONValue.object(person).json), mediaType: "application/json")
    }

    func activity(_ call: LRSCall) async throws(LRSRefusal) -> WebResponse {
        try call.parameters.allow(["activityId"])
        guard let id = try call.parameters.iri("activityId") else { throw .bad("The parameter activityId is missing.") }
        var activity: JSONObject = ["objectType": "Activity", "id": .string(id)]
        if let definition = try await stored({ try await statements.definition(ofActivity: id) }) {
            activity["definition"] = .object(definition)
        }
        return WebResponse(.ok, HTTPBody(JSONValue.object(activity).json), mediaType: "application/json")
    }
}
