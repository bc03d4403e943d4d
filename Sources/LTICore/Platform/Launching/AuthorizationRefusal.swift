public import HTTPTypes

/// Why a platform does not answer an authentication request with a token.
public struct AuthorizationRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the tool is told, by the names of OpenID Connect Core §3.1.2.6 and RFC 6749 §4.1.2.1.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The wire name.
        public let rawValue: String

        /// Takes any name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A parameter is missing, repeated or of another value than LTI allows.
        public static var invalidRequest: Self { Self(rawValue: "invalid_request") }
        /// Another `response_type` than `id_token`.
        public static var unsupportedResponseType: Self { Self(rawValue: "unsupported_response_type") }
        /// A `scope` without `openid`.
        public static var invalidScope: Self { Self(rawValue: "invalid_scope") }
        /// Nobody is signed in in this browser, or somebody else.
        public static var loginRequired: Self { Self(rawValue: "login_required") }
        /// The launch is over: fetched before, too old, or never begun. The name is that of Canvas; no standard has one.
        public static var launchNoLongerValid: Self { Self(rawValue: "launch_no_longer_valid") }
        /// No such tool, a launch that was begun for another one, or an installation that is not active any more.
        public static var unauthorizedClient: Self { Self(rawValue: "unauthorized_client") }
        /// The token could not be made.
        public static var serverError: Self { Self(rawValue: "server_error") }
    }

    /// What the tool is told.
    public let code: Code
    /// What is wrong, for the tool's log. No value of the request is in it.
    public let detail: String
    /// The status of the page where the tool cannot be told: it is not known who asks, or where answers may go.
    public let status: HTTPResponse.Status

    init(_ code: Code, _ detail: String, status: HTTPResponse.Status = .badRequest) {
        self.code = code
        self.detail = detail
        self.status = status
    }

    /// Code and detail.
    public var description: String { "\(code.rawValue): \(detail)" }
}
