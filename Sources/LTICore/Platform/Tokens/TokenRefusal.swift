internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes

/// Why a tool gets no access token (RFC 6749 §5.2).
public struct TokenRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the tool is told.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The wire name.
        public let rawValue: String

        /// Takes any name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A parameter is missing, repeated, or of another value than this grant has.
        public static var invalidRequest: Self { Self(rawValue: "invalid_request") }
        /// The assertion does not prove who asks.
        public static var invalidClient: Self { Self(rawValue: "invalid_client") }
        /// The tool is known, and may not do this.
        public static var unauthorizedClient: Self { Self(rawValue: "unauthorized_client") }
        /// Another grant than `client_credentials`.
        public static var unsupportedGrantType: Self { Self(rawValue: "unsupported_grant_type") }
        /// No scope, or none that the tool may have.
        public static var invalidScope: Self { Self(rawValue: "invalid_scope") }
    }

    /// What the tool is told.
    public let code: Code
    /// What is wrong, for the tool's developer. No value of the request is in it.
    public let detail: String

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    /// Code and detail.
    public var description: String { "\(code.rawValue): \(detail)" }

    /// The answer: 400 and the two members of RFC 6749 §5.2.
    public var response: WebResponse {
        let body = JSONValue.object(["error": .string(code.rawValue), "error_description": .string(detail)]).json
        return WebResponse(.badRequest, HTTPBody(body), mediaType: "application/json", fields: TokenAnswerFields.all)
    }
}

/// The fields of every answer of a token endpoint (RFC 6749 §5.1).
enum TokenAnswerFields {
    static let all: HTTPFields = [.cacheControl: "no-store", .xContentTypeOptions: "nosniff"]
}
