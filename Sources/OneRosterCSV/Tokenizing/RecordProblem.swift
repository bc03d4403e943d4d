/// A way in which one record breaks RFC 4180 or OneRoster's stricter rules (CSV binding, "File format").
struct RecordProblem: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// Bytes that are no UTF-8.
        case invalidUTF8
        /// A quote was opened and the line ended, and no reading of the following lines closes it sensibly.
        case unclosedQuote
        /// A quote stands in a field that does not begin with one.
        case unescapedQuote
        /// Something else than a separator follows a closing quote.
        case characterAfterQuote
        /// A quoted field goes on over a line end: allowed by RFC 4180, not by OneRoster.
        case lineBreakInField
        /// A carriage return without a line feed.
        case bareCR
        /// A NUL byte.
        case nul
        /// The record is longer than the limit; it was skipped.
        case tooLong
    }

    let kind: Kind
    /// The field in question, from 0.
    let field: Int

    /// `true` where the fields of the record cannot be trusted to be what was meant.
    var makesFieldsUnreliable: Bool {
        switch kind {
        case .unclosedQuote, .tooLong: true
        default: false
        }
    }
}
