import CrosswalkRuntime
public import LTIAdvantage
public import LTICore
import _CrosswalkSupport

extension SimulatedLMS {
    /// Sends a notice to the handler that a tool set for its type. It goes out over the platform's transport.
    ///
    /// - Parameters:
    ///   - notice: What is to be said, such as ``helloNotice()``. Sent again, it keeps its id.
    ///   - client: The tool; the first one where none is named.
    ///   - deployment: The installation; the tool's first active one where none is named.
    /// - Throws: ``SimulatedLMSError``, and what the store throws.
    @discardableResult
    public func send(
        _ notice: OutgoingNotice, to client: ClientID? = nil, in deployment: DeploymentID? = nil
    ) async throws -> NoticeDelivery {
        let tool = try await tool(client)
        guard let deployment = deployment ?? tool.deployments.first(where: { $0.state == .active })?.id else {
            throw SimulatedLMSError.noDeployment
        }
        let sender = NoticeSender(
            issuer: issuer, handlers: services.companions.noticeHandlers, transport: services.way,
            policy: .loopbackForTests, ambient: ambient, signer: { try await keys.signer(at: ambient.now()) })
        return try await sender.send(notice, to: tool.clientID, in: deployment)
    }

    /// A notice that says no more than that notices arrive.
    public func helloNotice() -> OutgoingNotice {
        OutgoingNotice(.helloWorld, id: noticeID, at: ambient.now())
    }

    /// A course was copied from others.
    /// - Throws: ``SimulatedLMSError/noCourse``.
    public func copyNotice(
        of course: ContextID, from origins: [ContextID]
    ) throws(SimulatedLMSError) -> OutgoingNotice {
        guard let found = catalog.course(course) else { throw .noCourse }
        return .contextCopy(found.context, from: origins, id: noticeID, at: ambient.now())
    }

    /// Files were handed in: where they are, with what a processor needs in order to fetch them and to report.
    /// - Throws: ``SimulatedLMSError/noSubmission``; what cannot be written as JSON.
    public func submissionNotice(_ id: String) throws -> OutgoingNotice {
        guard let submission = catalog.submission(id), let (course, link) = catalog.link(submission.link) else {
            throw SimulatedLMSError.noSubmission
        }
        let now = ambient.now()
        var notice = OutgoingNotice(.assetSubmission, id: noticeID, at: now)
        notice.claims.context = course.context
        notice.claims.custom = link.custom
        notice.claims.companions.activity = Activity(id: link.id.text, title: link.title)
        notice.claims.companions.submissionID = submission.id
        var person = ForUser()
        person.user = submission.user
        notice.claims.forUser = person
        let handler = services.companions.assetHandler
        notice.claims.companions.assetReport = handler.reportClaim
        notice.claims.companions.assetService = try AssetServiceClaim(
            submission.files.map { file in
                var asset = Asset(id: file.id, url: handler.address(of: file.id).description)
                asset.checksum = AssetChecksum(of: file.content)
                asset.size = file.content.count
                asset.contentType = file.contentType
                asset.filename = file.name
                asset.timestamp = DateWriter.millisecond(now.millisecondsSinceEpoch)
                return asset
            })
        return notice
    }

    private var noticeID: String { "notice-" + Hexadecimal.text(ambient.randomBytes(12)) }
}
