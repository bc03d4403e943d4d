internal import CrosswalkRuntime
internal import HTTPTypes

/// Why a OneRoster service gave nothing. It holds no body, no address and no token.
public struct OneRosterServiceError: Error, Hashable, Sendable {
    /// What went wrong, as a value to branch on. Codes are API: they are added, never renamed.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// There was no connection.
        case notConnected = "service.not_connected"
        /// No answer came in time.
        case timedOut = "service.timed_out"
        /// The connection ended before the answer was whole.
        case connectionLost = "service.connection_lost"
        /// The address is one that requests may not go to, or that cannot be asked.
        case address = "service.address"
        /// There is no access token.
        case noToken = "service.no_token"
        /// The service does not accept who asks (401).
        case unauthorised = "service.unauthorised"
        /// The service does not grant this to who asks (403).
        case forbidden = "service.forbidden"
        /// There is no such record or collection (404, 410).
        case notFound = "service.not_found"
        /// The service has no such operation (405, 501).
        case unsupported = "service.unsupported"
        /// The filter was refused.
        case invalidFilter = "service.invalid_filter"
        /// The fields that were asked for were refused.
        case invalidSelection = "service.invalid_selection"
        /// The sort was refused.
        case invalidSort = "service.invalid_sort"
        /// The request, or the record that was sent, was refused (400, 409, 422 and others of 4xx).
        case invalidData = "service.invalid_data"
        /// The service asks for patience (429, 503).
        case busy = "service.busy"
        /// The page that was asked for is too large (413, or more bytes than are read).
        case tooLarge = "service.too_large"
        /// The service has a fault of its own (5xx).
        case serverError = "service.server_error"
        /// The service sends the client elsewhere (3xx), which is not followed.
        case redirected = "service.redirected"
        /// The answer ends in the middle.
        case truncated = "service.truncated"
        /// The answer is no JSON, such as an error page.
        case illegible = "service.illegible"
        /// The answer says that it succeeded and has neither the record nor the list that was asked for.
        case noCollection = "service.no_collection"
    }

    /// What went wrong.
    public let code: Code
    /// The answer's status; `nil` where none came.
    public let status: Int?
    /// What the service says of it, where it says something known.
    public let minors: [OneRosterStatusInfo.Minor]
    /// How long the service asks to wait.
    public let retryAfter: Duration?

    /// Notes a failure.
    public init(
        _ code: Code, status: Int? = nil, minors: [OneRosterStatusInfo.Minor] = [], retryAfter: Duration? = nil
    ) {
        self.code = code
        self.status = status
        self.minors = minors
        self.retryAfter = retryAfter
    }

    /// Whether the same request can succeed later.
    public var isTemporary: Bool {
        switch code {
        case .notConnected, .timedOut, .connectionLost, .busy, .serverError, .truncated, .illegible: true
        // A failure that comes as a success: what it says of itself decides.
        case .noCollection: minors.contains(.serverBusy) || minors.contains(.internalServerError)
        default: false
        }
    }

    /// Whether a smaller page can help.
    var asksForLess: Bool {
        switch code {
        case .timedOut, .tooLarge, .truncated, .connectionLost, .serverError: true
        case .busy: status == 503
        default: false
        }
    }

    init(_ error: TransportError) {
        switch error.reason {
        case .notConnected: self.init(.notConnected)
        case .timedOut: self.init(.timedOut)
        case .connectionLost: self.init(.connectionLost)
        case .unsupported, .forbidden: self.init(.address)
        }
    }

    /// What an answer other than a success means.
    init(_ response: WebResponse, body: [UInt8], at now: WallTime) {
        let status = response.status.code
        let minors = OneRosterStatusInfo(bytes: body)?.minors ?? []
        self.init(
            Self.code(status, minors), status: status, minors: minors, retryAfter: response.retryDelay(at: now))
    }

    private static func code(_ status: Int, _ minors: [OneRosterStatusInfo.Minor]) -> Code {
        switch status {
        case 300..<400: return .redirected
        case 401: return .unauthorised
        case 403: return .forbidden
        case 404, 410: return .notFound
        case 405, 501: return .unsupported
        case 408: return .timedOut
        case 413, 414: return .tooLarge
        case 429, 503: return .busy
        case 500...: return .serverError
        default: return minors.lazy.compactMap(Self.code).first ?? .invalidData
        }
    }

    private static func code(_ minor: OneRosterStatusInfo.Minor) -> Code? {
        switch minor {
        case .invalidFilterField: .invalidFilter
        case .invalidSelectionField, .invalidBlankSelectionField: .invalidSelection
        case .invalidSortField: .invalidSort
        case .unauthorisedRequest: .unauthorised
        case .forbidden: .forbidden
        case .unknownObject: .notFound
        case .serverBusy: .busy
        case .unsupported: .unsupported
        case .fullSuccess, .invalidData, .internalServerError, .deleteFailure: nil
        }
    }
}

extension OneRosterServiceError: CustomStringConvertible {
    /// In words, for a help desk.
    public var description: String {
        let place = status.map { " (status \($0))" } ?? ""
        return "\(code.words)\(place)"
    }
}

extension OneRosterServiceError.Code {
    fileprivate var words: String {
        switch self {
        case .notConnected: "there is no connection to the OneRoster service"
        case .timedOut: "the OneRoster service did not answer in time"
        case .connectionLost: "the connection ended before the answer was whole"
        case .address: "requests may not go to this address"
        case .noToken: "the token endpoint gave no access token"
        case .unauthorised: "the OneRoster service does not accept the credentials"
        case .forbidden: "the credentials do not allow this; check which scopes they have"
        case .notFound: "the OneRoster service has no such record or collection"
        case .unsupported: "the OneRoster service does not offer this operation"
        case .invalidFilter: "the OneRoster service refuses the filter"
        case .invalidSelection: "the OneRoster service refuses the list of fields"
        case .invalidSort: "the OneRoster service refuses the sort"
        case .invalidData: "the OneRoster service refuses the request"
        case .busy: "the OneRoster service is busy and asks to wait"
        case .tooLarge: "the page is too large"
        case .serverError: "the OneRoster service has a fault of its own"
        case .redirected: "the OneRoster service sends to another address; use that one as the base URL"
        case .truncated: "the answer of the OneRoster service ends in the middle"
        case .illegible: "the answer of the OneRoster service is no JSON"
        case .noCollection: "the answer of the OneRoster service holds neither a list nor an error"
        }
    }
}
