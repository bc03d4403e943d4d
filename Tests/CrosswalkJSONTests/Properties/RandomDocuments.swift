import CrosswalkJSON
import CrosswalkTesting

extension JSONValue {
    /// A value of at most the given depth, with odd texts, numbers in odd forms and repeated shapes.
    static func random(_ random: inout SeededGenerator, depth: Int = 4) -> JSONValue {
        switch random.number(below: depth > 0 ? 8 : 5) {
        case 0: return .null
        case 1: return .bool(random.chance(1, in: 2))
        case 2, 3: return .number(.random(&random))
        case 4: return .string(oddText(&random))
        case 5, 6:
            return .array((0..<random.number(below: 6)).map { _ in .random(&random, depth: depth - 1) })
        default:
            // Now and then an object that is too large for a search from the front.
            let count = random.chance(1, in: 8) ? random.number(in: 15...45) : random.number(below: 6)
            return .object(
                JSONObject((0..<count).map { _ in (oddText(&random), .random(&random, depth: depth - 1)) }))
        }
    }
}

extension JSONNumber {
    static func random(_ random: inout SeededGenerator) -> JSONNumber {
        let form = random.element(of: NumberTests.forms) ?? "0"
        return JSONNumber(form) ?? 0
    }
}

/// A text of letters that matter to a reader of JSON.
func oddText(_ random: inout SeededGenerator) -> String {
    let pieces = [
        "a", "sourcedId", "\"", "\\", "/", "\n", "\0", "\u{1F}", "é", "e\u{301}", "€", "😀", "\u{FFFD}", "\u{2028}",
        "\u{7F}", "0123456789abcdef", " ",
    ]
    return (0..<random.number(below: 6)).map { _ in random.element(of: pieces) ?? "" }.joined()
}
