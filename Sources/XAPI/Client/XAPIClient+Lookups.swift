public import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

extension XAPIClient {
    /// The versions that the store says it speaks, as it writes them.
    public func about() async throws -> [String] {
        let answer = try await exchange(.get, try url("about"))
        guard let versions = JSONValue.reading(answer.body)["version"]?.array?.compactMap(\.string) else {
            throw XAPIClientError(.unreadable, status: answer.status)
        }
        return versions
    }

    /// What the store knows of an Agent: a Person with lists of names and identifiers.
    public func person(_ agent: XAPIAgent) async throws -> JSONObject {
        let text = String(decoding: agent.encodedJSON(), as: UTF8.self)
        let answer = try await exchange(.get, try url("agents", [("agent", text)]))
        guard let person = JSONValue.reading(answer.body).object else {
            throw XAPIClientError(.unreadable, status: answer.status)
        }
        return person
    }

    /// What the store knows of an Activity.
    public func activity(_ id: String) async throws -> XAPIActivity {
        let answer = try await exchange(.get, try url("activities", [("activityId", id)]))
        var reader = StatementReader()
        guard let activity = reader.activity(JSONValue.reading(answer.body)) else {
            throw XAPIClientError(.unreadable, status: answer.status)
        }
        return activity
    }
}
