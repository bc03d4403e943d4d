import CrosswalkJSON
import Testing

@Suite("Numbers in order")
struct NumberOrderTests {
    @Test(
        "A number is less than the next one in the list, and than no one before",
        arguments: [
            [
                "-1e400", "-10", "-9.99999999999999999999", "-1", "-1e-400", "0", "1e-400", "1.0",
                "1.00000000000000000001", "2", "1e400",
            ]
        ])
    func order(lexemes: [String]) throws {
        let numbers = try lexemes.map { try #require(JSONNumber($0)) }
        for (index, number) in numbers.enumerated() {
            for (place, other) in numbers.enumerated() {
                #expect(number.isLess(than: other) == (index < place), "\(number) \(other)")
            }
        }
    }

    @Test("Numbers of one value are in no order", arguments: [("1", "1.00"), ("0", "-0.0"), ("100", "1e2")])
    func same(a: String, b: String) throws {
        let (left, right) = (try #require(JSONNumber(a)), try #require(JSONNumber(b)))
        #expect(!left.isLess(than: right) && !right.isLess(than: left))
    }
}
