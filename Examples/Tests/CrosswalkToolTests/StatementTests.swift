import CrosswalkRuntime
import Foundation
import HTTPTypes
import Testing
import URLSessionTransport

@Suite("crosswalk check xapi, and serve lrs")
struct StatementTests {
    private static let statement =
        #"{"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"https://example.org/v"},"object":{"id":"https://example.org/1"}}"#

    private func question(_ id: String, _ json: String, version: String = "2.0") throws -> String {
        let object = ["id": id, "json": json, "version": version]
        return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }

    @Test("Each question gets its verdict and codes, in order")
    func verdicts() async throws {
        let agents = Self.statement.dropLast() + #","context":{"contextAgents":[]}}"#
        let lines = [
            try question("a", Self.statement), try question("b", Self.statement, version: "1.0.3"),
            try question("c", String(agents)), try question("d", String(agents), version: "1.0.3"),
            try question("e", Self.statement.replacingOccurrences(of: "mailto:", with: "")), try question("f", "{"),
            try question("g", Self.statement, version: "3.0"), "{",
        ]
        let outcome = try await ToolProcess.run(
            ["check", "xapi"], input: Data((lines.joined(separator: "\n") + "\n").utf8))
        let answers = try outcome.text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(outcome.status == 1)
        #expect(
            answers.map { $0["verdict"] as? String } == [
                "accept", "accept", "accept", "reject", "reject", "reject", "reject", "reject",
            ])
        #expect(
            answers.map { ($0["codes"] as? [String])?.first } == [
                nil, nil, nil, "xapi.newer_property", "xapi.mbox", "json.unexpected_end", "input.malformed",
                "input.malformed",
            ])
        let finding = try #require((answers[4]["findings"] as? [[String: Any]])?.first)
        #expect(finding["pointer"] as? String == "/actor/mbox" && finding["property"] as? String == "mbox")
    }

    @Test("The store takes statements, and has them again after a restart where it has a file")
    func serving() async throws {
        let folder = try TemporaryFolder()
        var id = ""
        for round in 0..<2 {
            let server = try ToolProcess.conversation(
                ["serve", "lrs", "--port", "0", "--data", folder.path + "/lrs.sqlite"])
            defer { if server.process.isRunning { server.process.terminate() } }
            let line = try #require(server.line())
            let ready = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let url = try #require(ready["url"] as? String)
            let credentials = try #require(ready["credentials"] as? [String: String])
            let account = "\(try #require(credentials["username"])):\(try #require(credentials["password"]))"
            var fields: HTTPFields = [.authorization: "Basic " + Data(account.utf8).base64EncodedString()]
            fields[try #require(HTTPField.Name("X-Experience-API-Version"))] = "1.0.3"
            fields[.contentType] = "application/json"
            let transport = URLSessionTransport(timeout: .seconds(10))
            if round == 0 {
                let request = WebRequest(
                    .post, try Endpoint(url + "/statements"), fields: fields, body: HTTPBody(Self.statement))
                let body = try await transport.send(request).body.collect()
                id = try #require((try JSONSerialization.jsonObject(with: Data(body)) as? [String])?.first)
            }
            let got = try await transport.send(
                WebRequest(.get, try Endpoint(url + "/statements?statementId=\(id)"), fields: fields))
            #expect(got.status.code == 200)
            server.process.terminate()
            server.process.waitUntilExit()
            #expect(server.process.terminationStatus == 0)
        }
    }
}
