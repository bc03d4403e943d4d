import Foundation

/// `pull-bench speed [ROUNDS] | wall [ROUNDS] | memory [ROWS] | requests [COUNT] | truncation [COUNT [FIRST SEED]]`
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        func number(_ place: Int, _ otherwise: Int) -> Int {
            arguments.dropFirst(place).first.flatMap { Int($0) } ?? otherwise
        }
        switch arguments.first {
        case "speed": try await Speed.run(rounds: max(1, number(1, 3)))
        case "wall": try await Wall.run(rounds: max(1, number(1, 3)))
        case "serve": try await Wall.serve()
        case "memory": try await Memory.run(rows: max(1, number(1, 1_000_000)))
        case "requests": try await Requests.run(count: max(1, number(1, 200)))
        case "truncation":
            let isRight = try await Truncation.run(
                from: UInt64(max(1, number(2, 1))), count: UInt64(max(1, number(1, 10_000))))
            if !isRight { exit(1) }
        default:
            print(
                "pull-bench speed [ROUNDS] | wall [ROUNDS] | memory [ROWS] | requests [COUNT] | truncation [COUNT [FIRST SEED]]"
            )
            exit(2)
        }
    }
}
