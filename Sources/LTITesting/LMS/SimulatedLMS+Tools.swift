public import CrosswalkRuntime
public import LTICore

extension SimulatedLMS {
    /// Registers a tool, in the place of one of the same client id.
    /// - Returns: What the tool is to know of the platform.
    @discardableResult
    public func register(_ tool: ToolRegistration) async throws -> Registration {
        try await tools.put(tool)
        return registration(of: tool)
    }

    /// What a tool is to know of the platform.
    public func registration(of tool: ToolRegistration) -> Registration {
        Registration(
            issuer: issuer, clientID: tool.clientID,
            endpoints: PlatformEndpoints(
                authorization: address("authorize").description, keySet: address("jwks").description,
                token: address("token").description),
            deployments: tool.deployments)
    }

    /// The scopes that tools may be granted. Give them to a tool that is registered by hand and is to get tokens.
    public static var scopes: Set<String> { Set(LMSServices.scopes) }

    /// Where tools register themselves: `registration_endpoint`.
    public var registrationURL: String { services.registrationURL }

    /// Where tools that register themselves begin: `openid_configuration`.
    public var configurationURL: String { services.configurationURL }

    /// A token with which one tool can register itself within a day.
    public func registrationToken() async throws -> Secret {
        try await services.registrationTokens.issue(tenant: "simulated-lms")
    }

    /// Begins a launch without a browser: the session lies in its login hint, so that whoever has the answer is the
    /// person.
    ///
    /// - Parameters:
    ///   - type: The message.
    ///   - user: The person, by id or `sub`; the catalogue's first where nobody is named.
    ///   - link: What is opened; the catalogue's first link where none is named.
    ///   - client: The tool; the first one where none is named.
    ///   - deployment: The installation; the tool's first active one where none is named.
    ///   - storageTarget: `lti_storage_target`.
    ///   - learner: Whom a message is about, by id or `sub`; the catalogue's `learner` where nobody is named.
    /// - Throws: ``SimulatedLMSError``, and what `LaunchOffers` throws.
    public func begin(
        _ type: MessageType = .resourceLink, by user: String? = nil, link: ResourceLinkID? = nil,
        client: ClientID? = nil, deployment: DeploymentID? = nil, storageTarget: String? = nil,
        about learner: String? = nil
    ) async throws -> LaunchInitiation {
        let person = try person(user)
        let session = try await sessions.direct(for: person)
        return try await begin(
            type, by: person, in: session, link: link, client: client, deployment: deployment,
            storageTarget: storageTarget, target: .window, about: learner)
    }

    func begin(
        _ type: MessageType, by user: LMSUser, in session: PlatformSession, link: ResourceLinkID?, client: ClientID?,
        deployment: DeploymentID? = nil, storageTarget: String?, target: LaunchPresentation.DocumentTarget,
        about learner: String? = nil
    ) async throws -> LaunchInitiation {
        let place = try await place(link)
        let tool = try await tool(client ?? place.chosen?.clientID)
        guard
            let deployment = deployment ?? place.chosen?.deploymentID
                ?? tool.deployments.first(where: { $0.state == .active && place.course.isOpen(through: $0.id) })?.id
        else { throw SimulatedLMSError.noDeployment }
        guard place.course.isOpen(through: deployment) else { throw SimulatedLMSError.noDeployment }
        let subject = try learner.map { try person($0) }
        var launch = LaunchComposer(base: base, catalog: catalog, session: session, learner: subject)
            .launch(type, by: user, place.course, place.link, deployment: deployment, target: target)
        services.offer(place, to: tool, through: deployment, &launch.claims)
        launch.claims.grades = try await gradeClaim(type, place, tool)
        if let code = family.productFamilyCodes.first { launch.claims.toolPlatform?.productFamilyCode = code }
        if type == .deepLinking {
            try await begin(&launch, with: tool.clientID, deployment, for: session, in: place.course.id)
        }
        try await proctor(&launch, by: tool.clientID, deployment, for: session)
        return try await offers.begin(launch, to: tool, for: session, storageTarget: storageTarget) {
            place.chosen?.value(of: $0)
        }
    }

    /// The tool of a client id; the first one where none is named.
    func tool(_ client: ClientID?) async throws -> ToolRegistration {
        let tool: ToolRegistration?
        if let client {
            tool = try await services.directory.tool(client)
        } else {
            let known = try await tools.tools(limit: 1).first
            tool = if let known { known } else { try await services.firstRegistered(at: ambient.now()) }
        }
        guard let tool else { throw SimulatedLMSError.noTool }
        return tool
    }

    private func person(_ id: String?) throws(SimulatedLMSError) -> LMSUser {
        guard let user = id.map({ catalog.user($0) }) ?? catalog.users.first else { throw .noUser }
        return user
    }
}

/// Why the simulated platform does not begin a launch.
public enum SimulatedLMSError: String, Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such person.
    case noUser
    /// There is no such link.
    case noLink
    /// There is no such tool, or none at all.
    case noTool
    /// The tool has no active deployment through which it is in the course.
    case noDeployment
    /// There is no such course.
    case noCourse
    /// There is no such submission.
    case noSubmission

    /// In words.
    public var description: String {
        switch self {
        case .noUser: "there is no such user"
        case .noLink: "there is no such link"
        case .noTool: "there is no such tool"
        case .noDeployment: "the tool has no active deployment in the course"
        case .noCourse: "there is no such course"
        case .noSubmission: "there is no such submission"
        }
    }
}
