#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Runs one property over many random cases and names the seed of the case that fails.
///
/// ```swift
/// try PropertyTest.run(cases: 1_000, seed: 1) { random in
///     let number = random.number(in: -50...50)
///     try #require(number.magnitude <= 50)
/// }
/// ```
///
/// Case *n* of a run has the seed `seed + n`. The environment variable `CROSSWALK_SEED` (a decimal number, or
/// hexadecimal digits after `0x`) takes the place of `seed`: set it to the seed that a failure names, and that case is
/// the first one to run. `CROSSWALK_CASES`, a decimal number, is an upper limit of the cases of every run, for a quick look
/// in between. A test framework is not needed; any error thrown by the body counts as a failure.
public enum PropertyTest {
    /// The environment variable that overrides the seed of every run.
    public static let seedVariable = "CROSSWALK_SEED"

    /// The environment variable that limits the number of cases of every run.
    public static let casesVariable = "CROSSWALK_CASES"

    /// Runs the body once a case, each time with a fresh generator.
    ///
    /// - Parameters:
    ///   - cases: how many cases to run; at or below 0 runs none.
    ///   - seed: the seed of the first case, unless the environment names another.
    ///   - environment: where ``seedVariable`` is looked up; the process's own by default.
    ///   - body: checks one case, and throws where the property does not hold.
    /// - Throws: ``PropertyFailure`` for the first case whose body throws.
    public static func run(
        cases: Int = 100, seed: UInt64, environment: [String: String] = processEnvironment,
        _ body: (inout SeededGenerator) throws -> Void
    ) throws(PropertyFailure) {
        for one in self.cases(cases, seed: seed, environment: environment) {
            var random = one.generator
            do {
                try body(&random)
            } catch {
                throw PropertyFailure(seed: one.seed, index: one.index, underlying: error)
            }
        }
    }

    /// The asynchronous form: cases run one after another, in order.
    ///
    /// - Parameters:
    ///   - cases: how many cases to run; at or below 0 runs none.
    ///   - seed: the seed of the first case, unless the environment names another.
    ///   - environment: where ``seedVariable`` is looked up; the process's own by default.
    ///   - isolation: the caller's own actor.
    ///   - body: checks one case, and throws where the property does not hold.
    /// - Throws: ``PropertyFailure`` for the first case whose body throws; `CancellationError` when cancelled between two.
    public static func run(
        cases: Int = 100, seed: UInt64, environment: [String: String] = processEnvironment,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (inout SeededGenerator) async throws -> Void
    ) async throws {
        for one in self.cases(cases, seed: seed, environment: environment) {
            try Task.checkCancellation()
            var random = one.generator
            do {
                try await body(&random)
            } catch let cancellation as CancellationError {
                throw cancellation
            } catch {
                throw PropertyFailure(seed: one.seed, index: one.index, underlying: error)
            }
        }
    }

    /// The cases as values, for a parametrised test: each prints its seed.
    ///
    /// - Parameters:
    ///   - count: how many, unless the environment sets a lower limit; at or below 0 gives none.
    ///   - seed: the seed of the first case, unless the environment names another.
    ///   - environment: where ``seedVariable`` is looked up; the process's own by default.
    public static func cases(
        _ count: Int, seed: UInt64, environment: [String: String] = processEnvironment
    ) -> [PropertyCase] {
        let first = Self.seed(in: environment) ?? seed
        let limit = environment[casesVariable].flatMap { Int($0) } ?? count
        return (0..<max(0, min(count, limit))).map { PropertyCase(seed: first &+ UInt64($0), index: $0) }
    }

    /// The environment that the process was started with.
    public static var processEnvironment: [String: String] { ProcessInfo.processInfo.environment }

    /// The seed that the environment names, or `nil` where it names none or something that is no number.
    static func seed(in environment: [String: String]) -> UInt64? {
        guard let text = environment[seedVariable] else { return nil }
        return text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
    }
}

/// One case of a property: a seed, and the stream that starts from it.
public struct PropertyCase: Hashable, Sendable, CustomStringConvertible {
    /// What the case's numbers come from.
    public let seed: UInt64
    /// The position in the run, from 0.
    public let index: Int

    /// A fresh generator; each call gives the same stream again.
    public var generator: SeededGenerator { SeededGenerator(seed: seed) }

    /// The seed, as it is to be given to repeat the case.
    public var description: String { "seed \(seed)" }
}

/// A case in which a property did not hold.
public struct PropertyFailure: Error, CustomStringConvertible {
    /// The seed that repeats the case.
    public let seed: UInt64
    /// The position of the case in the run, from 0.
    public let index: Int
    /// What the body threw.
    public let underlying: any Error

    /// The case, how to repeat it, and what was thrown.
    public var description: String {
        "case \(index) failed; repeat it with \(PropertyTest.seedVariable)=\(seed): \(underlying)"
    }
}
