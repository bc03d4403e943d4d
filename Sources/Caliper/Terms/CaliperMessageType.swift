/// What an LTI link asks for (Caliper 1.2, `LtiMessageType`).
public struct CaliperMessageType: RawRepresentable, Hashable, Sendable {
    /// The term on the wire.
    public let rawValue: String

    /// Takes any term: one that 1.2 does not have is told when it is written or checked.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Whether the standard has the term, in any of the spellings that its parts use.
    public var isStandard: Bool { Vocabulary.messageType.contains(rawValue) }

    /// The terms of 1.2 in the order of the standard.
    public static let standard: [Self] = [
        .ltiResourceLinkRequest, .ltiDeepLinkingRequest, .ltiDeepLinkingResponse,
    ]
}

extension CaliperMessageType {
    /// `LtiResourceLinkRequest`.
    public static let ltiResourceLinkRequest = Self(rawValue: "LtiResourceLinkRequest")
    /// `LtiDeepLinkingRequest`.
    public static let ltiDeepLinkingRequest = Self(rawValue: "LtiDeepLinkingRequest")
    /// `LtiDeepLinkingResponse`.
    public static let ltiDeepLinkingResponse = Self(rawValue: "LtiDeepLinkingResponse")
}
