import CrosswalkJSON
import CrosswalkTesting
import Testing

@Suite("Numbers keep their lexeme")
struct NumberTests {
    /// Every combination of the parts of RFC 8259 §6.
    static let forms: [String] = ["", "-"].flatMap { sign in
        ["0", "7", "10", "120", "9007199254740993", "123456789012345678901234567890"].flatMap { whole in
            ["", ".0", ".5", ".50", ".000", ".1234567890123456789"].flatMap { fraction in
                ["", "e0", "E5", "e+5", "E+05", "e-5", "E-05", "e400", "e-400", "e00"].map { exponent in
                    sign + whole + fraction + exponent
                }
            }
        }
    }

    @Test("Every number form of RFC 8259 survives a round trip byte for byte")
    func roundTrip() throws {
        for form in Self.forms {
            for document in ["[\(form)]", "{\"a\":\(form)}"] {
                let value = try JSONValue(json: document)
                #expect(value.json == Array(document.utf8))
            }
            #expect(JSONNumber(form)?.lexeme == form)
        }
        print("number forms: \(Self.forms.count)/\(Self.forms.count) survive")
        #expect(Self.forms.count == 720)
    }

    @Test(
        "What is no number makes none",
        arguments: ["", "-", "+1", "01", ".5", "5.", "1e", "NaN", " 1", "1 ", "1,2", "0x1", "١"])
    func none(text: String) {
        #expect(JSONNumber(text) == nil)
    }

    @Test("The Double is the one that Swift's literal gives, or nil beyond the largest")
    func doubles() {
        for form in Self.forms {
            let expected = Double(form).flatMap { $0.isFinite ? $0 : nil }
            #expect(JSONNumber(form)?.double == expected, "\(form)")
        }
    }

    @Test(
        "Whole numbers are found in every form",
        arguments: [
            ("5", 5), ("-5", -5), ("5.0", 5), ("50e-1", 5), ("5E+2", 500), ("0.5e1", 5), ("-0", 0), ("0e999", 0),
            ("0.000", 0), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("0.5", nil), ("1e19", nil), ("1e400", nil),
            ("922337203685477580.7e1", Int.max), ("1e9223372036854775807", nil), ("1e9223372036854775808", nil),
            ("10e-9223372036854775808", nil),
        ] as [(String, Int?)])
    func integers(text: String, value: Int?) throws {
        #expect(try #require(JSONNumber(text)).integer == value)
    }

    @Test("Whole numbers without sign reach 2^64 - 1")
    func unsigned() {
        #expect(JSONNumber("18446744073709551615")?.unsignedInteger == .max)
        #expect(JSONNumber("18446744073709551616")?.unsignedInteger == nil)
        #expect(JSONNumber("1844674407370955161.5e1")?.unsignedInteger == .max)
        #expect(JSONNumber("-1")?.unsignedInteger == nil)
        #expect(JSONNumber("-0.0")?.unsignedInteger == 0)
    }

    @Test("Decimal parts are exact")
    func decimals() {
        func parts(_ text: String) -> [String]? {
            JSONNumber(text)?.decimal.map { ["\($0.isNegative)", $0.digits, "\($0.exponent)"] }
        }
        #expect(parts("12.0") == ["false", "12", "0"])
        #expect(parts("-0.00120") == ["true", "12", "-4"])
        #expect(parts("1200e-2") == ["false", "12", "0"])
        #expect(parts("-0") == ["true", "", "0"])
        #expect(parts("1e9223372036854775807") == ["false", "1", "9223372036854775807"])
        #expect(parts("10e9223372036854775807") == nil)
        #expect(parts("0.1e-9223372036854775808") == nil)
    }

    @Test("Equality is that of the texts; the value is asked for")
    func equality() {
        #expect(JSONNumber("1") != JSONNumber("1.0"))
        func same(_ a: String, _ b: String) -> Bool? {
            guard let a = JSONNumber(a), let b = JSONNumber(b) else { return nil }
            return a.hasSameValue(as: b)
        }
        #expect(same("1", "1.0") == true)
        #expect(same("10e-1", "0.1e1") == true)
        #expect(same("0", "-0.0e5") == true)
        #expect(same("1", "-1") == false)
        #expect(same("0.1", "0.10000000000000000000000000000000000000001") == false)
        #expect(same("1e99999999999999999999", "1e99999999999999999999") == true)
        #expect(same("1e99999999999999999999", "2e99999999999999999999") == false)
    }

    @Test("A number made of a value reads back as that value, and is JSON")
    func made() throws {
        try PropertyTest.run(cases: 500, seed: 3) { random in
            let integer = Int(truncatingIfNeeded: random.next())
            try #require(JSONNumber(integer).integer == integer)
            let double = Double(bitPattern: random.next())
            if let number = JSONNumber(double) {
                try #require(number.double == double)
                try #require(JSONNumber(number.lexeme) == number)
            } else {
                try #require(!double.isFinite)
            }
        }
        #expect(JSONNumber(Double.infinity) == nil)
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber("5e-324")?.double == .leastNonzeroMagnitude)
    }
}
