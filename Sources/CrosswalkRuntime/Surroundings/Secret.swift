import CrosswalkCrypto

/// A text that must not be printed, logged or compared in a way that tells how much of it was right.
///
/// No description of it shows anything of the text. It is no vault: it lies in memory as other texts do.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let text: String

    /// Wraps a text.
    public init(_ text: String) { self.text = text }

    /// Gives the text to the one place that needs it. Do not let it out of the closure.
    public func reveal<Result, Failure: Error>(_ use: (String) throws(Failure) -> Result) throws(Failure) -> Result {
        try use(text)
    }

    /// Whether both hold the same text; takes as long wherever they differ.
    public func isEqual(to other: Secret) -> Bool { ConstantTime.areEqual(text, other.text) }

    /// `<secret>`, always.
    public var description: String { "<secret>" }

    /// `<secret>`, always.
    public var debugDescription: String { description }

    /// Without children: what dumps a value shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
