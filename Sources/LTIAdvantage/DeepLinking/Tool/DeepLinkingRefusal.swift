/// Why a tool cannot answer a deep linking request so.
///
/// Branch on ``code``. Nothing of a message's content is in it.
public struct DeepLinkingRefusal: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The launch is of another type.
        case notDeepLinking = "deeplink.request.otherType"
        /// The launch lacks settings that a response needs.
        case incomplete = "deeplink.request.incomplete"
        /// The platform's return address is none that a browser may be sent to.
        case returnAddress = "deeplink.request.returnURL"
        /// What was stored is no request.
        case illegible = "deeplink.request.illegible"
        /// The response breaks rules, or the platform's settings: see ``DeepLinkingRefusal/findings``.
        case violations = "deeplink.response.violations"
    }

    /// What is wrong.
    public let code: Code
    /// Every rule that the response breaks; empty for other codes.
    public let findings: [DeepLinkingFinding]

    init(_ code: Code, _ findings: [DeepLinkingFinding] = []) {
        self.code = code
        self.findings = findings
    }
}

extension DeepLinkingRefusal: CustomStringConvertible {
    /// In words; for a response, every rule that it breaks.
    public var description: String {
        let words =
            switch code {
            case .notDeepLinking: "the launch asks for something else than content"
            case .incomplete: "the platform's settings lack the return address, the types or the document targets"
            case .returnAddress: "the platform's return address is no https address"
            case .illegible: "what was stored is no deep linking request"
            case .violations: findings.map(\.description).joined(separator: "; ")
            }
        return "\(code.rawValue): \(words)"
    }
}
