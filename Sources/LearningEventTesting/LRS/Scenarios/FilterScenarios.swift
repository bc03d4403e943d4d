internal import CrosswalkJSON
internal import XAPI

/// Asking for statements.
enum FilterScenarios {
    static let all = [
        LRSScenario("Filters find by verb, Activity, Agent and registration") { session in
            let registration = await session.newID()
            let a = try await session.store(session.statement(verb: "f1", activity: "x", actor: "p"))
            let b = try await session.store(
                session.statement(verb: "f2", activity: "x", actor: "q") {
                    $0["context"] = ["registration": .string(registration)]
                })
            let agent = String(decoding: session.agent("q").json, as: UTF8.self)
            try require(try await session.ids([("verb", session.verb("f1"))]), [a], "By verb.")
            try require(
                try await session.ids([("activity", session.activity("x"))]), [b, a], "By Activity, newest first.")
            try require(
                try await session.ids([("activity", session.activity("x")), ("ascending", "true")]), [a, b],
                "Oldest first.")
            try require(try await session.ids([("agent", agent)]), [b], "By Agent.")
            try require(try await session.ids([("registration", registration)]), [b], "By registration.")
            try require(
                try await session.ids([("agent", agent), ("verb", session.verb("f1"))]), [], "By all of them together.")
        },
        LRSScenario("Related filters look into context, authority and SubStatements") { session in
            let inner: JSONValue = [
                "objectType": "SubStatement", "actor": session.agent("inner"), "verb": ["id": "https://example.org/v"],
                "object": ["id": .string(session.activity("inner"))],
            ]
            let id = try await session.store(
                session.statement(verb: "related") {
                    $0["object"] = inner
                    $0["context"] = [
                        "instructor": session.agent("teacher"),
                        "contextActivities": ["grouping": [["id": .string(session.activity("course"))]]],
                    ]
                })
            for name in ["inner", "teacher"] {
                let agent = String(decoding: session.agent(name).json, as: UTF8.self)
                try require(try await session.ids([("agent", agent)]), [], "\(name) is neither actor nor object.")
                try require(
                    try await session.ids([("agent", agent), ("related_agents", "true")]), [id], "\(name) is related.")
            }
            for name in ["inner", "course"] {
                let activity = session.activity(name)
                try require(try await session.ids([("activity", activity)]), [], "\(name) is not the object.")
                try require(
                    try await session.ids([("activity", activity), ("related_activities", "true")]), [id],
                    "\(name) is related.")
            }
        },
        LRSScenario("A Group is found by its members") { session in
            let group: JSONValue = ["objectType": "Group", "member": [session.agent("m1"), session.agent("m2")]]
            let id = try await session.store(session.statement { $0["actor"] = group })
            let agent = String(decoding: session.agent("m2").json, as: UTF8.self)
            try require(try await session.ids([("agent", agent)]), [id], "By a member.")
        },
        LRSScenario("What refers to a match matches, however far") { session in
            let first = try await session.store(session.statement(verb: "chain"))
            let reference = { (id: String) -> JSONValue in ["objectType": "StatementRef", "id": .string(id)] }
            let second = try await session.store(session.statement(verb: "other") { $0["object"] = reference(first) })
            let third = try await session.store(session.statement(verb: "third") { $0["object"] = reference(second) })
            let found = try await session.ids([("verb", session.verb("chain"))])
            try require(found, [third, second, first], "All three.")
            let stored = try await session.send("GET", "statements", [("statementId", first)]).json["stored"]?.string
            let later = try await session.ids([("verb", session.verb("chain")), ("since", stored ?? "")])
            try require(later, [third, second], "since is about the statement itself.")
        },
        LRSScenario("since is exclusive, until inclusive") { session in
            let a = try await session.store(session.statement(verb: "time"))
            let b = try await session.store(session.statement(verb: "time"))
            let stored = try await session.send("GET", "statements", [("statementId", a)]).json["stored"]?.string ?? ""
            let verb = ("verb", session.verb("time"))
            try require(try await session.ids([verb, ("since", stored)]), [b], "since leaves its own moment out.")
            try require(try await session.ids([verb, ("until", stored)]), [a], "until has it.")
        },
        LRSScenario("A list goes on behind its limit") { session in
            var stored: [String] = []
            for _ in 0..<5 { stored.append(try await session.store(session.statement(verb: "page"))) }
            var reply = try await session.send("GET", "statements", [("verb", session.verb("page")), ("limit", "2")])
            var found: [String] = []
            for _ in 0..<5 {
                found += reply.json["statements"]?.array?.compactMap { $0["id"]?.string } ?? []
                guard let more = reply.json["more"]?.string, !more.isEmpty else { break }
                try require(more.hasPrefix("/"), "more has no scheme and host.")
                reply = try await session.send("GET", more)
                try require(reply.status, 200, "more is answered.")
            }
            try require(found, stored.reversed(), "Every statement once, in order.")
        },
        LRSScenario("Formats show what was asked for") { session in
            let id = try await session.store(
                session.statement(activity: "format") {
                    $0["actor"] = ["name": "A name", "mbox": "mailto:a@example.org"]
                    $0["verb"] = ["id": .string(session.verb("did")), "display": ["en": "did", "de": "tat"]]
                    $0["object"] = [
                        "id": .string(session.activity("format")), "definition": ["name": ["en": "One", "de": "Eins"]],
                    ]
                })
            let one = ("statementId", id)
            let ids = try await session.send("GET", "statements", [one, ("format", "ids")]).json
            try require(ids["actor"], ["mbox": "mailto:a@example.org"], "ids has no names.")
            try require(ids["verb"]?["display"] == nil && ids["object"]?["definition"] == nil, "ids has no texts.")
            let exact = try await session.send("GET", "statements", [one, ("format", "exact")]).json
            try require(exact["actor"]?["name"], "A name", "exact has all.")
            let canonical = try await session.send(
                "GET", "statements", [one, ("format", "canonical")], fields: ["accept-language": "de, en;q=0.5"]
            ).json
            try require(canonical["object"]?["definition"]?["name"], ["de": "Eins"], "canonical has one language.")
            try require(canonical["verb"]?["display"], ["de": "tat"], "canonical has one language.")
            let bad = try await session.send("GET", "statements", [one, ("format", "other")])
            try require(bad.status, 400, "There is no other format.")
        },
        LRSScenario("Parameters are known, once, and in their letters") { session in
            let id = await session.newID()
            for query in [
                [("StatementId", id)], [("statementId", id), ("verb", "https://example.org/v")],
                [("statementId", id), ("voidedStatementId", id)], [("unknown", "1")], [("verb", "no-iri")],
                [("limit", "-1")], [("since", "yesterday")], [("ascending", "maybe")], [("agent", "{}")],
                [("registration", "x")], [("statementId", id), ("statementId", id)],
            ] {
                let reply = try await session.send("GET", "statements", query)
                try require(reply.status, 400, "\(query.map(\.0)) is refused.")
            }
            let reply = try await session.send("GET", "statements", [("statementId", id)])
            try require(reply.status, 404, "What is not there is 404.")
        },
    ]
}
