internal import CrosswalkJSON
internal import XAPI

/// State, Activity profiles and Agent profiles.
enum DocumentScenarios {
    /// A resource with documents.
    struct Resource: Sendable {
        let path: String
        let idName: String
        let needsHeaders: Bool

        func owner(_ session: LRSSession) -> [(String, String)] {
            let agent = ("agent", String(decoding: session.agent("learner").json, as: UTF8.self))
            let activity = ("activityId", session.activity("doc"))
            switch path {
            case "activities/state": return [activity, agent]
            case "activities/profile": return [activity]
            default: return [agent]
            }
        }
    }

    static let state = Resource(path: "activities/state", idName: "stateId", needsHeaders: false)
    static let resources = [
        state, Resource(path: "activities/profile", idName: "profileId", needsHeaders: true),
        Resource(path: "agents/profile", idName: "profileId", needsHeaders: true),
    ]

    static let all: [LRSScenario] =
        resources.flatMap { [lifecycle($0), merging($0), matching($0)] } + [
            everyState, registrations, withoutHeaders, freeState, newPut,
        ]

    private static let create = ["if-none-match": "*"]

    private static func lifecycle(_ resource: Resource) -> LRSScenario {
        LRSScenario("A document of \(resource.path) is stored, read, listed and deleted") { session in
            let owner = resource.owner(session)
            let one = owner + [(resource.idName, "life cycle/1")]
            let body = Array("a document".utf8)
            let put = try await session.send(
                "PUT", resource.path, one, fields: create.merging(["content-type": "text/plain"]) { $1 }, body: body)
            try require(put.status, 204, "PUT answers 204.")
            let got = try await session.send("GET", resource.path, one)
            try require(got.status, 200, "It is there.")
            try require(got.body, body, "As it was sent.")
            try require(got.fields["content-type"], "text/plain", "With its type.")
            try require(got.fields["last-modified"] != nil, "With Last-Modified.")
            let etag = got.fields["etag"] ?? ""
            try require(etag.hasPrefix("\"") && etag.hasSuffix("\""), "With an ETag in quotes.")
            let head = try await session.send("HEAD", resource.path, one)
            try require(head.status == 200 && head.fields["etag"] == etag && head.body.isEmpty, "HEAD has the head.")
            let list = try await session.send("GET", resource.path, owner)
            try require(list.json.array?.contains("life cycle/1"), true, "Its id is listed.")
            let late = try await session.send("GET", resource.path, owner + [("since", "2999-01-01T00:00:00Z")])
            try require(late.json, [], "since lists what changed later.")
            let deleted = try await session.send("DELETE", resource.path, one, fields: ["if-match": etag])
            try require(deleted.status, 204, "DELETE answers 204.")
            try require(try await session.send("GET", resource.path, one).status, 404, "It is gone.")
            let missing = try await session.send("GET", resource.path)
            try require(missing.status, 400, "Parameters are required.")
            let unknown = try await session.send("GET", resource.path, one + [("x", "1")])
            try require(unknown.status, 400, "Unknown parameters are refused.")
        }
    }

    private static func merging(_ resource: Resource) -> LRSScenario {
        LRSScenario("POST merges the members of \(resource.path)") { session in
            let one = resource.owner(session) + [(resource.idName, "merge")]
            let first = try await session.send("POST", resource.path, one, json: ["a": 1, "b": ["x": 1]])
            try require(first.status, 204, "Where nothing is, it is stored.")
            let etag = try await session.send("GET", resource.path, one).fields["etag"] ?? ""
            let second = try await session.send(
                "POST", resource.path, one, fields: ["if-match": etag], json: ["b": ["y": 2], "c": 3])
            try require(second.status, 204, "It is merged.")
            let got = try await session.send("GET", resource.path, one)
            try require(got.json, ["a": 1, "b": ["y": 2], "c": 3], "Members at the top alone are merged.")
            let list = try await session.send("POST", resource.path, one, json: [1])
            try require(list.status, 400, "A list cannot be merged.")
            let text = try await session.send(
                "POST", resource.path, one, fields: ["content-type": "text/plain"], body: [0x61])
            try require(text.status, 400, "A text cannot be merged.")
        }
    }

