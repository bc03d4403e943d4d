internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import XAPI

/// Versions, accounts, forms, and the small resources.
enum ProtocolScenarios {
    static let all = [
        LRSScenario("about needs neither account nor version") { session in
            let reply = try await session.send(
                "GET", "about", fields: ["authorization": "", "x-experience-api-version": ""])
            try require(reply.status, 200, "It is answered.")
            let versions = reply.json["version"]?.array ?? []
            try require(versions.contains("1.0.3") && versions.contains("2.0.0"), "It names the versions.")
        },
        LRSScenario("Every other request names a version that is spoken") { session in
            for header in ["", "1.1.0", "0.9.5", "3.0.0", "x"] {
                let reply = try await session.send(
                    "GET", "statements", fields: ["x-experience-api-version": header])
                try require(reply.status, 400, "\(header) is refused.")
            }
            for header in session.version == .v1_0_3 ? ["1.0", "1.0.0", "1.0.9"] : ["2.0", "2.0.0"] {
                let reply = try await session.send(
                    "GET", "statements", [("limit", "1")], fields: ["x-experience-api-version": header])
                try require(reply.status, 200, "\(header) is taken.")
                try require(
                    reply.fields["x-experience-api-version"], session.version.rawValue, "The answer names its version.")
            }
        },
        LRSScenario("Nobody comes in without an account") { session in
            for field in ["", "Basic Og==", "Basic bm9ib2R5Ondyb25n", "Basic %%", "Bearer x"] {
                let reply = try await session.send("GET", "statements", fields: ["authorization": field])
                try require(reply.status, 401, "Refused.")
            }
        },
        LRSScenario("HEAD answers as GET without a body") { session in
            let id = try await session.store(session.statement())
            let head = try await session.send("HEAD", "statements", [("statementId", id)])
            try require(head.status == 200 && head.body.isEmpty, "The head alone.")
            let none = try await session.send("HEAD", "statements", [("statementId", await session.newID())])
            try require(none.status, 404, "What is not there is not there.")
        },
        LRSScenario("Agents are told as a Person, known or not") { session in
            let agent = String(decoding: session.agent("nobody").json, as: UTF8.self)
            let reply = try await session.send("GET", "agents", [("agent", agent)])
            try require(reply.json["objectType"], "Person", "A Person.")
            try require(reply.json["account"]?.array?.count, 1, "With a list of accounts.")
            try require(try await session.send("GET", "agents").status, 400, "The parameter is required.")
        },
        LRSScenario("Activities are told, known or not") { session in
            let id = session.activity("told")
            let unknown = try await session.send("GET", "activities", [("activityId", id)])
            try require(unknown.json["id"], .string(id), "Its id.")
            for language in ["en", "de"] {
                _ = try await session.store(
                    session.statement { $0["object"] = ["id": .string(id), "definition": ["name": [language: "N"]]] })
            }
            let known = try await session.send("GET", "activities", [("activityId", id)])
            try require(known.json["definition"]?["name"], ["en": "N", "de": "N"], "What statements said of it.")
        },
        LRSScenario("A request may travel as a form", [.v1_0_3]) { session in
            let id = await session.newID()
            var form = FormFields()
            form.append("statementId", id)
            form.append("content", String(decoding: JSONValue.object(session.statement()).json, as: UTF8.self))
            form.append("X-Experience-API-Version", "1.0.3")
            form.append("Content-Type", "application/json")
            let type = ["content-type": "application/x-www-form-urlencoded", "x-experience-api-version": ""]
            let put = try await session.send(
                "POST", "statements", [("method", "PUT")], fields: type, body: Array(form.encoded.utf8))
            try require(put.status, 204, "As PUT.")
            var question = FormFields()
            question.append("statementId", id)
            question.append("X-Experience-API-Version", "1.0.3")
            let got = try await session.send(
                "POST", "statements", [("method", "GET")], fields: type, body: Array(question.encoded.utf8))
            try require(got.json["id"], .string(id), "As GET.")
            let mixed = try await session.send(
                "POST", "statements", [("method", "GET"), ("statementId", id)], fields: type,
                body: Array(question.encoded.utf8))
            try require(mixed.status, 400, "No parameter beside method.")
        },
        LRSScenario("2.0 has no requests in forms", [.v2_0]) { session in
            let reply = try await session.send(
                "POST", "statements", [("method", "GET")],
                fields: ["content-type": "application/x-www-form-urlencoded"], body: Array("limit=1".utf8))
            try require(reply.status, 400, "Refused.")
        },
        LRSScenario("Other paths and methods are not there") { session in
            try require(try await session.send("GET", "nothing").status, 404, "404.")
            try require(try await session.send("DELETE", "statements").status, 405, "405.")
            let text = try await session.send(
                "POST", "statements", fields: ["content-type": "text/plain"], body: Array("{}".utf8))
            try require(text.status, 400, "Statements are JSON.")
        },
    ]
}
