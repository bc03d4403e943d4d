internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// The assessments of a platform, as proctors act on them: the host's part of ``AssessmentControlHandler``.
public protocol AssessmentControlHost: Sendable {
    /// Acts on an assessment.
    ///
    /// - Parameters:
    ///   - control: What is asked for.
    ///   - grant: Which tool asks. Let it act only on attempts that it was launched to proctor.
    /// - Returns: How the assessment stands then.
    /// - Throws: ``AssessmentControlRefusal``.
    func act(_ control: AssessmentControl, by grant: AccessTokens.Grant) async throws -> AssessmentState
}

/// Why a platform does not act on an assessment.
public enum AssessmentControlRefusal: String, Error, Hashable, Sendable, CaseIterable {
    /// There is no such attempt, or it is not this tool's to proctor: 404.
    case unknownAttempt
    /// The platform does not do this: 403.
    case actionNotOffered
    /// The attempt is in a state in which this cannot be done: 409.
    case wrongState

    var status: HTTPResponse.Status {
        switch self {
        case .unknownAttempt: .notFound
        case .actionNotOffered: .forbidden
        case .wrongState: .conflict
        }
    }
}

/// Takes what proctors ask for while assessments run (Proctoring Services 1.0 §5): `POST` with a token for
/// ``ServiceScope/assessmentControl``.
public struct AssessmentControlHandler: Handler {
    private static let bodyLimit = 64 << 10

    private let tokens: AccessTokens
    private let issuer: Issuer
    private let host: any AssessmentControlHost

    /// Makes the service.
    ///
    /// - Parameters:
    ///   - issuer: The platform; requests about the people of another are refused.
    ///   - tokens: Says what a tool may ask.
    ///   - host: The assessments.
    public init(issuer: Issuer, tokens: AccessTokens, host: some AssessmentControlHost) {
        self.issuer = issuer
        self.tokens = tokens
        self.host = host
    }

    /// Answers a request.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard request.head.method == .post else { return ServiceRequest.refusal(allowing: "POST") }
        return try await ServiceRequest.answering(request) {
            do {
                return try await answer(request)
            } catch let refusal as AssessmentControlRefusal {
                return ServiceRequest.answer(refusal.status)
            }
        }
    }

    private func answer(_ request: WebRequest) async throws -> WebResponse {
        let grant = try await tokens.check(request.head.headerFields, anyOf: [ServiceScope.assessmentControl])
        let type = request.head.headerFields[.contentType]?.prefix { $0 != ";" && $0 != " " }.lowercased()
        guard type == ServiceMediaType.assessmentControl || type == ServiceMediaType.json else {
            return ServiceRequest.answer(.unsupportedMediaType)
        }
        guard let control = AssessmentControl(json: try await request.body.collect(upTo: Self.bodyLimit)) else {
            return ServiceRequest.answer(.badRequest)
        }
        guard control.user.issuer == issuer else { throw AssessmentControlRefusal.unknownAttempt }
        let state = try await host.act(control, by: grant)
        return ServiceRequest.answer(json: state.json, mediaType: ServiceMediaType.assessmentControl)
    }
}
