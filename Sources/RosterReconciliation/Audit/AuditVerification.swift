/// What a verification of the audit chain found.
public struct AuditVerification: Hashable, Sendable {
    /// The number of links.
    public let entries: Int
    /// The hash of the last link, 64 hexadecimal digits; zeros for an empty chain.
    ///
    /// Keep it somewhere else now and then: only against such a copy can it be known that nobody cut the end off and
    /// set the ledger's own memory back.
    public let head: String
    /// What is wrong, in the order of the chain; empty where all is well.
    public let faults: [AuditFault]

    /// `true` where nothing is wrong.
    public var isIntact: Bool { faults.isEmpty }
}

/// Something wrong with the audit chain or with what it vouches for.
public struct AuditFault: Hashable, Sendable {
    /// What is wrong.
    public enum Code: String, Hashable, Sendable {
        /// A link is missing, or one is there that should not be.
        case gap = "audit.gap"
        /// A link cannot be read.
        case unreadable = "audit.unreadable"
        /// A link does not name the hash of the one before.
        case link = "audit.link"
        /// A link's own hash does not fit its content.
        case hash = "audit.hash"
        /// The chain ends elsewhere than the ledger, or the caller, remembers.
        case head = "audit.head"
        /// A plan or decision is not as it was recorded.
        case subject = "audit.subject"
        /// The actions of a plan are not as they were recorded.
        case journal = "audit.journal"
        /// The results of a batch are not as they were recorded.
        case results = "audit.results"
    }

    /// The position of the link, from 0; the number of links where the end is meant.
    public let sequence: Int
    /// What is wrong.
    public let code: Code
}
