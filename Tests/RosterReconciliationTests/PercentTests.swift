import CrosswalkTesting
import RosterReconciliation
import Testing

@Suite("Shares are exact")
struct PercentTests {
    @Test("Exactly the limit passes and one more does not, for every size", arguments: [10, 25, 30, 50, 75, 100])
    func boundary(percent: Int) {
        let limit = Percent(percent)
        let wrong = (1...5_000).filter { whole in
            let allowed = whole * percent / 100
            return limit.isExceeded(by: allowed, of: whole) || !limit.isExceeded(by: allowed + 1, of: whole)
        }
        #expect(wrong.isEmpty)
    }

    @Test("The rule agrees with whole-number arithmetic on random numbers")
    func agrees() throws {
        try PropertyTest.run(cases: 10_000, seed: 1) { random in
            let (part, whole) = (random.number(below: 1 << 40), random.number(below: 1 << 40))
            let hundredths = random.number(below: 20_000)
            let exceeded = Percent(hundredths: hundredths).isExceeded(by: part, of: whole)
            try #require(exceeded == (part * 10_000 > whole * hundredths))
        }
    }

    @Test("The largest numbers neither trap nor turn round")
    func extremes() {
        #expect(!Percent(100).isExceeded(by: .max, of: .max))
        #expect(Percent(99).isExceeded(by: .max, of: .max))
        #expect(Percent(0).isExceeded(by: 1, of: .max))
        #expect(!Percent(0).isExceeded(by: 0, of: 0))
        #expect(Percent(100).isExceeded(by: 1, of: 0))
        #expect(Percent(hundredths: -5) == 0)
        #expect(!Percent(10).isExceeded(by: -5, of: 3))
        #expect(Percent.share(.max, of: 1) > 100)
        #expect(Percent.share(1, of: 0) == 0)
    }

    @Test(
        "A share is written without needless digits",
        arguments: [
            (1, 10, "10"), (1, 8, "12.5"), (1, 3, "33.33"), (1, 1_000, "0.1"), (5, 4, "125"), (0, 7, "0"),
            (103, 10_000, "1.03"),
        ])
    func description(part: Int, whole: Int, text: String) {
        #expect(Percent.share(part, of: whole).description == text)
    }
}
