/// What a document may cost to read (RFC 8259 §9).
///
/// Each limit is the largest value that is still accepted.
public struct JSONLimits: Hashable, Sendable {
    /// The deepest nesting that can be asked for: freeing a deeper value could exhaust a small stack.
    public static let deepest = 512

    /// Bytes of the document.
    public var bytes: Int
    /// Arrays and objects within one another, the outermost being 1. From 0 to ``deepest``.
    public var depth: Int {
        didSet { depth = Self.clamped(depth) }
    }
    /// Elements of all arrays and members of all objects together.
    public var values: Int
    /// Bytes of a string or a name as written, without its quotes.
    public var stringBytes: Int
    /// Bytes of a number as written.
    public var numberBytes: Int

    /// - Parameters:
    ///   - bytes: 16 MiB unless said otherwise.
    ///   - depth: 128 unless said otherwise; at most ``deepest``, whatever is said.
    ///   - values: one million unless said otherwise.
    ///   - stringBytes: 4 MiB unless said otherwise.
    ///   - numberBytes: 1,024 unless said otherwise.
    public init(
        bytes: Int = 16 << 20, depth: Int = 128, values: Int = 1_000_000, stringBytes: Int = 4 << 20,
        numberBytes: Int = 1_024
    ) {
        self.bytes = bytes
        self.depth = Self.clamped(depth)
        self.values = values
        self.stringBytes = stringBytes
        self.numberBytes = numberBytes
    }

    /// The limits that hold where none are named.
    public static let standard = JSONLimits()

    private static func clamped(_ depth: Int) -> Int { min(max(depth, 0), deepest) }
}
