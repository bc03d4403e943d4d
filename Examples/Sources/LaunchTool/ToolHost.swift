import CrosswalkRuntime
import LTIAdvantage
import LTICore
import ToolSupport

/// The app: what each kind of launch shows.
struct ToolHost: LaunchHost {
    let roster: KnownRoster?
    let sessions: ToolSessions
    let classroom: Classroom
    let policy: EndpointPolicy

    /// Refuses to let somebody choose what could not be sent back.
    func check(_ launch: VerifiedLaunch) throws {
        guard launch.messageType == .deepLinking else { return }
        do {
            _ = try DeepLinkingRequest(launch, policy: policy)
        } catch {
            throw LaunchRefusal(custom: error.code.rawValue, detail: error.description)
        }
    }

    func open(_ launch: VerifiedLaunch, _ request: WebRequest) async throws -> WebResponse {
        if launch.messageType == .deepLinking {
            let asked = try DeepLinkingRequest(launch, policy: policy)
            let session = try await sessions.begin(ToolSession(.deepLinking, asked.stored))
            return ChoicePage.page(asked.terms, session).response
        }
        let known = try await roster?.recognise(launch)
        let services = LaunchServices(launch)
        let isTeacher = launch.roles.isInstructor && !launch.roles.isTestUser
        let session = try await sessions.begin(
            ToolSession(.resourceLink, services.stored, isTeacher: isTeacher, section: known?.section))
        if launch.messageType == .submissionReview, let learner = launch.claims.forUser {
            return try await classroom.work(of: learner, services, isTeacher: isTeacher, session).response
        }
        return LaunchPage.page(launch, known?.person, sections: Quiz.sections(launch, session)).response
    }

    func refused(_ refusal: LaunchRefusal, reference: String) async -> WebResponse? {
        RefusalLog.write(refusal, reference)
        return nil
    }
}
