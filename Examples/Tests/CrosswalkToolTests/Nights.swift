import Foundation
import OneRosterModel
import OneRosterTesting
import Testing

/// Nights of a small district in folders, and a store to sync them into.
final class Nights: Sendable {
    let folder: TemporaryFolder
    private let district: District

    /// A school year that is not over, whatever the day: what is over may go without a hold.
    init(students: Int = 60, seed: UInt64 = 11, version: OneRosterVersion = .v1_2) throws {
        folder = try TemporaryFolder()
        let year = Calendar(identifier: .gregorian).component(.year, from: .now) + 1
        district = try District(
            DistrictOptions(students: students, seed: seed, version: version, idStyle: .readable, schoolYear: year))
    }

    var store: String { folder.path + "/roster.sqlite" }

    /// The path of a night's complete bundle.
    func bulk(_ night: Int = 0, _ accidents: DistrictAccident...) throws -> String {
        let path = folder.path + "/bulk-\(night)-\(UUID().uuidString)"
        try district.bulk(night: night, accidents: accidents).write(toFolder: path)
        return path
    }

    /// The path of a night's changes.
    func delta(_ night: Int) throws -> String {
        let path = folder.path + "/delta-\(night)-\(UUID().uuidString)"
        try district.delta(night: night).write(toFolder: path)
        return path
    }

    /// Rewrites a file of a bundle line by line; the header is line 0, and `nil` takes a line away.
    func edit(_ bundle: String, _ file: String, _ change: (Int, String) -> String?) throws {
        let url = URL(fileURLWithPath: bundle + "/" + file)
        let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\r\n").dropLast()
        let changed = lines.enumerated().compactMap { change($0, $1) }
        try Data(changed.map { $0 + "\r\n" }.joined().utf8).write(to: url)
    }

    /// The rows of a file of a bundle, without its header.
    func rows(_ bundle: String, _ file: String) throws -> Int {
        let text = try String(contentsOfFile: bundle + "/" + file, encoding: .utf8)
        return text.components(separatedBy: "\r\n").count - 2
    }

    /// Runs `sync` into the store.
    func sync(_ bundle: String, _ more: String...) async throws -> ToolProcess.Outcome {
        try await ToolProcess.run(["sync", bundle, "--store", store] + more)
    }

    /// Runs `sync` and reads its JSON.
    func syncJSON(_ bundle: String, _ more: String...) async throws -> SyncResult {
        SyncResult(try await ToolProcess.run(["sync", bundle, "--store", store, "--format", "json"] + more))
    }

    /// Runs any command on the store.
    func tool(_ arguments: String..., more: [String] = []) async throws -> ToolProcess.Outcome {
        try await ToolProcess.run(arguments + ["--store", store] + more)
    }

    /// What waits, as `review list` gives it; `nil` where nothing does.
    func waiting(_ more: String...) async throws -> [String: Any]? {
        let object = try await tool("review", "list", "--format", "json", more: more).json()
        return (object["plans"] as? [[String: Any]])?.first
    }
}

/// What `sync --format json` said.
struct SyncResult {
    let status: Int32
    let errors: String
    let object: [String: Any]

    init(_ outcome: ToolProcess.Outcome) {
        status = outcome.status
        errors = outcome.errors
        do { object = try outcome.json() } catch {
            Issue.record("no JSON: \(outcome.text) \(outcome.errors)")
            object = [:]
        }
    }

    var state: String? { object["state"] as? String }
    var run: String? { object["run"] as? String }
    var plan: String? { object["plan"] as? String }
    var holds: [[String: Any]] { object["holds"] as? [[String: Any]] ?? [] }
    var holdCodes: Set<String> { Set(holds.compactMap { $0["code"] as? String }) }
    var findings: [[String: Any]] { object["findings"] as? [[String: Any]] ?? [] }
    var findingCodes: Set<String> { Set(findings.compactMap { $0["code"] as? String }) }

    func count(_ type: String, _ verb: String) -> Int {
        ((object["counts"] as? [String: [String: Int]])?[type])?[verb] ?? -1
    }

    /// The sum over all types.
    func total(_ verb: String) -> Int {
        (object["counts"] as? [String: [String: Int]])?.values.reduce(0) { $0 + ($1[verb] ?? 0) } ?? -1
    }
}
