/// How many requests may be under way: found out by doing, round by round.
///
/// A round is as many answers as there were requests under way. From one round to the next the number doubles while the
/// server gives at least 15 % more rows a second and takes less than one and a half times its best time. A round with a
/// failure halves it for the next one; after a clean one it is what it was. Where half of a round failed, or the answers
/// became slower, half of the number is the ceiling.
struct PullPace: Sendable {
    /// How many may be under way.
    private(set) var level = 1 {
        didSet { if level != oldValue { age += 1 } }
    }
    private var age = 0
    private(set) var ceiling: Int
    /// Where a halving after a single failure goes back to.
    private var interrupted: Int?
    private var bestLatency: Double?
    private var throughput: Double?
    private var round = Round()
    /// Quiet rounds at the ceiling until it is tried again; `nil` where the server broke down above it.
    private var patience: Int? = 32
    private var quietRounds = 0
    /// The level that was reached last, while it has to prove that it is worth it.
    private var climbed: Int?
    private let limit: Int

    private struct Round {
        var answers = 0
        var failures = 0
        var latencies: [Double] = []
    }

    init(limit: Int) {
        self.limit = max(1, limit)
        ceiling = max(1, limit)
    }

    /// Another page size has other latencies.
    mutating func pageSizeChanged() {
        bestLatency = nil
        throughput = nil
        round = Round()
    }

    /// The time that a request belongs to which begins now: what began while more or fewer were under way says nothing of
    /// how many there are now.
    var now: Int { age }

    /// A page came.
    mutating func received(rows: Int, of pageSize: Int, after latency: Duration, from age: Int) {
        guard age == self.age else { return }
        round.answers += 1
        // Pages cut short, and the tails of others, are quicker than a page is.
        if rows == pageSize { round.latencies.append(latency.inMilliseconds) }
        endRound()
    }

    /// The server refused for the moment, failed or did not answer.
    mutating func failed(from age: Int) {
        guard age == self.age else { return }
        round.answers += 1
        round.failures += 1
        endRound()
    }

    private mutating func endRound() {
        guard round.answers >= level else { return }
        let ended = round
        round = Round()
        // Below a few milliseconds a latency is noise.
        let latency =
            ended.latencies.isEmpty ? nil : max(5, ended.latencies.sorted()[ended.latencies.count / 2])
        if ended.failures > 0 { return slowDown(failures: ended.failures, of: ended.answers, latency) }
        if let latency, let bestLatency, level > 1, latency > 1.5 * bestLatency {
            return settle(below: level, forGood: latency > 3 * bestLatency)
        }
        if let latency { bestLatency = min(bestLatency ?? latency, latency) }
        // So many under way, each for so long: that is how many come in a time.
        speedUp(latency.map { Double(level) / $0 })
    }

    private mutating func slowDown(failures: Int, of answers: Int, _ latency: Double?) {
        let isSlow = latency.flatMap { now in bestLatency.map { now > 3 * $0 } } ?? false
        if level > 1, isSlow || failures > 1 && failures * 2 >= answers {
            return settle(below: level, forGood: isSlow)
        }
        interrupted = max(interrupted ?? 1, level)
        level = max(1, level / 2)
    }

    private mutating func speedUp(_ rate: Double?) {
        if let back = interrupted {
            // It was one failure among many: the pace before it was right.
            interrupted = nil
            level = min(back, ceiling)
            return
        }
        if let rate, let throughput, level == climbed, rate < 1.15 * throughput {
            return settle(below: level, forGood: false)
        }
        if let rate { throughput = rate }
        if level < ceiling {
            level = min(level * 2, ceiling)
            climbed = level
        } else {
            climbed = nil
            tryAgain()
        }
    }

    private mutating func settle(below failed: Int, forGood: Bool) {
        ceiling = max(1, failed / 2)
        level = ceiling
        interrupted = nil
        climbed = nil
        quietRounds = 0
        if forGood { patience = nil }
    }

    private mutating func tryAgain() {
        guard let wanted = patience, ceiling < limit else { return }
        quietRounds += 1
        guard quietRounds >= wanted else { return }
        quietRounds = 0
        patience = wanted * 2
        ceiling = min(ceiling * 2, limit)
        level = ceiling
        climbed = level
    }
}

extension Duration {
    var inMilliseconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) * 1_000 + Double(attoseconds) / 1e15
    }
}
