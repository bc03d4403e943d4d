internal import _CrosswalkSupport

/// A length of time as it was written: an ISO 8601 duration such as `PT30M54S` or `PT1710S` (Caliper 1.2, section 2).
///
/// `PT60S` and `PT1M` are different values here, because what was read must be written again as it was.
public struct CaliperDuration: Hashable, Sendable {
    /// The duration as it is written.
    public let text: String

    /// Takes an ISO 8601 duration; `nil` for any other text, and for a negative one.
    public init?(_ text: String) {
        guard text.withBytes(Lexical.isDuration) else { return nil }
        self.text = text
    }

    /// Takes what was checked, or is checked where it is written.
    init(unchecked text: String) { self.text = text }

    /// So many seconds, written as `PT321S`; a negative number counts as zero.
    public init(seconds: Int) { text = "PT\(max(0, seconds))S" }

    /// So many milliseconds, written as `PT321S` or `PT1.25S`; a negative number counts as zero.
    public init(milliseconds: Int64) {
        let whole = max(0, milliseconds) / 1_000
        let rest = Int(max(0, milliseconds) % 1_000)
        guard rest > 0 else {
            text = "PT\(whole)S"
            return
        }
        var digits = String(String(rest + 1_000).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        text = "PT\(whole).\(digits)S"
    }
}
