public import CrosswalkJSON

/// A point in time as JSON Web Tokens write it (RFC 7519, 2): seconds since 1970-01-01T00:00:00Z, leap seconds ignored,
/// possibly with a fraction.
public struct NumericDate: Hashable, Comparable, Sendable {
    /// The seconds; always finite. Times before 1970 are negative.
    public let secondsSince1970: Double

    /// Takes finite seconds; `nil` for infinity and what is no number.
    public init?(secondsSince1970 seconds: Double) {
        guard seconds.isFinite else { return nil }
        secondsSince1970 = seconds
    }

    /// Whole seconds.
    public init(_ seconds: Int) { secondsSince1970 = Double(seconds) }

    /// Orders by time.
    public static func < (a: Self, b: Self) -> Bool { a.secondsSince1970 < b.secondsSince1970 }

    /// A time so many seconds later; it stays where it is if the sum is beyond what a `Double` holds.
    public func advanced(bySeconds seconds: Double) -> NumericDate {
        NumericDate(secondsSince1970: secondsSince1970 + seconds) ?? self
    }

    /// Seconds from another time to this one.
    func seconds(since other: NumericDate) -> Double { secondsSince1970 - other.secondsSince1970 }
}

extension NumericDate: JSONDecodable, JSONEncodable {
    /// Reads a number; a number in a string is refused, and so is one beyond what a `Double` holds.
    @usableFromInline package init(from json: inout JSONReader) throws(JSONError) {
        secondsSince1970 = try json.double()
    }

    /// Writes whole seconds without a fraction.
    @usableFromInline package func write(to json: inout JSONWriter) {
        if let whole = Int(exactly: secondsSince1970) {
            json.value(whole)
        } else if let number = JSONNumber(secondsSince1970) {
            json.value(number)
        }
    }
}
