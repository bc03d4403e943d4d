/// A cell's text that breaks the rule of its type.
struct MalformedCell: Sendable {
    let label: String
    let text: String
    let codes: [String]

    init(_ label: String, _ text: String, _ codes: String...) {
        self.label = label
        self.text = text
        self.codes = codes
    }
}

extension MalformedCell {
    /// The ways in which the corpus breaks a type; empty where the digest allows any text.
    static func samples(of type: CellType) -> [MalformedCell] {
        switch type {
        case .key, .keyAndReference, .reference: identifiers
        case .references: identifierLists
        case .date: dates
        case .stamp: instants
        case .year: years
        case .boolean: booleans
        case .number: numbers
        case .token(let values, let isExtensible): tokens(values, isExtensible)
        case .tokenList(let values, let isExtensible): tokenLists(values, isExtensible)
        case .textList: textLists
        case .userIDs: userIDs
        case .scoreScale: scoreScales
        case .status, .text, .objectiveSource: []
        }
    }

    static let longestIdentifier = String(repeating: "a", count: 255)

    /// §3: 1 to 255 of `0-9 A-Z a-z . - _ / @`.
    private static let identifiers = [
        ("a space", "s 123"), ("a plus", "s+123456"), ("a per cent sign", "s%20"), ("a colon", "s:123"),
        ("a bar", "s|123"), ("a letter beyond ASCII", "s\u{E9}123"), ("256 characters", longestIdentifier + "a"),
        ("braces", "{s123}"), ("a comma", "s,1"), ("a trailing space", "s123 "), ("a tab", "s\t1"), ("a hash", "s#1"),
    ].map { MalformedCell($0.0, $0.1, "row.invalid_guid") }

    /// §3: no empty item, in strict mode no spaces.
    private static let identifierLists = [
        ("an empty item", "aaa,,bbb"), ("a trailing comma", "aaa,"), ("a leading comma", ",aaa"),
        ("a space after the comma", "aaa, bbb"), ("an item with a plus", "aaa,b+b"),
        ("an item of 256 characters", "aaa," + longestIdentifier + "a"), ("a semicolon", "aaa;bbb"),
    ].map { MalformedCell($0.0, $0.1, "row.invalid_list", "row.invalid_guid") }

    private static let textLists = [
        ("an empty item", "09,,10"), ("a trailing comma", "09,"), ("a leading comma", ",09"),
        ("a space after the comma", "Science, Physics"), ("only a comma", ","),
    ].map { MalformedCell($0.0, $0.1, "row.invalid_list") }

    private static let dates = [
        ("30 February", "2024-02-30"), ("29 February of a common year", "2023-02-29"), ("one digit", "2024-2-3"),
        ("no hyphens", "20240203"), ("month, day, year", "8/27/2018"), ("with a time", "2024-02-03T00:00:00.000Z"),
        ("month 13", "2024-13-01"), ("month 0", "2024-00-10"), ("day 0", "2024-01-00"), ("day 32", "2024-01-32"),
        ("31 April", "2024-04-31"), ("two-digit year", "24-01-15"), ("slashes", "2024/01/15"),
        ("a leading space", " 2024-01-15"), ("a trailing space", "2024-01-15 "), ("a word", "yesterday"),
        ("29 February 1900", "1900-02-29"), ("five-digit year", "12024-01-15"), ("a negative year", "-2024-01-15"),
    ].map { MalformedCell($0.0, $0.1, "row.invalid_date") }

    private static let instants = [
        ("no milliseconds", "2024-01-15T08:00:00Z"), ("an offset", "2024-01-15T08:00:00.000+00:00"),
        ("no zone", "2024-01-15T08:00:00.000"), ("a small z", "2024-01-15T08:00:00.000z"),
        ("hour 24", "2024-01-15T24:00:00.000Z"), ("a bare date", "2024-01-15"),
        ("a space for the T", "2024-01-15 08:00:00.000Z"), ("30 February", "2024-02-30T08:00:00.000Z"),
        ("minute 60", "2024-01-15T08:60:00.000Z"), ("two decimals", "2024-01-15T08:00:00.00Z"),
        ("six decimals", "2024-01-15T08:00:00.000000Z"), ("one-digit month", "2024-1-15T08:00:00.000Z"),
        ("a small t", "2024-01-15t08:00:00.000Z"), ("a comma for the point", "2024-01-15T08:00:00,000Z"),
        ("seconds since 1970", "1705305600"), ("a trailing space", "2024-01-15T08:00:00.000Z "),
        ("a database's form", "2017-05-06 08:01:05"), ("no seconds", "2024-01-15T08:00Z"),
    ].map { MalformedCell($0.0, $0.1, "row.invalid_datetime") }

    private static let years = [
        ("two digits", "24"), ("five digits", "02024"), ("a letter", "20x4"), ("a span", "2023-2024"),
        ("a short span", "2023-24"), ("a trailing space", "2024 "), ("a date", "2024-06-30"), ("a sign", "-024"),
    ].map { MalformedCell($0.0, $0.1, "row.invalid_year") }

    private static let booleans = [
        ("upper case", "TRUE"), ("title case", "False"), ("1", "1"), ("0", "0"), ("yes", "yes"), ("Y", "Y"),
        ("t", "t"), ("a trailing space", "true "),
    ].map { MalformedCell($0.0, $0.1, "row.invalid_boolean") }

    /// §3: a finite base-10 number. An exponent, a plus and a point without digits on both sides are not asserted.
    private static let numbers = [
        ("not a number", "NaN"), ("infinity", "inf"), ("Infinity", "Infinity"), ("a comma", "1,5"),
        ("hexadecimal", "0x1F"), ("a word", "ninety"), ("two points", "1.2.3"), ("two signs", "--1"),
        ("a space inside", "1 0"), ("a per cent sign", "12%"), ("an underscore", "1_000"),
        ("other digits", "\u{661}\u{662}"), ("a leading space", " 7"), ("minus infinity", "-inf"),
    ].map { MalformedCell($0.0, $0.1, "row.invalid_float") }
}
