import Foundation
import OneRosterTesting
import Testing

@Suite("RosterSync")
struct RosterSyncTests {
    private func configuration(_ nights: Nights, _ source: String, _ value: String) throws -> String {
        let members = ["tenant": "willow-creek", "store": nights.store, source: value]
        return try nights.folder.file(
            "\(source).json", Array(try JSONSerialization.data(withJSONObject: members)))
    }

    private func job(
        _ configuration: String, _ environment: [String: String] = [:]
    ) async throws -> ToolProcess.Outcome {
        try await ToolProcess.run([configuration], environment: environment, of: "RosterSync")
    }

    /// The lines of the report, but those of what has no id of its own in a bundle or over REST.
    private func lines(_ outcome: ToolProcess.Outcome) -> [String] {
        outcome.lines.filter { !$0.hasPrefix("  roles") && !$0.hasPrefix("  userProfiles") }
    }

    @Test("A bundle and a service come to the same, by configuration alone")
    func bothWays() async throws {
        let csv = try Nights()
        let rest = try Nights()
        for night in 0...1 {
            let bundle = try csv.bulk(night)
            let fromDisk = try await job(try configuration(csv, "bundle", bundle))
            #expect(fromDisk.status == 0, "\(fromDisk.text) \(fromDisk.errors)")
            #expect(fromDisk.lines.first == "willow-creek: applied")
            try await ServedRosterProcess.serving(bundle) { service in
                let outcome = try await job(try configuration(rest, "service", service.url), service.environment)
                #expect(outcome.status == 0, "\(outcome.errors)")
                #expect(lines(outcome) == lines(fromDisk))
            }
        }
    }

    @Test("What waits and what did not come whole is told, with status 1")
    func notClean() async throws {
        let nights = try Nights()
        #expect(try await job(try configuration(nights, "bundle", try nights.bulk(0))).status == 0)
        let held = try await job(try configuration(nights, "bundle", try nights.bulk(1, .truncateEnrollments)))
        #expect(held.status == 1 && held.text.contains("held: hold.delete_percent, "))
        let refused = try await job(
            try configuration(nights, "bundle", try nights.folder.bundle("empty", ["manifest.csv": "a,b\r\n"])))
        #expect(refused.status == 1 && refused.text.hasPrefix("Nothing was changed: "))

        let rest = try Nights()
        let faults = #"[{"match":{"path":"*/enrollments"},"do":{"kind":"emptyPage"}}]"#
        try await ServedRosterProcess.serving(try rest.bulk(0), faults: faults) { service in
            let outcome = try await job(try configuration(rest, "service", service.url), service.environment)
            #expect(outcome.status == 1)
            #expect(outcome.lines.contains { $0.hasPrefix("did not come whole") && $0.contains("enrollments (pull.") })
        }
    }

    @Test("What cannot run ends with 2 and says why")
    func cannotRun() async throws {
        let nights = try Nights()
        let service = try configuration(nights, "service", "http://127.0.0.1:1")
        let neither = try configuration(nights, "neither", "")
        for file in [service, neither, "/nowhere.json"] {
            let outcome = try await job(file)
            #expect(outcome.status == 2 && outcome.text.isEmpty && outcome.errors.hasPrefix("RosterSync: "))
        }
        #expect(!FileManager.default.fileExists(atPath: nights.store))
    }
}
