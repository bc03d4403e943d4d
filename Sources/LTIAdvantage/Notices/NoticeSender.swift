internal import CrosswalkJOSE
internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore
internal import _CrosswalkSupport

/// A notice of a platform, as it is to be sent.
public struct OutgoingNotice: Sendable, Concealed {
    /// Its name; one that the platform never gives again.
    public let id: String
    /// What it is about.
    public let type: NoticeType
    /// When it happened.
    public let time: WallTime
    /// What else it says, such as the context, what it was copied from, or the files of a submission. Claims of the token
    /// and of messages are not taken from here.
    public var claims: LaunchClaims

    /// A notice.
    public init(_ type: NoticeType, id: String, at time: WallTime, claims: LaunchClaims = LaunchClaims()) {
        self.type = type
        self.id = id
        self.time = time
        self.claims = claims
    }

    /// A context was copied.
    public static func contextCopy(
        _ context: LaunchContext, from origins: [ContextID], id: String, at time: WallTime
    ) -> OutgoingNotice {
        var notice = OutgoingNotice(.contextCopy, id: id, at: time)
        notice.claims.context = context
        notice.claims.companions.originContexts = origins
        return notice
    }
}

/// What became of a notice.
public enum NoticeDelivery: Hashable, Sendable {
    /// The tool took it.
    case delivered
    /// The tool takes no notices of this type.
    case noHandler
    /// The tool answered with this status.
    case refused(status: Int)
    /// There was no answer; whether it arrived is not known. The same notice may be sent again: tools tell it by its id.
    case unanswered
}

/// Sends the notices of a platform (Platform Notification Service 1.0), each as a signed token to the handler that the tool
/// set for its type. Nothing is kept: send again what was not delivered, under the same id.
public struct NoticeSender: Sendable {
    private static let lifetime = Duration.seconds(300)

    private let issuer: Issuer
    private let handlers: NoticeHandlerStore
    private let transport: any Transport
    private let signer: ClientAssertion.Signer
    private let ambient: Ambient

    /// Makes a sender.
    ///
    /// - Parameters:
    ///   - issuer: The platform.
    ///   - handlers: Where notices go.
    ///   - transport: The way to the tools.
    ///   - policy: Where notices may go.
    ///   - ambient: The clock, and random bytes.
    ///   - signer: Gives the key that the platform signs with.
    public init(
        issuer: Issuer, handlers: NoticeHandlerStore, transport: some Transport, policy: EndpointPolicy = .production,
        ambient: Ambient, signer: @escaping ClientAssertion.Signer
    ) {
        self.issuer = issuer
        self.handlers = handlers
        self.transport = PolicedTransport(transport, policy: policy)
        self.signer = signer
        self.ambient = ambient
    }

    /// Sends a notice to a tool.
    /// - Throws: What the store and the signer throw, and `CancellationError`.
    public func send(
        _ notice: OutgoingNotice, to client: ClientID, in deployment: DeploymentID
    ) async throws -> NoticeDelivery {
        guard let address = try await handlers.handler(of: notice.type, for: client, in: deployment) else {
            return .noHandler
        }
        let token = try await token(of: notice, for: client, in: deployment)
        var json = JSONWriter(capacity: token.utf8.count + 64)
        json.object { json in
            json.name("notices")
            json.array { json in json.object { $0.member("jwt", token) } }
        }
        do {
            let request = WebRequest(
                .post, try Endpoint(address), fields: [.contentType: ServiceMediaType.json],
                body: HTTPBody(json.finish()))
            let status = try await transport.send(request).status
            return status.kind == .successful ? .delivered : .refused(status: status.code)
        } catch is TransportError {
            return .unanswered
        } catch is EndpointError {
            return .noHandler
        }
    }

    /// The signed token of a notice.
    public func token(
        of notice: OutgoingNotice, for client: ClientID, in deployment: DeploymentID
    ) async throws -> String {
        var message = OutgoingLaunch(.resourceLink, deploymentID: deployment)
        message.claims = notice.claims
        message.claims.messageType = nil
        message.claims.targetLinkURI = nil
        message.claims.version = "1.3.0"
        message.claims.deploymentID = deployment
        var claim = Notice()
        claim.id = notice.id
        claim.type = notice.type.rawValue
        claim.timestamp = DateWriter.millisecond(notice.time.millisecondsSinceEpoch)
        message.claims.companions.notice = claim
        let now = ambient.now()
        var json = JSONWriter(capacity: 2_048)
        let said = try JSONObject(json: message.messageJSON)
        let nonce = Base64URL.text(ambient.randomBytes(16))
        json.object { json in
            json.member("iss", issuer.text)
            json.member("aud", client.text)
            json.member("azp", client.text)
            json.member("iat", Int(now.secondsSinceEpoch))
            json.member("exp", Int(now.advanced(by: Self.lifetime).secondsSinceEpoch))
            json.member("nonce", nonce)
            json.members(said)
        }
        return try await signer().token(json.finish())
    }
}
