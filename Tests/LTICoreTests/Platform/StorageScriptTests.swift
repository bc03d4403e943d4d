import CrosswalkRuntime
import Foundation
import HTTPTypes
import LTICore
import Testing

@Suite("The storage script keeps what tools give it, each tool's for itself")
struct StorageScriptTests {
    private static let node = ["/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    private static func script() async throws -> String {
        let request = WebRequest(.get, try Endpoint("https://lms.example.edu/lti-storage.js"))
        return String(decoding: try await StorageScript().respond(to: request).body.collect(), as: UTF8.self)
    }

    @Test("It is served as a script that browsers may keep, and its element is escaped")
    func served() async throws {
        let endpoint = try Endpoint("https://lms.example.edu/lti-storage.js")
        let response = try await StorageScript().respond(to: WebRequest(.get, endpoint))
        #expect(response.head.headerFields[.contentType] == "text/javascript; charset=utf-8")
        #expect(response.head.headerFields[.xContentTypeOptions] == "nosniff")
        let tag = response.head.headerFields[.eTag]
        let again = try await StorageScript().respond(
            to: WebRequest(.get, endpoint, fields: [.ifNoneMatch: tag ?? ""]))
        #expect(again.status == .notModified)
        #expect(try await StorageScript().respond(to: WebRequest(.post, endpoint)).status == .methodNotAllowed)
        let element = StorageScript.element(source: "/a?b=\"&c", for: TestPlatform.tool("tool-1"), frame: "<x>")
        #expect(
            element == "<script src=\"/a?b=&quot;&amp;c\" data-tool-origins=\"https://tool.example.com\" "
                + "data-frame=\"&lt;x&gt;\"></script>")
    }

    /// A window, as far as the script sees one; each line of output is an answer.
    private static let harness = """
        const fs = require("fs"), vm = require("vm");
        let hear = null;
        const window = { addEventListener: (name, listener) => { hear = listener; } };
        const document = { currentScript: { dataset: JSON.parse(process.argv[3]) } };
        vm.runInNewContext(fs.readFileSync(process.argv[2], "utf8"),
          { window, document, TextEncoder, Map, Set, Object });
        for (const [origin, data] of JSON.parse(fs.readFileSync(0, "utf8"))) {
          let answer = null;
          const source = { postMessage: (message, target) => { answer = [target, message]; } };
          hear({ data, origin, source });
          console.log(JSON.stringify(answer));
        }
        """

    /// Runs messages through the script; answers its answers as JSON.
    private static func run(_ messages: String, attributes: String) async throws -> [String] {
        let node = try #require(node)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("storage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            // What is left in the temporary folder harms nobody.
            try? FileManager.default.removeItem(at: folder)
        }
        let files = ["harness.js", "script.js", "messages.json"].map { folder.appendingPathComponent($0) }
        for (file, text) in zip(files, [harness, try await script(), messages]) { try Data(text.utf8).write(to: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: node)
        process.arguments = [files[0].path, files[1].path, attributes]
        process.standardInput = try FileHandle(forReadingFrom: files[2])
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static let one = "https://tool.example.com"
    private static let two = "https://other.example.com"

    @Test("Put, get, replace, remove; other tools, strangers and malformed messages", .enabled(if: node != nil))
    func conversation() async throws {
        let a = "\"\(Self.one)\""
        let b = "\"\(Self.two)\""
        let table: [(message: String, answer: String)] = [
            (
                "[\(a),{\"subject\":\"lti.capabilities\",\"message_id\":\"1\"}]",
                "[\(a),{\"subject\":\"lti.capabilities.response\",\"message_id\":\"1\",\"supported_messages\":["
                    + "{\"subject\":\"lti.capabilities\"},{\"subject\":\"lti.put_data\",\"frame\":\"keep\"},"
                    + "{\"subject\":\"lti.get_data\",\"frame\":\"keep\"}]}]"
            ),
            (
                "[\(a),{\"subject\":\"lti.put_data\",\"message_id\":\"2\",\"key\":\"k\",\"value\":\"v\"}]",
                "[\(a),{\"subject\":\"lti.put_data.response\",\"message_id\":\"2\",\"key\":\"k\",\"value\":\"v\"}]"
            ),
            (
                "[\(a),{\"subject\":\"org.imsglobal.lti.get_data\",\"message_id\":\"3\",\"key\":\"k\"}]",
                "[\(a),{\"subject\":\"org.imsglobal.lti.get_data.response\",\"message_id\":\"3\",\"key\":\"k\",\"value\":\"v\"}]"
            ),
            (
                "[\(b),{\"subject\":\"lti.get_data\",\"message_id\":\"4\",\"key\":\"k\"}]",
                "[\(b),{\"subject\":\"lti.get_data.response\",\"message_id\":\"4\",\"key\":\"k\",\"value\":null}]"
            ),
            (
                "[\"https://evil.example\",{\"subject\":\"lti.get_data\",\"message_id\":\"5\",\"key\":\"k\"}]",
                "[\"https://evil.example\",{\"subject\":\"lti.get_data.response\",\"message_id\":\"5\",\"error\":"
                    + "{\"code\":\"wrong_origin\",\"message\":\"nothing is kept for this origin\"}}]"
            ),
            ("[\"null\",{\"subject\":\"lti.get_data\",\"message_id\":\"6\",\"key\":\"k\"}]", "null"),
            ("[\(a),{\"subject\":\"lti.close\",\"message_id\":\"7\"}]", "null"),
            ("[\(a),{\"subject\":\"toString\",\"message_id\":\"8\"}]", "null"),
            ("[\(a),null]", "null"), ("[\(a),\"text\"]", "null"), ("[\(a),{\"subject\":7}]", "null"),
            (
                "[\(a),{\"subject\":\"lti.put_data\",\"message_id\":\"9\",\"key\":\"k\",\"value\":null}]",
                "[\(a),{\"subject\":\"lti.put_data.response\",\"message_id\":\"9\",\"key\":\"k\",\"value\":null}]"
            ),
            (
                "[\(a),{\"subject\":\"lti.get_data\",\"message_id\":\"10\",\"key\":\"k\"}]",
                "[\(a),{\"subject\":\"lti.get_data.response\",\"message_id\":\"10\",\"key\":\"k\",\"value\":null}]"
            ),
            (
                "[\(a),{\"subject\":\"lti.get_data\",\"message_id\":\"11\",\"key\":\"__proto__\"}]",
                "[\(a),{\"subject\":\"lti.get_data.response\",\"message_id\":\"11\",\"key\":\"__proto__\",\"value\":null}]"
            ),
        ]
        let attributes = "{\"toolOrigins\":\"\(Self.one) \(Self.two)\",\"frame\":\"keep\"}"
        let answers = try await Self.run("[\(table.map(\.message).joined(separator: ","))]", attributes: attributes)
        #expect(answers == table.map(\.answer))
    }

    @Test("Texts of 4,096 bytes, 500 keys, and not more; what is malformed is told", .enabled(if: node != nil))
    func limits() async throws {
        func put(_ key: String, _ value: String, id: String = "\"1\"") -> String {
            "[\"\(Self.one)\",{\"subject\":\"lti.put_data\",\"message_id\":\(id),\"key\":\(key),\"value\":\(value)}]"
        }
        let long = String(repeating: "é", count: 2_048)
        var messages = [
            put("\"a\"", "\"\(long)\""), put("\"a\"", "\"\(long)x\""), put("\"\(long)x\"", "\"v\""),
            put("\"\"", "\"v\""),
            put("7", "\"v\""), put("\"a\"", "7"), put("\"a\"", "{}"), put("\"a\"", "\"v\"", id: "7"),
            put("\"a\"", "\"v\"", id: "\"\""),
        ]
        let badOnes = messages.count - 1
        for index in 1..<500 { messages.append(put("\"k\(index)\"", "\"v\"")) }
        messages += [
            put("\"one too many\"", "\"v\""), put("\"k1\"", "\"w\""), put("\"k2\"", "null"), put("\"new\"", "\"v\""),
        ]
        let answers = try await Self.run(
            "[\(messages.joined(separator: ","))]", attributes: "{\"toolOrigins\":\"\(Self.one)\"}")
        #expect(answers.count == messages.count)
        #expect(!answers[0].contains("error"))
        for answer in answers[1...badOnes] { #expect(answer.contains("\"bad_request\"")) }
        #expect(answers[(badOnes + 1)..<(badOnes + 500)].allSatisfy { !$0.contains("error") })
        #expect(answers[badOnes + 500].contains("\"storage_exhaustion\""))
        #expect(answers.suffix(3).allSatisfy { !$0.contains("error") })
    }
}
