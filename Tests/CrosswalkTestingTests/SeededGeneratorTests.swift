import CrosswalkTesting
import Testing

@Suite("A seeded generator")
struct SeededGeneratorTests {
    @Test("gives the published numbers of xoshiro256** seeded by SplitMix64")
    func knownValues() {
        // Computed with an independent implementation of both algorithms.
        var random = SeededGenerator(seed: 42)
        #expect((0..<4).map { _ in random.next() } == KnownStream.seed42)
        var zero = SeededGenerator(seed: 0)
        #expect((0..<4).map { _ in zero.next() } == KnownStream.seed0)
    }

    @Test("forks streams that do not depend on what was drawn before")
    func forksAreIndependentOfDraws() {
        let fresh = SeededGenerator(seed: 7)
        var used = fresh
        for _ in 0..<100 { _ = used.next() }
        #expect(fresh.fork("names") == used.fork("names"))
        #expect(fresh.fork("names", 3) == used.fork("names", 3))
    }

    @Test("forks a different stream for every label, index and order of both")
    func forksDiffer() {
        let root = SeededGenerator(seed: 7)
        var seeds: Set<UInt64> = [root.seed]
        let labels = ["", "a", "b", "ab", "ba", "names", "Names"]
        for label in labels {
            seeds.insert(root.fork(label).seed)
            for index in -50..<50 { seeds.insert(root.fork(label, index).seed) }
        }
        for index in -50..<50 {
            seeds.insert(root.fork(index).seed)
            for other in [1, 2, 3] where other != index { seeds.insert(root.fork(index).fork(other).seed) }
        }
        let pairs = (-50..<50).map { index in [1, 2, 3].filter { $0 != index }.count }.reduce(0, +)
        #expect(seeds.count == 1 + labels.count * 101 + 100 + pairs)
    }

    @Test("draws numbers inside their bounds and reaches every one of them", arguments: PropertyTest.cases(20, seed: 1))
    func bounds(one: PropertyCase) {
        var random = one.generator
        var seen: Set<Int> = []
        for _ in 0..<400 { seen.insert(random.number(below: 6)) }
        #expect(seen == Set(0..<6))
        seen = []
        for _ in 0..<400 { seen.insert(random.number(in: -2...3)) }
        #expect(seen == Set(-2...3))
    }

    @Test("survives the extremes of its arguments")
    func extremes() {
        var random = SeededGenerator(seed: 3)
        #expect(random.number(below: 0) == 0)
        #expect(random.number(below: -5) == 0)
        #expect(random.number(below: 1) == 0)
        #expect(random.number(in: 9...9) == 9)
        #expect((Int.min...Int.max).contains(random.number(in: Int.min...Int.max)))
        #expect((Int.min...(Int.max - 1)).contains(random.number(in: Int.min...(Int.max - 1))))
        #expect(random.element(of: [Int]()) == nil)
        let always = (0..<50).allSatisfy { _ in random.chance(5, in: 5) }
        let never = (0..<50).allSatisfy { _ in !random.chance(0, in: 5) }
        #expect(always && never)
    }

    @Test("shuffles without loss, and every order of three turns up")
    func shuffling() {
        var random = SeededGenerator(seed: 11)
        var orders: Set<[Int]> = []
        for _ in 0..<200 {
            let order = random.inRandomOrder([1, 2, 3])
            #expect(order.sorted() == [1, 2, 3])
            orders.insert(order)
        }
        #expect(orders.count == 6)
        #expect(random.inRandomOrder([Int]()) == [])
    }
}

/// First outputs, from an implementation in another language.
enum KnownStream {
    static let seed42: [UInt64] = [
        0x1578_0B2E_0C2E_C716,
        0x6104_D986_6D11_3A7E,
        0xAE17_5332_39E4_99A1,
        0xECB8_AD47_03B3_60A1,
    ]
    static let seed0: [UInt64] = [
        0x99EC_5F36_CB75_F2B4,
        0xBF6E_1F78_4956_452A,
        0x1A5F_849D_4933_E6E0,
        0x6AA5_94F1_262D_2D2C,
    ]
}
