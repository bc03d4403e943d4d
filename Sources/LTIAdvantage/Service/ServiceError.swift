public import CrosswalkRuntime

/// Why a call of a service did not do what it was to do.
///
/// Branch on ``code``; show ``description`` to the operator. Nothing of an answer's body or of an address's path is in it:
/// both name people.
public struct ServiceError: Error, Hashable, Sendable {
    /// What went wrong.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The launch did not offer the service, or not this part of it.
        case notOffered = "service.notOffered"
        /// The address is none, or requests may not go there.
        case address = "service.address"
        /// There is no access token: see ``ServiceError/status`` for the token endpoint's answer.
        case token = "service.token"
        /// The request never left.
        case unreachable = "service.unreachable"
        /// The request may have arrived, and no whole answer came: nobody knows what became of it.
        case unknown = "service.unknown"
        /// The platform has a fault of its own, or asks for patience.
        case busy = "service.busy"
        /// The platform did not accept the token, a new one neither.
        case unauthorised = "service.unauthorised"
        /// The platform does not allow it: a scope or a permission is missing.
        case forbidden = "service.forbidden"
        /// There is nothing at the address.
        case missing = "service.missing"
        /// The platform's state is another one than the request supposes.
        case conflict = "service.conflict"
        /// The platform does not accept the request's content.
        case refused = "service.refused"
        /// The answer cannot be read.
        case malformed = "service.malformed"
        /// The answer is larger than what is read.
        case tooLarge = "service.tooLarge"
    }

    /// What went wrong.
    public let code: Code
    /// The status of the answer; `nil` where there was none.
    public let status: Int?
    /// The address's host; it names no person.
    public let host: String?
    /// When the platform wants to be asked again; `nil` where it does not say.
    public let retryAt: WallTime?

    init(_ code: Code, status: Int? = nil, host: String? = nil, retryAt: WallTime? = nil) {
        self.code = code
        self.status = status
        self.host = host
        self.retryAt = retryAt
    }

    /// Whether the same request can succeed later without anybody's doing.
    public var isTemporary: Bool { code == .unreachable || code == .unknown || code == .busy }
}

extension ServiceError: CustomStringConvertible {
    /// In words: what happened, and what helps.
    public var description: String {
        let answer = status.map { " (status \($0))" } ?? ""
        let place = host.map { " of \($0)" } ?? ""
        return "\(code.rawValue)\(answer): the service\(place) \(code.words)"
    }
}

extension ServiceError.Code {
    /// What happened, and what helps.
    var words: String {
        switch self {
        case .notOffered: "is not offered by the launch; the tool's registration needs its scope"
        case .address: "has an address that cannot be called; the platform's settings name a wrong one"
        case .token: "cannot be called because there is no access token; look at the registration's keys and scopes"
        case .unreachable: "cannot be reached; try again"
        case .unknown: "gave no whole answer; whether it acted is not known; try the same again"
        case .busy: "is not available at the moment; try again"
        case .unauthorised: "does not accept the access token; look at the registration at the platform"
        case .forbidden: "does not allow this; the tool's registration at the platform lacks a scope or a permission"
        case .missing: "has nothing at this address; it was removed, or belongs to another tool"
        case .conflict: "is in another state than the request supposes; read it again first"
        case .refused: "does not accept what was sent"
        case .malformed: "gave an answer that cannot be read; tell the platform's operator"
        case .tooLarge: "gave an answer that is larger than what is read; ask for smaller pages"
        }
    }
}
