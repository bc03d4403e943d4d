/// What a token may cost to read.
public struct JWSLimits: Hashable, Sendable {
    /// The longest token, in bytes.
    public let tokenByteCount: Int
    /// The longest header, in bytes of JSON.
    public let headerByteCount: Int

    /// The default limits: a token of 256 KiB with a header of 16 KiB.
    public static let standard = JWSLimits()

    /// - Parameters:
    ///   - tokenByteCount: below 0 counts as 0.
    ///   - headerByteCount: below 0 counts as 0.
    public init(tokenByteCount: Int = 256 * 1_024, headerByteCount: Int = 16 * 1_024) {
        self.tokenByteCount = max(0, tokenByteCount)
        self.headerByteCount = max(0, headerByteCount)
    }
}
