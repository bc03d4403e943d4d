import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICore
import Testing

@testable import LTITesting

/// A queue that obeys what it is told, against every family, with connections that break at every place.
@Suite("Ten thousand exchanges of scores with faults")
struct ExchangeTests {
    private static let faults = """
        [
          {"match": {"path": "*/scores"}, "when": {"probability": 0.05}, "do": {"drop": "before"}},
          {"match": {"path": "*/scores"}, "when": {"probability": 0.1}, "do": {"drop": "after"}},
          {"match": {"path": "*/scores"}, "when": {"probability": 0.04}, "do": {"status": 503}},
          {"match": {"path": "*/scores"}, "when": {"probability": 0.03},
           "do": {"status": 429, "headers": {"Retry-After": "7"}}},
          {"match": {"path": "*/scores"}, "when": {"probability": 0.02},
           "do": {"status": 502, "body": "<html>Bad gateway</html>"}}
        ]
        """

    /// What a family does to the grade that is shown, told apart from the gradebook's own code.
    private func shown(after score: Score, before: Double?, _ family: LMSFamily) -> Double? {
        guard let given = score.scoreGiven?.double, let maximum = score.scoreMaximum?.double else { return nil }
        let counts =
            score.grading == .fullyGraded || (family.code == "canvas" && score.grading == .pendingManual)
        guard counts else { return family.code == "moodle" ? nil : before }
        let share = given / maximum
        return (family.code == "brightspace" ? min(share, 1) : share) * 20
    }

    private func score(_ random: inout SeededGenerator, _ user: UserID) -> Score {
        let given = JSONNumber(random.number(in: 0...30))
        switch random.number(in: 0...9) {
        case 0: return Score(user, activity: .submitted, grading: .pending)
        case 1: return Score(user, activity: .completed, grading: .pendingManual, scoreGiven: given, outOf: 25)
        case 2: return .reset(user)
        default: return .final(user, given, outOf: 25, comment: "line one\nline two")
        }
    }

    @Test("Each is classified right, and the gradebook ends right", arguments: GradeWorld.codes)
    func exchanges(code: String) async throws {
        let family = LMSFamilyTable.builtIn[code] ?? LMSFamilyTable.builtIn.generic
        var counts: [String: Int] = [:]
        let events = 1_300
        var number = 0
        while number < events {
            var random = SeededGenerator(seed: UInt64(1_000 + number))
            let world = try await GradeWorld(
                family, faults: try FaultScript(json: Array(Self.faults.utf8)),
                skew: .milliseconds(random.number(in: -3_000...8_000)), seed: UInt64(number + 7))
            let item = try await world.grades.create(LineItem("Quiz", outOf: 20, resourceID: "quiz-1"))
            let address = try #require(item.address)
            var before: Double?
            for _ in 0..<26 {
                number += 1
                let user: UserID = random.number(in: 0...11) == 0 ? "u-2b8d" : "u-1a7c"
                let outcome = try await deliver(
                    score(&random, user), event: "e-\(number)", to: address, world, &random, &before, counts: &counts)
                counts[outcome, default: 0] += 1
            }
        }
        let summary = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        print("\(family.code): \(number) scores, \(summary)")
        #expect(counts["accepted", default: 0] > events / 2)
        #expect(counts["attempts", default: 0] > events)
    }

    /// Sends one score until the outcome is final, as a queue would, and compares the gradebook with it.
    private func deliver(
        _ score: Score, event: String, to address: String, _ world: GradeWorld, _ random: inout SeededGenerator,
        _ before: inout Double?, counts: inout [String: Int]
    ) async throws -> String {
        var teacher: Double?
        for attempt in 1...60 {
            counts["attempts", default: 0] += 1
            let outcome = try await world.sender.send(score, event: event, toLineItem: address)
            let entry = try await world.entry(score.user, in: address)
            switch outcome {
            case .retry(let moment):
                if random.number(in: 0...3) == 0, score.user == "u-1a7c" {
                    // A teacher comes in between.
                    let grade = random.number(in: 0...20)
                    try await world.override(score.user, with: JSONNumber(grade), in: address)
                    teacher = Double(grade)
                    before = teacher
                }
                let wait = moment.map { $0.duration(since: world.toolClock.now) } ?? .zero
                world.advance(by: max(wait, .milliseconds(random.number(in: 1...2_500))))
                continue
            case .accepted, .duplicate:
                let expected = shown(after: score, before: before, world.family)
                try #require(score.user == "u-1a7c", "somebody who cannot be graded was graded")
                try #require(
                    close(entry?.score?.double, expected), "\(event) of \(world.family.code) in attempt \(attempt)")
                before = expected
            case .superseded:
                try #require(entry?.isOverridden == true, "\(event) of \(world.family.code): nobody has overridden it")
                try #require(close(entry?.score?.double, teacher ?? before))
                before = entry?.score?.double
            case .refused(let code):
                try #require(score.user == "u-2b8d", "\(event) of \(world.family.code) was refused: \(code)")
                let isVague = ["sakai", "openedx"].contains(world.family.code)
                try #require(code == (isVague ? .refused : .userNotGradable))
            case .reauthorise, .invalid: Issue.record("\(event): \(outcome)")
            }
            world.advance(by: .milliseconds(random.number(in: 0...1_500)))
            return name(outcome)
        }
        Issue.record("\(event) of \(world.family.code) did not come to an end")
        return "endless"
    }

    private func close(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) < 0.000_1
    }

    private func name(_ outcome: ScoreOutcome) -> String {
        switch outcome {
        case .accepted: "accepted"
        case .duplicate: "duplicate"
        case .superseded: "superseded"
        case .retry: "retry"
        case .reauthorise: "reauthorise"
        case .refused: "refused"
        case .invalid: "invalid"
        }
    }
}
