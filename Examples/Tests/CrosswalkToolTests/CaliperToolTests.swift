import CrosswalkRuntime
import Foundation
import HTTPTypes
import Testing
import URLSessionTransport

@Suite("crosswalk check caliper")
struct CaliperCheckTests {
    private func answers(_ lines: [String]) async throws -> (status: Int32, [[String: Any]]) {
        let input = Data((lines.joined(separator: "\n") + "\n").utf8)
        let outcome = try await ToolProcess.run(["check", "caliper"], input: input)
        let objects = try outcome.text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        return (outcome.status, objects)
    }

    private func question(_ id: String, _ json: String, version: String = "1.2") throws -> String {
        String(
            decoding: try JSONSerialization.data(withJSONObject: ["id": id, "json": json, "version": version]),
            as: UTF8.self)
    }

    private static let context = "http://purl.imsglobal.org/ctx/caliper/v1p2"
    private static let measure =
        #"{"@context":"\#(context)","id":"urn:m:1","type":"AggregateMeasure","metric":"WordsRead","metricValue":12.0}"#

    @Test("Each question gets its verdict and codes in order; digits survive as they are written")
    func verdicts() async throws {
        let measure = Self.measure
        let envelope =
            #"{"sensor":"urn:s:1","sendTime":"2026-11-22T10:00:00.000Z","dataVersion":"\#(Self.context)","data":[\#(measure)]}"#
        let (status, answers) = try await answers([
            try question("a", measure), try question("b", measure.replacingOccurrences(of: "12.0", with: "12")),
            try question("c", measure, version: "1.1"), try question("d", measure, version: "2.0"),
            try question("e", envelope), try question("f", "{\"a\""), "nonsense", try question("g", "{}"),
        ])
        #expect(status == 1 && answers.count == 8)
        #expect(
            answers.map { $0["verdict"] as? String } == [
                "accept", "reject", "reject", "reject", "accept", "reject", "reject", "reject",
            ])
        #expect(
            answers.map { ($0["codes"] as? [String])?.first } == [
                nil, "caliper.invalid_decimal", "caliper.unknown_context", "input.malformed", nil,
                "caliper.malformed_json",
                "input.malformed", "caliper.missing_property",
            ])
        #expect(answers[0]["kind"] as? String == "entity" && answers[4]["kind"] as? String == "envelope")
        let finding = try #require((answers[1]["findings"] as? [[String: Any]])?.first)
        #expect(finding["pointer"] as? String == "/metricValue" && finding["property"] as? String == "metricValue")
        #expect((answers[5]["findings"] as? [[String: Any]])?.first?["offset"] as? Int == 4)
    }

    @Test("Clean input exits 0, and no value comes back from what is refused")
    func clean() async throws {
        let (status, _) = try await answers([try question("a", Self.measure)])
        #expect(status == 0)
        let wrong = Self.measure.replacingOccurrences(of: "WordsRead", with: "Wilhelmina")
        let refused = try await ToolProcess.run(
            ["check", "caliper"], input: Data((try question("x", wrong) + "\n").utf8))
        #expect(refused.status == 1 && !refused.text.contains("Wilhelmina"))
    }
}

@Suite("serve caliper is an endpoint on a socket")
struct ServeCaliperTests {
    private let transport = URLSessionTransport(timeout: .seconds(10))

    @Test("The ready line has a bearer; what it takes, repeats and refuses is as the standard has it")
    func serving() async throws {
        let endpoint = try ToolProcess.conversation(["serve", "caliper", "--port", "0"])
        defer { if endpoint.process.isRunning { endpoint.process.terminate() } }
        let line = try #require(endpoint.line())
        let ready = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let url = try Endpoint(try #require(ready["url"] as? String))
        let bearer = try #require((ready["credentials"] as? [String: String])?["bearer"])
        func status(_ body: String, token: String, type: String = "application/json") async throws -> Int {
            let fields: HTTPFields = [.authorization: "Bearer \(token)", .contentType: type]
            return try await transport.send(WebRequest(.post, url, fields: fields, body: HTTPBody(body))).status.code
        }
        let envelope =
            #"{"sensor":"urn:s:1","sendTime":"2026-11-22T10:00:00.000Z","#
            + #""dataVersion":"http://purl.imsglobal.org/ctx/caliper/v1p2","data":[{"#
            + #""@context":"http://purl.imsglobal.org/ctx/caliper/v1p2","id":"urn:p:1","type":"Person"}]}"#
        #expect(try await status(envelope, token: bearer) == 200)
        #expect(try await status(envelope, token: "other") == 401)
        #expect(try await status(envelope, token: bearer, type: "text/plain") == 415)
        #expect(try await status(envelope.replacingOccurrences(of: "Person", with: "Hero"), token: bearer) == 400)
        #expect(
            try await status(envelope.replacingOccurrences(of: "v1p2\",\"data", with: "v9\",\"data"), token: bearer)
                == 422)
        let answer = try await transport.send(
            WebRequest(.get, url, fields: [.authorization: "Bearer \(bearer)"]))
        let text = String(decoding: try await answer.body.collect(), as: UTF8.self)
        #expect(answer.status == .ok && text.contains("caliperSupportedVersions"))
        endpoint.process.terminate()
        endpoint.process.waitUntilExit()
        #expect(endpoint.process.terminationStatus == 0)
    }

    @Test("A kind of fault that there is not is refused")
    func unknownKind() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("faults-\(UUID().uuidString).json")
        try Data(#"[{"do":{"kind":"eatEvents"}}]"#.utf8).write(to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcome = try await ToolProcess.run(["serve", "caliper", "--port", "0", "--faults", folder.path])
        #expect(outcome.status == 2)
    }
}
