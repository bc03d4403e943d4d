/// The faults of the simulated platform that are not in a launch.
enum LMSFault: String, CaseIterable {
    /// Key set: 503.
    case jwksUnreachable
    /// Key set: a page of HTML.
    case jwksIllegible
    /// Key set: a set without keys.
    case jwksEmpty
    /// Storage: the script is there and answers nothing.
    case storageSilent

    /// Whether a fault script may name it.
    static func isKnown(_ kind: String) -> Bool {
        LMSFault(rawValue: kind) != nil || Misbehaviour.named(kind) != nil || MembershipFault.named(kind) != nil
    }
}

/// A fault script names a kind that the simulated platform does not have.
public struct UnknownFaultKind: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public let kind: String

    /// In words, with the names that there are.
    public var description: String {
        let kinds = LMSFault.allCases.map(\.rawValue) + Misbehaviour.all.map(\.kind) + MembershipFault.all.map(\.kind)
        let known = kinds.sorted()
        return "the simulated LMS has no fault \(kind); it has: \(known.joined(separator: ", "))"
    }
}
