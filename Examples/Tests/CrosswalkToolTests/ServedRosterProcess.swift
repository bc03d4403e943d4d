import Foundation
import Testing

/// `crosswalk serve oneroster`, as a process that runs while a test does.
struct ServedRosterProcess {
    let url: String
    let credentials: [String: String]
    /// A file with the line that the server printed.
    let readyFile: String
    /// What a program needs in its environment to get in.
    var environment: [String: String] {
        [
            "CROSSWALK_TOKEN_URL": credentials["tokenURL"] ?? "", "CROSSWALK_CLIENT_ID": credentials["clientID"] ?? "",
            "CROSSWALK_CLIENT_SECRET": credentials["clientSecret"] ?? "",
        ]
    }

    /// Starts the server, runs the body, and tells the server to stop.
    static func serving(
        _ data: String? = nil, faults: String? = nil, _ body: (ServedRosterProcess) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        var arguments = ["serve", "oneroster", "--port", "0"]
        if let data { arguments += ["--data", data] }
        if let faults { arguments += ["--faults", try folder.file("faults.json", Array(faults.utf8))] }
        let server = try ToolProcess.conversation(arguments)
        defer { if server.process.isRunning { server.process.terminate() } }
        let line = try #require(server.line())
        let ready = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(Set(ready.keys) == ["url", "credentials"])
        try await body(
            ServedRosterProcess(
                url: try #require(ready["url"] as? String),
                credentials: try #require(ready["credentials"] as? [String: String]),
                readyFile: try folder.file("ready.json", Array(line.utf8))))
        server.process.terminate()
        server.process.waitUntilExit()
        #expect(server.process.terminationReason == .exit && server.process.terminationStatus == 0)
    }
}

extension Nights {
    /// Runs `sync` over REST into the store and reads its JSON.
    func syncJSON(from service: ServedRosterProcess) async throws -> SyncResult {
        try await syncJSON(service.url, "--credentials", service.readyFile)
    }
}

extension SyncResult {
    /// Codes of severity error that say that a list did not come whole.
    var pullErrors: [String] {
        findings.filter { $0["severity"] as? String == "error" }.compactMap { $0["code"] as? String }
            .filter { $0.hasPrefix("pull.") }
    }
}
