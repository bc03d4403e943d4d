/// A launch that passed the checks of a ``ClaimVerifier``.
///
/// It says nothing about the signature: who has one of these from anywhere else than a verified token has an unproven
/// message.
public struct AcceptedLaunch: Sendable, Concealed {
    /// What was asked for.
    public let messageType: MessageType
    /// Issuer, client and deployment.
    public let tenant: TenantKey
    /// Everything that the message says.
    public var claims: LaunchClaims { shared.claims }
    /// Whether the registration does not have the deployment yet, which policy let pass.
    public let isNewDeployment: Bool
    /// The checks that were made, in order.
    public let steps: [LaunchStep]

    private let shared: SharedClaims

    init(
        messageType: MessageType, tenant: TenantKey, claims: SharedClaims, isNewDeployment: Bool, steps: [LaunchStep]
    ) {
        self.messageType = messageType
        self.tenant = tenant
        shared = claims
        self.isNewDeployment = isNewDeployment
        self.steps = steps
    }

    /// Who launches; `nil` for an anonymous launch.
    public var user: UserKey? { shared.claims.user.subject.map { UserKey(issuer: tenant.issuer, user: $0) } }

    /// The context; `nil` where the message has none.
    public var context: ContextKey? { shared.claims.context?.id.map { ContextKey(tenant: tenant, context: $0) } }

    /// The link; `nil` where the message has none.
    public var resourceLink: ResourceLinkKey? {
        shared.claims.resourceLink?.id.map { ResourceLinkKey(tenant: tenant, link: $0) }
    }

    /// The roles, none where the message has none.
    public var roles: LaunchRoles { shared.claims.roles ?? LaunchRoles([]) }

    /// What was let pass.
    public var findings: [ClaimFinding] { shared.claims.findings }
}
