#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A finite number in base ten that keeps the way in which it was written.
///
/// `95`, `95.0` and `9.5e1` are one number and three texts: a score that is read and written again keeps its text.
/// Equality is that of the texts; compare ``value`` to compare numbers.
public struct OneRosterDecimal: Hashable, Sendable {
    /// The number as written.
    public let text: String

    /// Takes a text that ``isWellFormed(_:)`` has accepted.
    package init(unchecked text: String) { self.text = text }

    /// Reads a number: an optional sign, digits, a fraction or both, an optional exponent of at most two digits; at
    /// most 64 bytes. `nil` for anything else, such as `NaN`, `1,5` or a space.
    public init?(_ text: String) {
        var copy = text
        guard copy.withUTF8({ Self.isWellFormed(UnsafeRawBufferPointer($0)) }) else { return nil }
        self.text = text
    }

    /// Writes a whole number.
    public init(_ value: Int) { text = String(value) }

    /// Writes a number in plain notation; `nil` where it is not finite.
    public init?(_ value: Decimal) {
        guard value.isFinite else { return nil }
        self.init(value.description)
    }

    /// The number, rounded to the 38 significant digits that a `Decimal` holds.
    public var value: Decimal { Decimal(string: text, locale: nil) ?? 0 }

    /// Whether the bytes are a number of the form that ``init(_:)-(String)`` describes.
    package static func isWellFormed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= 64 else { return false }
        var index = 0
        func digits() -> Int {
            let start = index
            while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
            return index - start
        }
        func skip(_ choice: UInt8...) -> Bool {
            guard index < bytes.count, choice.contains(bytes[index]) else { return false }
            index += 1
            return true
        }
        _ = skip(UInt8(ascii: "+"), UInt8(ascii: "-"))
        let whole = digits()
        let hasPoint = skip(UInt8(ascii: "."))
        let fraction = hasPoint ? digits() : 0
        guard whole + fraction > 0, !hasPoint || fraction > 0 else { return false }
        if skip(UInt8(ascii: "e"), UInt8(ascii: "E")) {
            _ = skip(UInt8(ascii: "+"), UInt8(ascii: "-"))
            guard (1...2).contains(digits()) else { return false }
        }
        return index == bytes.count
    }
}

extension OneRosterDecimal: CustomStringConvertible {
    /// The number as written.
    public var description: String { text }
}
