import Foundation

/// `outbox-bench storm [EVENTS [KILLS [WIRE]]] | append [CALLERS [SECONDS]] | drain [EVENTS [WIRE]]`
///
/// A wire is `lines`, `caliper` or `lrs`.
@main
enum Main {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        @Sendable func number(_ place: Int, _ otherwise: Int) -> Int {
            arguments.dropFirst(place).first.flatMap { Int($0) } ?? otherwise
        }
        @Sendable func wire(_ place: Int) -> Wire? {
            arguments.count > place ? Wire(rawValue: arguments[place]) : .lines
        }
        switch arguments.first {
        case "endpoint" where arguments.count == 3:
            let isCalm = arguments[2] == "calm"
            switch wire(1) {
            case .lines?: try await TrialEndpoint.serve(isCalm: isCalm)
            case let wire?: try await Standards.serve(wire, isCalm: isCalm)
            case nil: usage()
            }
        case "work" where arguments.count == 5:
            try await Work.deliver(arguments[1], arguments[2], arguments[3], wire(4) ?? .lines)
        case "feed" where arguments.count == 4: try await Work.feed(arguments[1], number(2, 0), wire(3) ?? .lines)
        case "storm":
            guard let wire = wire(3) else { usage() }
            let isRight = try await inFolder {
                try await Storm.run(events: number(1, 1_000_000), kills: number(2, 60), wire, folder: $0)
            }
            if !isRight { exit(1) }
        case "drain":
            guard let wire = wire(2) else { usage() }
            let isRight = try await inFolder { try await Drain.run(events: number(1, 200_000), wire, folder: $0) }
            if !isRight { exit(1) }
        case "append":
            try await inFolder {
                try await Work.append($0 + "/outbox.sqlite", callers: number(1, 64), seconds: number(2, 10))
            }
        default:
            usage()
        }
    }

    private static func usage() -> Never {
        print("outbox-bench storm [EVENTS [KILLS [WIRE]]] | append [CALLERS [SECONDS]] | drain [EVENTS [WIRE]]")
        print("WIRE is lines, caliper or lrs")
        exit(2)
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
