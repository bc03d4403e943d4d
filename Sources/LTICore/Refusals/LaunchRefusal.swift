/// Why a launch was refused.
///
/// Branch on ``code``, show ``message`` to the person, write ``description`` to the operator's log, answer with
/// ``status``. Nothing of it is taken from a token: what a token says about people appears in none of these. Two refusals
/// are equal when their codes are.
public struct LaunchRefusal: Error, Sendable {
    /// What went wrong, as a value to branch on.
    public let code: Code
    /// The claim at fault; `nil` where no single one is.
    public let claim: ClaimName?
    /// Expected and found, in a few words for the operator.
    public let detail: String

    package init(_ code: Code, claim: StaticString? = nil, _ detail: String) {
        self.code = code
        self.claim = claim.map { ClaimName($0) }
        self.detail = detail
    }

    /// A refusal for a reason of the host's own.
    ///
    /// - Parameters:
    ///   - name: becomes the code `custom.<name>`.
    ///   - detail: words for the operator. They are written to logs: no claim belongs into them.
    public init(custom name: String, detail: String) { self.init(.custom(name), detail) }

    /// The clause that was broken.
    public var clause: String { entry.clause }
    /// What to tell the person: what happened and what to do, without what only an attacker would like to know.
    public var message: String { entry.advice.rawValue }
    /// The kind of failure.
    public var failure: FailureClass { entry.failure }
    /// The HTTP status of the page that says so: 400, 401, 403 or 503.
    public var status: Int { entry.failure.status }

    private var entry: RefusalCatalog.Entry { RefusalCatalog.entry(code) }
}

extension LaunchRefusal: Equatable {
    /// Whether the codes are the same.
    public static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}

extension LaunchRefusal: CustomStringConvertible {
    /// Code, claim, detail and clause.
    public var description: String {
        let place = claim.map { " (\($0))" } ?? ""
        return "\(code.rawValue)\(place): \(detail) [\(clause)]"
    }
}

extension LaunchRefusal {
    /// The kinds of failure.
    public enum FailureClass: String, Hashable, Sendable, CaseIterable {
        case malformed, state, platform, algorithm, key, header, signature, issuer, audience, expired, time, nonce
        case claim, deployment, registration, unavailable, custom

        /// 401 where somebody could not be authenticated, 403 where the installation is not known, 400 for a message
        /// that is none, 503 where the platform cannot be asked.
        var status: Int {
            switch self {
            case .malformed, .claim: 400
            case .deployment, .registration, .custom: 403
            case .unavailable: 503
            default: 401
            }
        }
    }
}
