/// A version of OneRoster that a bundle may have.
public enum OneRosterVersion: String, CaseIterable, Hashable, Sendable, Comparable {
    /// The first version, of 2015, which has no manifest.
    case v1_0 = "1.0"
    /// The version of 2017.
    case v1_1 = "1.1"
    /// The version of 2022, with its revision 1.2.1 of 2023.
    case v1_2 = "1.2"

    /// Reads the value of `oneroster.version`; `1.2.1`, which some systems write, is ``v1_2``.
    public init?(rawValue: String) {
        switch rawValue {
        case "1.0": self = .v1_0
        case "1.1": self = .v1_1
        case "1.2", "1.2.1": self = .v1_2
        default: return nil
        }
    }

    /// Orders by age.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .v1_0: 0
        case .v1_1: 1
        case .v1_2: 2
        }
    }
}

extension OneRosterVersion: CustomStringConvertible {
    /// The version as written in a manifest.
    public var description: String { rawValue }
}
