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
    public let claims: LaunchClaims
    /// Whether the registration does not have the deployment yet, which policy let pass.
    public let isNewDeployment: Bool
    /// The checks that were made, in order.
    public let steps: [LaunchStep]

    init(
        messageType: MessageType, tenant: TenantKey, claims: LaunchClaims, isNewDeployment: Bool, steps: [LaunchStep]
    ) {
        self.messageType = messageType
        self.tenant = tenant
        self.claims = claims
        self.isNewDeployment = isNewDeployment
        self.steps = steps
    }

    /// Who launches; `nil` for an anonymous launch.
    public var user: UserKey? { claims.user.subject.map { UserKey(issuer: tenant.issuer, user: $0) } }

    /// The context; `nil` where the message has none.
    public var context: ContextKey? { claims.context?.id.map { ContextKey(tenant: tenant, context: $0) } }

    /// The link; `nil` where the message has none.
    public var resourceLink: ResourceLinkKey? {
        claims.resourceLink?.id.map { ResourceLinkKey(tenant: tenant, link: $0) }
    }

    /// The roles, none where the message has none.
    public var roles: LaunchRoles { claims.roles ?? LaunchRoles([]) }

    /// What was let pass.
    public var findings: [ClaimFinding] { claims.findings }
}
