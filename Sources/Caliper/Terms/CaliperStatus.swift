/// Whether a membership holds (Caliper 1.2, `LISStatus`).
public struct CaliperStatus: RawRepresentable, Hashable, Sendable {
    /// The term on the wire.
    public let rawValue: String

    /// Takes any term: one that 1.2 does not have is told when it is written or checked.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Whether the standard has the term, in any of the spellings that its parts use.
    public var isStandard: Bool { Vocabulary.status.contains(rawValue) }

    /// The terms of 1.2 in the order of the standard.
    public static let standard: [Self] = [
        .active, .inactive,
    ]
}

extension CaliperStatus {
    /// `Active`.
    public static let active = Self(rawValue: "Active")
    /// `Inactive`.
    public static let inactive = Self(rawValue: "Inactive")
}
