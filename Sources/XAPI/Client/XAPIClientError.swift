internal import CrosswalkRuntime
internal import HTTPTypes

/// Why a Learning Record Store did not do what was asked. It holds nothing of requests and answers.
public struct XAPIClientError: Error, Sendable, CustomStringConvertible {
    /// What went wrong, as a value to branch on.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// 400: a statement or a parameter breaks the standard. Sending it again does not help.
        case invalid = "lrs.invalid"
        /// 401: the account is not known.
        case unauthorised = "lrs.unauthorised"
        /// 403: the account may not do this.
        case forbidden = "lrs.forbidden"
        /// 404 where something must be there.
        case notFound = "lrs.not_found"
        /// 409: another statement has the id, or a document is there and no header says which state was seen.
        case conflict = "lrs.conflict"
        /// 412: the document has changed.
        case changed = "lrs.changed"
        /// 413: the request is larger than the store takes.
        case tooLarge = "lrs.too_large"
        /// 429: too many requests.
        case tooMany = "lrs.too_many"
        /// 5xx: the store failed.
        case failed = "lrs.failed"
        /// Another status than the standard has.
        case unexpected = "lrs.unexpected"
        /// The answer is not what the standard has.
        case unreadable = "lrs.unreadable"
        /// No version is spoken by both.
        case version = "lrs.version"
        /// A statement without id: what has none cannot be recognised when it is sent again.
        case missingID = "lrs.missing_id"
        /// The next page of a list lies at another origin, was there already, or there are more than the limit.
        case brokenList = "lrs.broken_list"
    }

    /// What went wrong.
    public let code: Code
    /// The status of the answer; `nil` where there was none.
    public let status: Int?
    /// How long the store asks to wait, as `Retry-After` has it in seconds.
    public let retryAfter: Duration?

    /// An error of a code alone: to compare with.
    public init(code: Code) { self.init(code, status: nil) }

    init(_ code: Code, status: Int?) {
        self.code = code
        self.status = status
        retryAfter = nil
    }

    init(_ response: WebResponse) {
        status = response.status.code
        code = Self.code(of: response.status.code)
        // A date is left to who retries: this error has no clock.
        retryAfter = response.head.headerFields.value(named: "retry-after").flatMap { Int64($0) }
            .flatMap { $0 >= 0 && $0 <= 86_400 ? .seconds($0) : nil }
    }

    /// Whether the same request may succeed later.
    public var isRetryable: Bool { code == .tooMany || code == .failed }

    /// Code and status.
    public var description: String { status.map { "\(code.rawValue) (\($0))" } ?? code.rawValue }

    private static func code(of status: Int) -> Code {
        switch status {
        case 400: .invalid
        case 401: .unauthorised
        case 403: .forbidden
        case 404: .notFound
        case 409: .conflict
        case 412: .changed
        case 413: .tooLarge
        case 429: .tooMany
        case 500...599: .failed
        default: .unexpected
        }
    }
}

extension XAPIClientError: Equatable {
    /// The codes.
    public static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}
