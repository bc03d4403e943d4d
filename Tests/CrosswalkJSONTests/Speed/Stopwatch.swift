import Foundation

/// Measures ours beside another one's, in turns, so that both meet the same moods of the machine.
struct Stopwatch {
    /// The median times of one run, in nanoseconds.
    struct Result {
        let ours: Double
        let theirs: Double
    }

    /// Turns of each; the median counts.
    static let turns = 15

    /// - Parameter rounds: Runs in a turn of each, so that a turn takes some milliseconds.
    static func compare(
        rounds: (ours: Int, theirs: Int), ours: () throws -> Void, theirs: () throws -> Void
    ) rethrows -> Result {
        var (a, b): ([Double], [Double]) = ([], [])
        for _ in 0..<turns {
            a.append(try time(rounds.ours, ours))
            b.append(try time(rounds.theirs, theirs))
        }
        return Result(ours: a.sorted()[turns / 2], theirs: b.sorted()[turns / 2])
    }

    private static func time(_ rounds: Int, _ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let spent = try clock.measure { for _ in 0..<rounds { try body() } }
        let parts = spent.components
        return (Double(parts.seconds) * 1e9 + Double(parts.attoseconds) / 1e9) / Double(rounds)
    }
}

/// What a piece of work takes from the heap.
struct HeapUse {
    /// Calls of `malloc` and its relatives.
    let calls: Int
    /// What they asked for, freed or not.
    let bytes: Int

    /// Counts where `Tests/Benchmarks/Peers/c/count-allocations.c` was loaded before the process; `nil` elsewhere.
    static func of(_ work: () throws -> Void) rethrows -> HeapUse? {
        guard let calls = counter("crosswalk_allocations"), let bytes = counter("crosswalk_allocated_bytes") else {
            return nil
        }
        // Once before, for what is made only the first time.
        try work()
        let before = (calls.pointee, bytes.pointee)
        try work()
        return HeapUse(calls: calls.pointee - before.0, bytes: bytes.pointee - before.1)
    }

    private static func counter(_ name: String) -> UnsafeMutablePointer<Int>? {
        dlsym(nil, name)?.assumingMemoryBound(to: Int.self)
    }
}
