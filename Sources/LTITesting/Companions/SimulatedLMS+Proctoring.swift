import CrosswalkRuntime
import HTTPTypes
public import LTIAdvantage
public import LTICore
import _CrosswalkSupport

extension SimulatedLMS {
    /// How somebody's assessment stands; `nil` where no proctor was asked for.
    ///
    /// - Parameters:
    ///   - link: The assessment.
    ///   - user: The person, by `sub`.
    ///   - client: The proctoring tool.
    public func assessment(
        _ link: ResourceLinkID, of user: UserID, by client: ClientID
    ) async throws -> (attemptNumber: Int, state: AssessmentState)? {
        let place = LMSAssessments.Place(client: client, link: link, user: user)
        return try await services.companions.assessments.attempt(place).map { ($0.number, $0.state) }
    }

    private var attempts: ProctoredAttempts { ProctoredAttempts(store, ambient: ambient) }

    /// Fills in what ties a proctor's answer to this attempt, person and session; and counts attempts.
    func proctor(
        _ launch: inout OutgoingLaunch, by client: ClientID, _ deployment: DeploymentID, for session: PlatformSession
    ) async throws {
        guard let user = launch.claims.user.subject, let link = launch.claims.resourceLink?.id else { return }
        let assessments = services.companions.assessments
        let place = LMSAssessments.Place(client: client, link: link, user: user)
        switch launch.claims.messageType {
        case .startProctoring:
            let attempt = try await assessments.open(place, in: deployment)
            try await attempts.begin(
                &launch, attempt: attempt.number, startURL: launch.claims.proctoring.startAssessmentURL ?? "",
                with: client, for: session, note: user.text)
        case .endAssessment:
            guard let attempt = try await assessments.attempt(place) else { return }
            launch.claims.proctoring.attemptNumber = attempt.number
            try await assessments.finish(place)
        default: return
        }
    }

    /// `POST /start-assessment`: a proctor's word that the assessment may begin, brought by the browser.
    func startAssessment(_ request: WebRequest) async throws -> WebResponse {
        let body = try await request.body.collect(upTo: 1 << 20)
        let form = try FormFields(parsing: body)
        guard let session = try await sessions.session(request.head, try request.query()) else {
            return Self.page(
                "Nobody is signed in", "Sign in at the platform, and open the assessment again.", .forbidden)
        }
        do {
            let receiver = StartAssessmentReceiver(messages: services.messages, attempts: attempts)
            let started = try await receiver.receive(form, in: session)
            let place = LMSAssessments.Place(
                client: started.clientID, link: started.resourceLink, user: UserID(started.note))
            try await services.companions.assessments.start(place, returnsAtEnd: started.returnsAtEnd)
            return Self.page("The assessment has begun", "This is attempt \(started.attemptNumber).", .ok)
        } catch let refusal as LaunchRefusal {
            return Self.page(
                "The proctor's answer was refused", refusal.description, HTTPResponse.Status(code: refusal.status))
        }
    }

    private static func page(_ title: String, _ words: String, _ status: HTTPResponse.Status) -> WebResponse {
        let content = "<h1>\(HTMLText.escaped(title))</h1>\n<p>\(HTMLText.escaped(words))</p>"
        return LMSPage(title: title, content: content).response(status)
    }
}
