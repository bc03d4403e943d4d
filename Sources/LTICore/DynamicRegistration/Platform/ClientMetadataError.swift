/// Why a platform refuses a tool's registration, in the words of the protocol (RFC 7591 §3.2.2, RFC 6750 §3.1).
struct ClientMetadataError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The codes.
    enum Code: String, Hashable, Sendable, CaseIterable {
        /// A redirect address is missing, or one that browsers may not be sent to.
        case invalidRedirectURI = "invalid_redirect_uri"
        /// Another member is missing or of no use.
        case invalidClientMetadata = "invalid_client_metadata"
        /// The token is missing, unknown, used or too old.
        case invalidToken = "invalid_token"

        var status: Int { self == .invalidToken ? 401 : 400 }
    }

    /// The code.
    let code: Code
    /// What is wrong, for whoever wrote the tool. It holds nothing of what was sent.
    let detail: String

    init(_ code: Code, _ detail: StaticString) {
        self.code = code
        self.detail = "\(detail)"
    }

    /// Code and detail.
    var description: String { "\(code.rawValue): \(detail)" }
}
