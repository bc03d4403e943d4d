internal import CrosswalkJSON
internal import XAPI

/// Storing, identity and voiding.
enum StatementScenarios {
    static let all = [
        LRSScenario("A statement is stored by PUT and completed") { session in
            let id = await session.newID()
            let sent = session.statement { $0["stored"] = "1970-01-01T00:00:00Z" }
            let put = try await session.send("PUT", "statements", [("statementId", id)], json: .object(sent))
            try require(put.status, 204, "PUT answers 204.")
            let got = try await session.send("GET", "statements", [("statementId", id)])
            try require(got.status, 200, "The statement is there.")
            try require(got.json["id"], .string(id), "It has the id of the parameter.")
            for name in ["stored", "timestamp", "authority", "version"] {
                try require(got.json[name] != nil, "The store sets \(name).")
            }
            try require(got.json["stored"] != "1970-01-01T00:00:00Z", "The store overwrites stored.")
            try require(got.fields["last-modified"] != nil, "A single statement has Last-Modified.")
            try require(got.fields["x-experience-api-consistent-through"] != nil, "Answers say how far they are whole.")
        },
        LRSScenario("A batch is stored whole and answered with ids in order") { session in
            let ids = [await session.newID(), await session.newID()]
            let batch = JSONValue.array(ids.map { .object(session.statement(id: $0)) })
            let reply = try await session.send("POST", "statements", json: batch)
            try require(reply.json, .array(ids.map { .string($0) }), "Ids come back in order.")
        },
        LRSScenario("One invalid statement refuses the whole batch") { session in
            let id = await session.newID()
            let bad = session.statement { $0["verb"] = ["id": "no iri"] }
            let reply = try await session.send(
                "POST", "statements", json: [.object(session.statement(id: id)), .object(bad)])
            try require(reply.status, 400, "The batch is refused.")
            let got = try await session.send("GET", "statements", [("statementId", id)])
            try require(got.status, 404, "Nothing of it is stored.")
        },
        LRSScenario("The same statement again changes nothing, another one conflicts") { session in
            let id = await session.newID()
            let first = session.statement(id: id) { $0["timestamp"] = "2026-01-02T03:04:05.000Z" }
            _ = try await session.store(first)
            var again = first
            again["timestamp"] = "2026-01-02T04:04:05+01:00"
            again["verb"] = ["id": .string(session.verb("did")), "display": ["en": "did"]]
            let same = try await session.send("PUT", "statements", [("statementId", id)], json: .object(again))
            try require(same.status, 204, "What says the same is taken.")
            let other = session.statement(id: id, verb: "other")
            let conflict = try await session.send("PUT", "statements", [("statementId", id)], json: .object(other))
            try require(conflict.status, 409, "Another statement under the id conflicts.")
            let got = try await session.send("GET", "statements", [("statementId", id)])
            try require(got.json["timestamp"] == "2026-01-02T03:04:05.000Z", "The first one stays.")
        },
        LRSScenario("A batch with one id twice is refused") { session in
            let one = JSONValue.object(session.statement(id: await session.newID()))
            try require(try await session.send("POST", "statements", json: [one, one]).status, 400, "Refused.")
        },
        LRSScenario("The id of the body must be that of the parameter") { session in
            let statement = session.statement(id: await session.newID())
            let reply = try await session.send(
                "PUT", "statements", [("statementId", await session.newID())], json: .object(statement))
            try require(reply.status, 400, "Refused.")
        },
        LRSScenario("A voided statement is found by voidedStatementId alone") { session in
            let target = try await session.store(session.statement(verb: "void-me"))
            let voiding: JSONObject = [
                "actor": session.agent("teacher"), "verb": ["id": "http://adlnet.gov/expapi/verbs/voided"],
                "object": ["objectType": "StatementRef", "id": .string(target)],
            ]
            let id = try await session.store(voiding)
            let plain = try await session.send("GET", "statements", [("statementId", target)])
            try require(plain.status, 404, "It is not there by statementId.")
            let voided = try await session.send("GET", "statements", [("voidedStatementId", target)])
            try require(voided.status, 200, "It is there by voidedStatementId.")
            let none = try await session.send("GET", "statements", [("voidedStatementId", id)])
            try require(none.status, 404, "The voiding statement is not voided.")
            let listed = try await session.ids([("verb", session.verb("void-me"))])
            try require(listed, [id], "The list has the statement that refers to it, and not itself.")
            var second = voiding
            second["object"] = ["objectType": "StatementRef", "id": .string(id)]
            _ = try await session.store(second)
            let still = try await session.send("GET", "statements", [("statementId", id)])
            try require(still.status, 200, "A voiding statement cannot be voided.")
        },
        LRSScenario("Context activities come back as lists") { session in
            let id = try await session.store(
                session.statement { $0["context"] = ["contextActivities": ["parent": ["id": "https://example.org/p"]]] }
            )
            let got = try await session.send("GET", "statements", [("statementId", id)])
            let parents = got.json["context"]?["contextActivities"]?["parent"]?.array
            try require(parents?.first?["id"] == "https://example.org/p", "The parent is in a list.")
        },
        LRSScenario("Timestamps come back in UTC", [.v2_0]) { session in
            let id = try await session.store(session.statement { $0["timestamp"] = "2026-01-02T03:04:05.60+01:00" })
            let got = try await session.send("GET", "statements", [("statementId", id)])
            try require(got.json["timestamp"], "2026-01-02T02:04:05.60Z", "In UTC, with its digits.")
        },
        LRSScenario("What only 2.0 has is refused in 1.0.3", [.v1_0_3]) { session in
            let statement = session.statement { $0["context"] = ["contextAgents": []] }
            try require(try await session.send("POST", "statements", json: .object(statement)).status, 400, "Refused.")
        },
    ]
}
