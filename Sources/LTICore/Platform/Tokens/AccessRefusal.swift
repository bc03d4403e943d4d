public import CrosswalkRuntime
internal import HTTPTypes

/// Why a request may not call a service (RFC 6750 §3.1).
public struct AccessRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: String, Hashable, Sendable {
        /// No token.
        case missing
        /// Something that is no bearer token, or several.
        case malformed
        /// No token of this platform, or one that is over.
        case unknown
        /// The token allows other things.
        case scope
        /// The token is for another installation, or the installation is not active.
        case deployment
    }

    /// What is wrong.
    public let reason: Reason
    private let wanted: Set<String>

    init(_ reason: Reason, wanted: Set<String> = []) {
        self.reason = reason
        self.wanted = wanted
    }

    /// In words.
    public var description: String {
        switch reason {
        case .missing: "the request has no access token"
        case .malformed: "the request has no single bearer token"
        case .unknown: "the access token is none of this platform's, or is over"
        case .scope: "the access token does not allow this"
        case .deployment: "the access token is for another deployment, or the deployment is not active"
        }
    }

    /// The answer: 401 or 403, and a `WWW-Authenticate` that says why.
    public var response: WebResponse {
        let challenge: String
        switch reason {
        case .missing: challenge = "Bearer"
        case .malformed: challenge = "Bearer error=\"invalid_request\""
        case .unknown: challenge = "Bearer error=\"invalid_token\""
        case .scope:
            challenge = "Bearer error=\"insufficient_scope\", scope=\"\(wanted.sorted().joined(separator: " "))\""
        case .deployment: challenge = "Bearer error=\"insufficient_scope\""
        }
        let isForbidden = reason == .scope || reason == .deployment
        let status: HTTPResponse.Status = reason == .malformed ? .badRequest : isForbidden ? .forbidden : .unauthorized
        return WebResponse(status, fields: [.wwwAuthenticate: challenge, .cacheControl: "no-store"])
    }
}
