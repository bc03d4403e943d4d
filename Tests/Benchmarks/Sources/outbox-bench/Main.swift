import Foundation

/// `outbox-bench storm [EVENTS [KILLS]] | append [CALLERS [SECONDS]] | drain [EVENTS]`
@main
enum Main {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        @Sendable func number(_ place: Int, _ otherwise: Int) -> Int {
            arguments.dropFirst(place).first.flatMap { Int($0) } ?? otherwise
        }
        switch arguments.first {
        case "endpoint": try await TrialEndpoint.serve()
        case "work" where arguments.count == 4: try await Work.deliver(arguments[1], arguments[2], arguments[3])
        case "feed" where arguments.count == 3: try await Work.feed(arguments[1], number(2, 0))
        case "storm":
            let isRight = try await inFolder {
                try await Storm.run(events: number(1, 1_000_000), kills: number(2, 60), folder: $0)
            }
            if !isRight { exit(1) }
        case "drain":
            let isRight = try await inFolder { try await Storm.run(events: number(1, 200_000), kills: 0, folder: $0) }
            if !isRight { exit(1) }
        case "append":
            try await inFolder {
                try await Work.append($0 + "/outbox.sqlite", callers: number(1, 64), seconds: number(2, 10))
            }
        default:
            print("outbox-bench storm [EVENTS [KILLS]] | append [CALLERS [SECONDS]] | drain [EVENTS]")
            exit(2)
        }
    }

    /// A folder that is gone afterwards. `TMPDIR` says where.
    private static func inFolder<Value: Sendable>(_ body: @Sendable (String) async throws -> Value) async throws
        -> Value
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("outbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        do {
            let value = try await body(folder.path)
            try FileManager.default.removeItem(at: folder)
            return value
        } catch {
            try FileManager.default.removeItem(at: folder)
            throw error
        }
    }
}
