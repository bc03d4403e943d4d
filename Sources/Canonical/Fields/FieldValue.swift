/// The value of one field, in a form that can be compared, hashed and stored without knowing the noun.
public enum FieldValue: Hashable, Sendable {
    /// The source gave no value.
    case absent
    /// A text; never used for an empty one, which is ``absent``.
    case text(String)
    /// A yes or no.
    case flag(Bool)
    /// A whole number.
    case integer(Int64)
    /// A day.
    case date(CalendarDate)
    /// A point in time.
    case instant(Instant)
    /// Texts whose order means something.
    case list([String])
    /// Texts whose order means nothing: held sorted and without repeats, so that two equal sets are equal values.
    case set([String])
    /// Names with values, held sorted by name, then value.
    case pairs([Pair])

    /// A name with its value.
    public struct Pair: Hashable, Sendable, Comparable {
        /// The name, for example an identifier's scheme.
        public let name: String
        /// The value.
        public let value: String

        /// Makes a pair.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }

        /// Compares the bytes of both parts.
        public static func == (a: Self, b: Self) -> Bool { a.name.isExactly(b.name) && a.value.isExactly(b.value) }

        /// Orders by the bytes of the name, then of the value.
        public static func < (a: Self, b: Self) -> Bool {
            a.name.isExactly(b.name) ? a.value.precedesExactly(b.value) : a.name.precedesExactly(b.name)
        }
    }

    /// Compares texts by their bytes, as hashes and stores do.
    public static func == (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.absent, .absent): true
        case (.text(let a), .text(let b)): a.isExactly(b)
        case (.flag(let a), .flag(let b)): a == b
        case (.integer(let a), .integer(let b)): a == b
        case (.date(let a), .date(let b)): a == b
        case (.instant(let a), .instant(let b)): a == b
        case (.list(let a), .list(let b)), (.set(let a), .set(let b)): areExactly(a, b)
        case (.pairs(let a), .pairs(let b)): a == b
        case (.absent, _), (.text, _), (.flag, _), (.integer, _), (.date, _), (.instant, _), (.list, _), (.set, _),
            (.pairs, _):
            false
        }
    }
}

extension FieldValue {
    /// A text, or ``absent`` for `nil` and for an empty one.
    public static func optional(_ text: String?) -> FieldValue {
        guard let text, !text.isEmpty else { return .absent }
        return .text(text)
    }

    /// A day, or ``absent``.
    public static func optional(_ date: CalendarDate?) -> FieldValue { date.map(FieldValue.date) ?? .absent }

    /// A point in time, or ``absent``.
    public static func optional(_ instant: Instant?) -> FieldValue { instant.map(FieldValue.instant) ?? .absent }

    /// A yes or no, or ``absent``.
    public static func optional(_ flag: Bool?) -> FieldValue { flag.map(FieldValue.flag) ?? .absent }

    /// Texts in order, or ``absent`` for none.
    public static func ordered(_ texts: [String]) -> FieldValue { texts.isEmpty ? .absent : .list(texts) }

    /// Texts without order, or ``absent`` for none.
    public static func unordered(_ texts: [String]) -> FieldValue {
        switch texts.count {
        case 0: .absent
        case 1: .set(texts)
        default: .set(sortedWithoutRepeats(texts))
        }
    }

    private static func sortedWithoutRepeats(_ texts: [String]) -> [String] {
        var result: [String] = []
        for text in texts.sorted(by: { $0.precedesExactly($1) }) where result.last?.isExactly(text) != true {
            result.append(text)
        }
        return result
    }

    /// Names with values without order, or ``absent`` for none.
    public static func named(_ pairs: [Pair]) -> FieldValue { pairs.isEmpty ? .absent : .pairs(pairs.sorted()) }

    /// The text, where this is one.
    public var text: String? { if case .text(let text) = self { text } else { nil } }
    /// The day, where this is one.
    public var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }
    /// The point in time, where this is one.
    public var instant: Instant? { if case .instant(let instant) = self { instant } else { nil } }
    /// The yes or no, where this is one.
    public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    /// The whole number, where this is one.
    public var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
    /// The texts of a list or set; empty otherwise.
    public var texts: [String] {
        switch self {
        case .list(let texts), .set(let texts): texts
        default: []
        }
    }
    /// The pairs, where these are some; empty otherwise.
    public var pairs: [Pair] { if case .pairs(let pairs) = self { pairs } else { [] } }
}
