import CrosswalkJSON

/// A valid launch, wrong in one way, and the code that the digest gives for that way.
struct Mutant: Sendable, CustomStringConvertible {
    let name: String
    let sample: Sample
    let code: String

    var description: String { name }
}

/// A way to be wrong: what is changed, and the code of it. Transcribed from the standards' list of checks, not from the
/// library's tables.
struct Defect: Sendable {
    let name: String
    let code: String
    let change: @Sendable (Sample) -> Sample

    init(_ name: String, _ code: String, _ change: @escaping @Sendable (Sample) -> Sample) {
        self.name = name
        self.code = code
        self.change = change
    }

    /// One claim with each of these values; `nil` removes it.
    static func claim(_ claim: String, _ code: String, _ values: [JSONValue?]) -> [Defect] {
        values.map { value in
            Defect("\(claim) = \(words(value))", code) { $0.with(claim, value) }
        }
    }

    /// One member of a claim with each of these values.
    static func member(_ claim: String, _ member: String, _ code: String, _ values: [JSONValue?]) -> [Defect] {
        values.map { value in
            Defect("\(claim).\(member) = \(words(value))", code) { $0.with(claim, member, value) }
        }
    }

    static func header(_ name: String, _ code: String, _ values: [JSONValue?]) -> [Defect] {
        values.map { value in
            Defect("header \(name) = \(words(value))", code) { $0.withHeader(name, value) }
        }
    }

    private static func words(_ value: JSONValue?) -> String {
        value.map { String(String(decoding: $0.json, as: UTF8.self).prefix(60)) } ?? "nothing"
    }
}

extension JSONValue {
    static func lexeme(_ text: String) -> JSONValue { .number(JSONNumber(text) ?? 0) }

    /// Values that are no text.
    static let noTexts: [JSONValue?] = [42, 1.5, true, false, [], ["x"], [:], ["a": "b"]]
    /// Values that are no number.
    static let noNumbers: [JSONValue?] = [
        "1700000000", "", "soon", true, false, [], [1_700_000_000], [:], .lexeme("1e400"), .lexeme("-1e999"),
    ]
}

extension JSONValue: ExpressibleByFloatLiteral {
    init(floatLiteral value: Double) { self = .number(JSONNumber(value) ?? 0) }
}
