import CrosswalkJSON
import LTIAdvantage
import LTICore

/// The proctored assessments of the simulated platform: one attempt of a person at a link through a tool, with its state.
struct LMSAssessments: AssessmentControlHost {
    /// What proctors may ask for.
    static let actions: [AssessmentControl.Action] = [.pause, .resume, .terminate, .update, .flag]

    /// Whose attempt is meant.
    struct Place: Hashable, Sendable {
        let client: ClientID
        let link: ResourceLinkID
        let user: UserID

        var name: [String] { [client.text, link.text, user.text] }
    }

    /// An attempt.
    struct Attempt: Hashable, Sendable {
        var number: Int
        var deployment: DeploymentID
        var state = AssessmentState(.none)
        /// Whether the proctor wants to be told of the end.
        var returnsAtEnd = false

        var isOver: Bool { state.status == .terminated || state.status == .complete }
    }

    let issuer: Issuer
    let attempts: LMSRecords

    /// The attempt that there is; `nil` where nobody asked for a proctor.
    func attempt(_ place: Place) async throws -> Attempt? { try await attempts.value(place.name).flatMap(Attempt.init) }

    /// The attempt for which a proctor is asked: the one that is not over, or a new one.
    func open(_ place: Place, in deployment: DeploymentID) async throws -> Attempt {
        var opened = Attempt(number: 1, deployment: deployment)
        try await change(place) { known in
            opened = known.map { $0.isOver ? Attempt(number: $0.number + 1, deployment: deployment) : $0 } ?? opened
            return opened
        }
        return opened
    }

    /// The proctor lets the assessment begin. One that runs or is paused stays as it is.
    func start(_ place: Place, returnsAtEnd: Bool) async throws {
        try await change(place) { known in
            guard var known, known.state.status == .none else { return nil }
            known.state.status = .running
            known.returnsAtEnd = returnsAtEnd
            return known
        }
    }

    /// The person has finished.
    func finish(_ place: Place) async throws {
        try await change(place) { known in
            guard var known, known.state.status == .running || known.state.status == .paused else { return nil }
            known.state.status = .complete
            return known
        }
    }

    func act(_ control: AssessmentControl, by grant: AccessTokens.Grant) async throws -> AssessmentState {
        let place = Place(client: grant.clientID, link: control.resourceLink, user: control.user.user)
        let changed = try await change(place) { known in
            guard var known, known.number == control.attemptNumber,
                grant.deploymentID == nil || grant.deploymentID == known.deployment
            else { throw AssessmentControlRefusal.unknownAttempt }
            try known.state.take(control)
            return known
        }
        guard let changed else { throw AssessmentControlRefusal.unknownAttempt }
        return changed.state
    }

    @discardableResult
    private func change(_ place: Place, _ body: (Attempt?) throws -> Attempt?) async throws -> Attempt? {
        try await attempts.change(place.name) { try body($0.flatMap(Attempt.init))?.json }.flatMap(Attempt.init)
    }
}

extension AssessmentState {
    /// Acts as a proctor asks.
    fileprivate mutating func take(_ control: AssessmentControl) throws(AssessmentControlRefusal) {
        switch (control.action, status) {
        case (.flag, _): break
        case (.pause, .running): status = .paused
        case (.resume, .paused): status = .running
        case (.terminate, .running), (.terminate, .paused): status = .terminated
        case (.update, .running), (.update, .paused):
            let minutes = (extraTime?.double ?? 0) + (control.extraTime?.double ?? 0)
            // Whole minutes are written as such.
            extraTime = Int(exactly: minutes).map { JSONNumber($0) } ?? JSONNumber(minutes)
        case (.pause, _), (.resume, _), (.terminate, _), (.update, _): throw .wrongState
        default: throw .actionNotOffered
        }
    }
}

extension LMSAssessments.Attempt {
    fileprivate init?(_ value: JSONValue) {
        guard let number = value["number"]?.number?.integer, let deployment = value["deployment"]?.string,
            let status = value["status"]?.string
        else { return nil }
        self.init(
            number: number, deployment: DeploymentID(deployment),
            state: AssessmentState(.init(rawValue: status), extraTime: value["extra"]?.number),
            returnsAtEnd: value["returns"]?.bool ?? false)
    }

    fileprivate var json: JSONValue {
        var object: JSONObject = [
            "number": .number(JSONNumber(number)), "deployment": .string(deployment.text),
            "status": .string(state.status.rawValue), "returns": .bool(returnsAtEnd),
        ]
        if let extra = state.extraTime { object["extra"] = .number(extra) }
        return .object(object)
    }
}
