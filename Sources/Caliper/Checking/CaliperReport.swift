/// What a check found in a document.
public struct CaliperReport: Sendable {
    /// What a document is.
    public enum Kind: String, Hashable, Sendable {
        /// An event, an entity, or a node without an id that stands alone.
        case event, entity
        /// An envelope.
        case envelope
        /// None of these.
        case unknown
    }

    /// What the document is.
    public internal(set) var kind = Kind.unknown
    /// The version against which it was held.
    public let version: CaliperVersion
    /// How many events and entities there are in its data; 1 for a document that is one.
    public internal(set) var items = 0
    /// What was found, at most 1,000 findings.
    public internal(set) var findings: [CaliperFinding] = []
    /// How many errors there are, those beyond the kept findings among them.
    public internal(set) var errorCount = 0

    /// Whether the document is as the standard has it: no finding is an error.
    public var isAccepted: Bool { errorCount == 0 }

    init(version: CaliperVersion) { self.version = version }
}
