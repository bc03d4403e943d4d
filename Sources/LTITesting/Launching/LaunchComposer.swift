import CrosswalkRuntime
import LTICore

/// Puts the messages of the simulated platform together: each type with what its specification demands.
struct LaunchComposer: Sendable {
    let base: Endpoint
    let catalog: LMSCatalog
    let session: PlatformSession
    /// Whom a message is about; `nil` for the catalogue's learner.
    var learner: LMSUser?

    /// A message of a type for a person who opens a link.
    func launch(
        _ type: MessageType, by user: LMSUser, _ course: LMSCourse, _ link: LMSLink, deployment: DeploymentID,
        target: LaunchPresentation.DocumentTarget
    ) -> OutgoingLaunch {
        var launch = OutgoingLaunch(type, deploymentID: deployment, targetLinkURI: link.targetLinkURI)
        launch.claims.user = user.claims
        launch.claims.roles = LaunchRoles(user.roles)
        launch.claims.mentees = user.mentees
        launch.claims.context = LaunchContext(
            id: course.id, types: [ContextType(.courseSection)], label: course.label, title: course.title)
        launch.claims.toolPlatform = platform
        launch.claims.presentation = presentation(course, target)
        launch.claims.sourcedIDs = SourcedIDs()
        launch.claims.sourcedIDs?.person = user.sourcedID
        launch.claims.sourcedIDs?.courseSection = course.sectionSourcedID
        launch.claims.custom = link.custom
        if type != .deepLinking {
            launch.claims.resourceLink = ResourceLink(id: link.id, title: link.title)
        }
        Self.parts[type]?(self, &launch.claims, link)
        return launch
    }

    private var platform: ToolPlatform {
        var platform = ToolPlatform()
        platform.guid = "simulated-lms"
        platform.name = "Simulated LMS"
        platform.url = base.description
        platform.productFamilyCode = "crosswalk-simulator"
        platform.version = "1"
        return platform
    }

    private func presentation(
        _ course: LMSCourse, _ target: LaunchPresentation.DocumentTarget
    ) -> LaunchPresentation {
        var presentation = LaunchPresentation()
        presentation.documentTarget = target
        presentation.returnURL = address("courses").appending(segment: course.id.text).description
        presentation.locale = "en-GB"
        return presentation
    }

    private func address(_ segment: String) -> Endpoint { base.appending(segment: segment) }

    /// Where a browser brings a tool's answer. A session without a browser is named by the address.
    private func brought(to segment: String) -> String {
        let address = address(segment)
        guard LMSSessions.isDirect(session) else { return address.description }
        return address.adding([("login_hint", session.loginHint)]).description
    }

    /// The learner whom a message is about.
    private var subject: ForUser {
        var person = ForUser()
        let learner =
            learner ?? catalog.users.first { $0.id == "learner" }
            ?? catalog.users.first { $0.claims.subject != nil }
        person.user = learner?.claims.subject
        person.name = learner?.claims.name
        return person
    }

    private typealias Part = @Sendable (LaunchComposer, inout LaunchClaims, LMSLink) -> Void

    /// What each type needs beyond what all have.
    private static let parts: [MessageType: Part] = [
        .deepLinking: { composer, claims, _ in
            var settings = DeepLinkingSettings()
            settings.returnURL = composer.brought(to: "deep-links")
            settings.acceptTypes = ["ltiResourceLink", "link", "file", "html", "image"]
            settings.documentTargets = ["iframe", "window"]
            settings.acceptsMultiple = true
            settings.acceptsLineItem = true
            claims.deepLinking.settings = settings
        },
        .submissionReview: { composer, claims, _ in
            claims.forUser = composer.subject
        },
        .startProctoring: { composer, claims, _ in
            claims.proctoring.startAssessmentURL = composer.brought(to: "start-assessment")
            // Of somebody without a name no attempt is kept.
            claims.proctoring.sessionData = "session-1"
            claims.proctoring.attemptNumber = 1
        },
        .endAssessment: { _, claims, _ in claims.proctoring.attemptNumber = 1 },
        .assetProcessorSettings: { _, claims, link in
            claims.companions.activity = Activity(id: link.id.text, title: link.title)
        },
        .reportReview: { composer, claims, link in
            claims.companions.activity = Activity(id: link.id.text, title: link.title)
            let submission = composer.catalog.submissions.first { $0.link == link.id }
            claims.companions.submissionID = submission?.id ?? "submission-1"
            claims.companions.assetID = submission?.files.first?.id ?? "asset-1"
            claims.companions.assetReportType = "originality"
            claims.forUser = composer.subject
        },
        .dataPrivacy: { composer, claims, _ in claims.forUser = composer.subject },
    ]
}

extension Activity {
    init(id: String, title: String) {
        self.init()
        self.id = id
        self.title = title
    }
}