    private static func matching(_ resource: Resource) -> LRSScenario {
        LRSScenario("\(resource.path) is changed in the state that was seen alone") { session in
            let one = resource.owner(session) + [(resource.idName, "match")]
            let made = try await session.send("PUT", resource.path, one, fields: create, json: ["v": 1])
            try require(made.status, 204, "If-None-Match makes it.")
            let again = try await session.send("PUT", resource.path, one, fields: create, json: ["v": 2])
            try require(again.status, 412, "If-None-Match fails where it is.")
            let etag = try await session.send("GET", resource.path, one).fields["etag"] ?? ""
            for method in ["PUT", "POST", "DELETE"] {
                let wrong = try await session.send(
                    method, resource.path, one, fields: ["if-match": "\"0000\""], json: ["v": 3])
                try require(wrong.status, 412, "\(method) with another If-Match fails.")
            }
            let right = try await session.send("PUT", resource.path, one, fields: ["if-match": etag], json: ["v": 4])
            try require(right.status, 204, "If-Match changes it.")
            try require(try await session.send("GET", resource.path, one).json, ["v": 4], "It is changed once.")
        }
    }

    private static let everyState = LRSScenario("State is deleted all at once") { session in
        let owner = state.owner(session)
        for id in ["s1", "s2"] {
            _ = try await session.send("PUT", state.path, owner + [("stateId", id)], fields: create, json: ["v": 1])
        }
        try require(try await session.send("DELETE", state.path, owner).status, 204, "DELETE without stateId.")
        try require(try await session.send("GET", state.path, owner).json, [], "Nothing is left.")
    }

    private static let registrations = LRSScenario("State of a registration is its own") { session in
        let owner = state.owner(session)
        let id = ("stateId", "registered")
        let registration = ("registration", await session.newID())
        _ = try await session.send("PUT", state.path, owner + [registration, id], fields: create, json: ["v": 1])
        try require(try await session.send("GET", state.path, owner + [id]).status, 404, "Not there without it.")
        try require(
            try await session.send("GET", state.path, owner + [registration, id]).status, 200, "There with it.")
    }

    private static let withoutHeaders = LRSScenario("A profile is not overwritten blindly") { session in
        for resource in resources where resource.needsHeaders {
            let one = resource.owner(session) + [(resource.idName, "blind")]
            if session.version == .v1_0_3 {
                let made = try await session.send("PUT", resource.path, one, json: ["v": 1])
                try require(made.status, 400, "1.0.3 wants a header.")
            }
            _ = try await session.send("PUT", resource.path, one, fields: create, json: ["v": 1])
            let blind = try await session.send("PUT", resource.path, one, json: ["v": 2])
            try require(blind.status, 409, "Without a header it conflicts.")
            try require(try await session.send("GET", resource.path, one).json, ["v": 1], "It stays.")
        }
    }

    private static let freeState = LRSScenario("State needs no header in 1.0.3", [.v1_0_3]) { session in
        let one = state.owner(session) + [("stateId", "free")]
        for value in [1, 2] as [JSONValue] {
            try require(try await session.send("PUT", state.path, one, json: ["v": value]).status, 204, "Stored.")
        }
        try require(try await session.send("GET", state.path, one).json, ["v": 2], "The last one counts.")
    }

    private static let newPut = LRSScenario("State is not overwritten blindly in 2.0", [.v2_0]) { session in
        let one = state.owner(session) + [("stateId", "guarded")]
        try require(try await session.send("PUT", state.path, one, json: ["v": 1]).status, 204, "Made without header.")
        try require(try await session.send("PUT", state.path, one, json: ["v": 2]).status, 409, "Not overwritten.")
    }
}
