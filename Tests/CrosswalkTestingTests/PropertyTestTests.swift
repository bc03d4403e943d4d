import CrosswalkTesting
import Testing

@Suite("A property test")
struct PropertyTestTests {
    struct Broken: Error {}

    @Test("names the seed of the failing case, and that seed repeats it at once")
    func failingSeed() throws {
        let property: (inout SeededGenerator) throws -> Void = { random in
            if random.number(below: 10) == 0 { throw Broken() }
        }
        let failure = try #require(throws: PropertyFailure.self) {
            try PropertyTest.run(cases: 1_000, seed: 100, environment: [:], property)
        }
        #expect(failure.underlying is Broken)
        #expect(failure.seed == 100 + UInt64(failure.index))
        #expect(failure.description.contains("CROSSWALK_SEED=\(failure.seed)"))

        let again = try #require(throws: PropertyFailure.self) {
            try PropertyTest.run(
                cases: 1, seed: 5, environment: ["CROSSWALK_SEED": "\(failure.seed)"], property)
        }
        #expect(again.seed == failure.seed)
    }

    @Test("runs exactly the cases asked for", arguments: [-1, 0, 1, 25])
    func count(cases: Int) throws {
        var runs = 0
        try PropertyTest.run(cases: cases, seed: 1, environment: [:]) { _ in runs += 1 }
        #expect(runs == max(0, cases))
    }

    @Test(
        "runs no more cases than the environment allows, and ignores what is no number",
        arguments: [("3", 3), ("0", 0), ("-1", 0), ("25", 25), ("26", 25), ("", 25), ("x", 25)])
    func limit(text: String, expected: Int) {
        #expect(PropertyTest.cases(25, seed: 4, environment: ["CROSSWALK_CASES": text]).count == expected)
    }

    @Test(
        "takes the seed from the environment in decimal or hexadecimal, and ignores what is no number",
        arguments: [("17", UInt64(17)), ("0x1F", 31), ("", 4), ("x", 4), ("-1", 4), ("99999999999999999999999", 4)])
    func environment(text: String, expected: UInt64) {
        #expect(PropertyTest.cases(1, seed: 4, environment: ["CROSSWALK_SEED": text]).map(\.seed) == [expected])
    }

    @Test("wraps round at the end of the seeds")
    func wrapping() {
        #expect(PropertyTest.cases(2, seed: .max, environment: [:]).map(\.seed) == [.max, 0])
    }

    @Test("reports the failing seed from an asynchronous body too")
    func asynchronous() async throws {
        let failure = await #expect(throws: PropertyFailure.self) {
            try await PropertyTest.run(cases: 10, seed: 3, environment: [:]) { random in
                await Task.yield()
                if random.seed == 7 { throw Broken() }
            }
        }
        #expect(failure?.seed == 7)
        #expect(failure?.index == 4)
    }

    @Test("lets a cancellation through unwrapped")
    func cancellation() async {
        await #expect(throws: CancellationError.self) {
            try await PropertyTest.run(cases: 1, seed: 3) { _ in
                await Task.yield()
                throw CancellationError()
            }
        }
    }
}
