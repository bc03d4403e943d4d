internal import CrosswalkJSON
internal import _CrosswalkSupport

/// For whom a token is: the claim `aud`, one text or an array of texts (RFC 7519 §4.1.3).
public struct LaunchAudience: Hashable, Sendable {
    /// The audiences in the order of the token.
    public let values: [String]
    /// Whether the claim held anything else than texts, which names nobody and which nobody trusts.
    public let hasStrayValues: Bool

    /// The audiences of a token.
    public init(_ values: [String], hasStrayValues: Bool = false) {
        self.values = values
        self.hasStrayValues = hasStrayValues
    }

    /// Whether the claim names one party and nothing else, so that no `azp` is needed.
    var isSingle: Bool { values.count == 1 && !hasStrayValues }

    /// Whether the tool is among the audiences, wherever it stands.
    public func contains(_ client: ClientID) -> Bool { values.contains { $0.hasSameBytes(as: client.text) } }
}

extension JSONReader {
    /// The next value as an audience; of any other type than text and array it is one without values.
    mutating func audience() throws(JSONError) -> LaunchAudience {
        switch try kind() {
        case .string: return LaunchAudience([try string()])
        case .array:
            var values: [String] = []
            var hasStrayValues = false
            try beginArray()
            while try nextElement() {
                if try kind() == .string { values.append(try string()) } else { hasStrayValues = true }
            }
            return LaunchAudience(values, hasStrayValues: hasStrayValues)
        default:
            try skip()
            return LaunchAudience([], hasStrayValues: true)
        }
    }
}
