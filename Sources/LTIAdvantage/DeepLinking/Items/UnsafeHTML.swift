public import LTICore

/// HTML that a tool made: no page may show it before it was sanitised.
///
/// It does not print itself, so that no template puts it into a page by accident. A platform hands ``unsafeText`` to its
/// sanitiser and shows what that gives back (Deep Linking 2.0 §3.4).
public struct UnsafeHTML: Hashable, Sendable, Concealed {
    /// The HTML as the tool wrote it, scripts and all. Each place that reads it is a place to review.
    public let unsafeText: String

    /// HTML that nobody has looked at.
    public init(unsafeText: String) { self.unsafeText = unsafeText }
}
