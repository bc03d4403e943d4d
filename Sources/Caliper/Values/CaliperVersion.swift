/// A version of Caliper.
public enum CaliperVersion: String, CaseIterable, Hashable, Sendable, Comparable {
    /// 1.0: ids and types under `@id` and `@type`, types and actions as IRIs, events without id.
    case v1_0 = "1.0"
    /// 1.1, with its six extension profiles.
    case v1_1 = "1.1"
    /// 1.2.
    case v1_2 = "1.2"

    /// The context that documents of the version name: the `dataVersion` of envelopes from 1.1 on.
    public var context: String {
        switch self {
        case .v1_0: "http://purl.imsglobal.org/ctx/caliper/v1/Context"
        case .v1_1: "http://purl.imsglobal.org/ctx/caliper/v1p1"
        case .v1_2: "http://purl.imsglobal.org/ctx/caliper/v1p2"
        }
    }

    /// The version of a context, the extension contexts of 1.1 among them; `nil` for any other text.
    public init?(context: String) {
        if let version = Self.allCases.first(where: { $0.context == context }) {
            self = version
        } else if ExtensionProfile.allCases.contains(where: { $0.context == context }) {
            self = .v1_1
        } else {
            return nil
        }
    }

    /// The older one first.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The profiles that 1.1 got later, each with a context of its own.
enum ExtensionProfile: String, CaseIterable, Sendable {
    case feedback = "Feedback"
    case resourceManagement = "ResourceManagement"
    case search = "Search"
    case survey = "Survey"
    case toolLaunch = "ToolLaunch"
    case toolUse = "ToolUse"

    /// Its context.
    var context: String { "\(CaliperVersion.v1_1.context)/\(rawValue)Profile-extension" }
}
