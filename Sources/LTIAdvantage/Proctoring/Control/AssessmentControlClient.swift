internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// A proctor's hand on an assessment: pauses it, ends it, gives more time (Proctoring Services 1.0 §5).
public struct AssessmentControlClient: Sendable {
    private let service: ServiceClient
    private let claim: AssessmentControlClaim

    /// The control of one launch.
    ///
    /// - Parameters:
    ///   - service: The way to the platform.
    ///   - claim: ``ProctoringRequest/control``, of the launch or of a later one.
    public init(_ service: ServiceClient, _ claim: AssessmentControlClaim) {
        self.service = service
        self.claim = claim
    }

    /// Whether the platform does what the action asks for.
    public func offers(_ action: AssessmentControl.Action) -> Bool {
        claim.controlURL != nil && claim.actions.contains(action.rawValue)
    }

    /// Asks the platform to act. It is asked once: to ask twice to resume is harmless, to give time twice is not.
    ///
    /// - Returns: How the assessment stands then.
    /// - Throws: ``ServiceError``; ``ServiceError/Code/notOffered`` for what the platform does not do, without asking it;
    ///   `CancellationError`.
    public func send(_ control: AssessmentControl) async throws -> AssessmentState {
        guard offers(control.action) else { throw ServiceError(.notOffered) }
        let answer = try await service.call(
            ServiceClient.Call(
                method: .post, endpoint: try service.endpoint(claim.controlURL),
                scopes: [ServiceScope.assessmentControl], accept: ServiceMediaType.assessmentControl,
                content: (ServiceMediaType.assessmentControl, control.json), success: [200, 201]))
        guard let state = try answer.read({ json throws(JSONError) in try AssessmentState(&json) }) else {
            throw ServiceError(.malformed, status: answer.status, host: answer.endpoint.host.description)
        }
        return state
    }
}
