import Foundation
import Testing

@Suite("generate district")
struct GenerateTests {
    private func generate(_ folder: TemporaryFolder, _ name: String, _ more: String...) async throws -> String {
        let path = folder.path + "/" + name
        let outcome = try await ToolProcess.run(
            ["generate", "district", "--students", "40", "--seed", "5", "--output", path] + more)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return path
    }

    private func files(_ path: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            files[name] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
        }
        return files
    }

    @Test("Bundles are strictly valid, and equal options give equal bytes", arguments: ["1.1", "1.2"])
    func valid(version: String) async throws {
        let folder = try TemporaryFolder()
        let path = try await generate(folder, "deep/a", "--version", version)
        let report = try await ToolProcess.run("validate", path, "--format", "json").json()
        #expect(report["verdict"] as? String == "accept")
        #expect(report["version"] as? String == version)
        #expect(try files(path) == files(try await generate(folder, "b", "--version", version)))
        let other = folder.path + "/c"
        _ = try await ToolProcess.run(
            "generate", "district", "--students", "40", "--seed", "6", "--version", version, "--output", other)
        #expect(try files(path)["users.csv"] != files(other)["users.csv"])
    }

    @Test("Nights differ, and changes alone are a delta")
    func nights() async throws {
        let folder = try TemporaryFolder()
        let first = try files(try await generate(folder, "n0", "--night", "0"))
        let later = try files(try await generate(folder, "n9", "--night", "9"))
        #expect(first != later)
        #expect(first == (try files(try await generate(folder, "plain"))))
        let delta = try files(try await generate(folder, "d9", "--night", "9", "--delta"))
        let manifest = String(decoding: try #require(delta["manifest.csv"]), as: UTF8.self)
        #expect(manifest.contains(",delta") && !manifest.contains(",bulk"))
    }

    @Test("Accidents can be added, several at once")
    func accidents() async throws {
        let folder = try TemporaryFolder()
        let path = try await generate(
            folder, "a", "--event", "rekey-school", "--event", "truncate-enrollments", "--event", "header-only=roles")
        let plain = try files(try await generate(folder, "b"))
        let changed = try files(path)
        #expect(changed["roles.csv"]?.split(separator: 0x0A).count == 1)
        #expect(changed["enrollments.csv"]?.count ?? 0 < plain["enrollments.csv"]?.count ?? 0)
        #expect(changed["orgs.csv"] != plain["orgs.csv"])
    }

    @Test("The school year can be fixed, so that the bytes do not depend on the day")
    func schoolYear() async throws {
        let folder = try TemporaryFolder()
        let sessions = try files(try await generate(folder, "a", "--school-year", "2031"))["academicSessions.csv"]
        #expect(String(decoding: try #require(sessions), as: UTF8.self).contains("2031"))
    }

    @Test(
        "What cannot be generated ends with 2",
        arguments: [
            ["--students", "0", "--seed", "1"], ["--students", "-5", "--seed", "1"],
            ["--students", "x", "--seed", "1"],
            ["--students", "9"], ["--seed", "1"], ["--students", "9", "--seed", "-1"],
            ["--students", "9", "--seed", "1", "--version", "1.3"],
            ["--students", "9", "--seed", "1", "--night", "-1"],
            ["--students", "9", "--seed", "1", "--night", "100000"], ["--students", "9", "--seed", "1", "--delta"],
            ["--students", "9", "--seed", "1", "--event", "flood"],
            ["--students", "9", "--seed", "1", "--event", "header-only=../x"],
            ["--students", "9", "--seed", "1", "--event", "rekey-school=99"],
        ])
    func wrong(arguments: [String]) async throws {
        let folder = try TemporaryFolder()
        let outcome = try await ToolProcess.run(
            ["generate", "district", "--output", folder.path + "/x"] + arguments)
        #expect(outcome.status == 2, "\(outcome.text)")
        #expect(!outcome.errors.isEmpty)
    }

    @Test("A place that cannot be written to ends with 2")
    func unwritable() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("file", [1])
        let outcome = try await ToolProcess.run(
            "generate", "district", "--students", "5", "--seed", "1", "--output", file + "/inside")
        #expect(outcome.status == 2)
    }
}
