/// Why an outbox could not do what was asked.
public struct OutboxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason, as a value to branch on. Codes are API: they are added, never renamed.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// Somebody else has the lease now.
        case fenced = "outbox.fenced"
        /// What is stored cannot be read.
        case damaged = "outbox.damaged"
        /// A destination has no sink that could take its items.
        case noSink = "outbox.no_sink"
        /// A key for marks has fewer than 16 bytes.
        case keyTooShort = "outbox.key_too_short"
    }

    /// The reason.
    public let code: Code

    /// Makes an error.
    public init(_ code: Code) { self.code = code }

    /// In words, for a help desk.
    public var description: String {
        switch code {
        case .fenced:
            "\(code.rawValue): another worker delivers this destination now; what this one did may be done again"
        case .damaged: "\(code.rawValue): what is stored cannot be read"
        case .noSink: "\(code.rawValue): nothing is configured that takes the items of this destination"
        case .keyTooShort: "\(code.rawValue): a key for the marks of people needs 16 bytes at least"
        }
    }
}
