import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

/// The smaller services of the simulated platform: groups, notices, terms of use, files of submissions, search,
/// the control of assessments, and the tool's own links.
struct LMSCompanions: Sendable {
    /// What a platform is made of, as these services need it.
    struct Ground: Sendable {
        let address: Endpoint
        let issuer: Issuer
        let catalog: LMSCatalog
        let tools: any ToolDirectory
        let tokens: AccessTokens
        let store: any RecordStore
        let ambient: Ambient

        func records(_ space: String) -> LMSRecords { LMSRecords(space: space, store: store, ambient: ambient) }
    }

    /// The notices that the platform sends.
    static let noticeTypes: [NoticeType] = [.helloWorld, .contextCopy, .assetSubmission]

    let groups: GroupHandler
    let notices: NoticeServiceHandler
    let noticeHandlers: NoticeHandlerStore
    let terms: LMSTerms
    let termsHandler: EULAHandler
    let assets: LMSAssets
    let assetHandler: AssetHandler
    let search: ResourceSearchHandler
    let assessments: LMSAssessments
    let control: AssessmentControlHandler
    let content: LinkContentHandler
    private let controlAddress: Endpoint

    init(on ground: Ground, members: LMSMembers) {
        let address = ground.address
        groups = GroupHandler(
            at: address.appending(segment: "groups"), directory: LMSGroups(catalog: ground.catalog, members: members),
            tokens: ground.tokens)
        noticeHandlers = NoticeHandlerStore(ground.store, ambient: ground.ambient)
        notices = NoticeServiceHandler(
            at: address.appending(segment: "notices"), types: Self.noticeTypes, tools: ground.tools,
            handlers: noticeHandlers, tokens: ground.tokens, policy: .loopbackForTests)
        terms = LMSTerms(
            catalog: ground.catalog, answers: ground.records("lms.terms"), rules: ground.records("lms.terms.rule"))
        termsHandler = EULAHandler(at: address.appending(segment: "eula"), record: terms, tokens: ground.tokens)
        assets = LMSAssets(
            catalog: ground.catalog, tools: ground.tools, reports: ground.records("lms.report"),
            elsewhere: address.appending(segment: "files"))
        assetHandler = AssetHandler(
            at: address.appending(segment: "asset-processor"), store: assets, tokens: ground.tokens)
        var library = address
        for segment in ["ims", "rs", "v1p0"] { library = library.appending(segment: segment) }
        search = ResourceSearchHandler(
            at: library, collection: LMSLibrary(library: ground.catalog.library), tokens: ground.tokens)
        assessments = LMSAssessments(issuer: ground.issuer, attempts: ground.records("lms.assessment"))
        control = AssessmentControlHandler(issuer: ground.issuer, tokens: ground.tokens, host: assessments)
        content = LinkContentHandler(
            at: address.appending(segment: "content"), types: LMSLinkContent.types,
            store: LMSLinkContent(chosen: members.chosen, members: members), tokens: ground.tokens)
        controlAddress = address.appending(segment: "assessment-control")
    }

    /// The scopes that a tool may be granted.
    static let scopes =
        [
            ServiceScope.groups, ServiceScope.noticeHandlers, ServiceScope.eulaUser, ServiceScope.eulaDeployment,
            ServiceScope.assetReadOnly, ServiceScope.report, ServiceScope.resourceReadOnly,
            ServiceScope.assessmentControl,
        ] + LinkContentHandler.scopes

    /// Says in a launch which of the services the tool can call.
    ///
    /// - Parameter chosen: What is opened, where it was chosen in a tool.
    func offer(
        to tool: ToolRegistration, in course: LMSCourse, through deployment: DeploymentID, chosen: LMSChosenItem?,
        _ claims: inout LaunchClaims
    ) {
        let scopes = LinkContentHandler.scopes.filter { tool.scopes.contains($0) }
        if !scopes.isEmpty {
            let own = chosen?.clientID == tool.clientID && chosen?.deploymentID == deployment ? chosen : nil
            claims.companions.linkContent = content.claim(
                of: LMSMembers.name(course.id, deployment), item: own?.id.text, scopes: scopes)
        }
        if tool.scopes.contains(ServiceScope.groups) {
            claims.groups = groups.claim(of: LMSMembers.name(course.id, deployment))
        }
        if tool.scopes.contains(ServiceScope.noticeHandlers) {
            claims.companions.noticeService = notices.claim(of: deployment)
        }
        switch claims.messageType {
        case .eula: claims.companions.eulaService = termsHandler.claim(of: deployment)
        case .startProctoring where tool.scopes.contains(ServiceScope.assessmentControl):
            var control = AssessmentControlClaim()
            control.actions = LMSAssessments.actions.map(\.rawValue)
            control.controlURL = controlAddress.description
            claims.proctoring.control = control
        case .deepLinking where tool.scopes.contains(ServiceScope.report):
            claims.deepLinking.settings?.acceptTypes?.append(ContentItemType.assetProcessor.rawValue)
        default: break
        }
    }

    func routes(_ prefix: String) -> Routes {
        func all(_ path: String, _ handler: some Handler) -> [Routes.Route] {
            [HTTPRequest.Method.get, .post, .put, .delete].map { Routes.Route($0, prefix + path, handler) }
        }
        return Routes(
            all("/groups/*", groups) + all("/notices/*", notices) + all("/eula/*", termsHandler)
                + all("/asset-processor/*", assetHandler) + all("/ims/rs/v1p0/*", search)
                + all("/assessment-control", control) + all("/content/*", content)
                + [Routes.Route(.get, prefix + "/files/*") { assets.file($0) }])
    }
}
