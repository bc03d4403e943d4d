import Foundation
import Testing

/// The tool, run as its users run it: a process with arguments, standard streams and an exit status.
enum ToolProcess {
    struct Outcome {
        let status: Int32
        let output: Data
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var lines: [String] { text.split(separator: "\n").map(String.init) }

        /// Standard output as a JSON object.
        func json() throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
        }

        /// Each line of standard output as a JSON object.
        func jsonLines() throws -> [[String: Any]] {
            try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
        }
    }

    /// Runs the tool to its end, or another executable of the package.
    static func run(
        _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], of name: String = "crosswalk"
    ) async throws -> Outcome {
        let folder = try TemporaryFolder()
        // Files and not pipes, so that no stream can fill up and block the other.
        let names = ["in", "out", "err"].map { folder.path + "/" + $0 }
        try input.write(to: URL(fileURLWithPath: names[0]))
        for name in names.dropFirst() { try Data().write(to: URL(fileURLWithPath: name)) }
        let process = Process()
        process.executableURL = try executable(name)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: names[0]))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: names[1]))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: names[2]))
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: try Data(contentsOf: URL(fileURLWithPath: names[1])),
            errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: names[2])), as: UTF8.self))
    }

    static func run(_ arguments: String..., input: String = "") async throws -> Outcome {
        try await run(arguments, input: Data(input.utf8))
    }

    /// Starts the tool and leaves it running.
    static func conversation(_ arguments: [String]) throws -> ToolConversation {
        let process = Process()
        process.executableURL = try executable()
        process.arguments = arguments
        return try ToolConversation(process)
    }

    /// Starts the tool without listening to it.
    static func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = try executable()
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// The executable beside the bundle of the tests.
    private static func executable(_ name: String = "crosswalk") throws -> URL {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue {
                return candidate
            }
            folder.deleteLastPathComponent()
        }
        throw NotBuilt(name: name)
    }

    private struct NotBuilt: Error, CustomStringConvertible {
        let name: String
        var description: String { "the executable \(name) is not beside the tests" }
    }
}

/// A folder that is gone when nobody uses it any more.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crosswalk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record("could not remove \(path)") }
    }

    /// Writes files into a folder inside, and gives its path.
    func bundle(_ name: String, _ files: [String: String]) throws -> String {
        let folder = path + "/" + name
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (file, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + file)) }
        return folder
    }

    /// Writes one file, and gives its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    func text(of name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }
}
