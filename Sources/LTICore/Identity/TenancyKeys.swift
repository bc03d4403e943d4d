/// The person of a launch: unique within the issuer alone, whichever client or deployment the launch comes through.
public struct UserKey: Hashable, Sendable {
    /// The platform.
    public let issuer: Issuer
    /// Its name for the person.
    public let user: UserID

    /// The key of a person.
    public init(issuer: Issuer, user: UserID) {
        self.issuer = issuer
        self.user = user
    }
}

/// The tenant of a launch.
///
/// Some issuers serve all customers of a vendor, and some platforms name every deployment `1`: neither part alone ever
/// identifies a tenant.
public struct TenantKey: Hashable, Sendable {
    /// The platform.
    public let issuer: Issuer
    /// The tool's name there.
    public let clientID: ClientID
    /// The installation.
    public let deploymentID: DeploymentID

    /// The key of a tenant.
    public init(issuer: Issuer, clientID: ClientID, deploymentID: DeploymentID) {
        self.issuer = issuer
        self.clientID = clientID
        self.deploymentID = deploymentID
    }
}

/// The course, or another context, of a launch: unique within its deployment.
public struct ContextKey: Hashable, Sendable {
    /// The installation that names the context.
    public let tenant: TenantKey
    /// Its name.
    public let context: ContextID

    /// The key of a context.
    public init(tenant: TenantKey, context: ContextID) {
        self.tenant = tenant
        self.context = context
    }
}

/// The link of a launch: unique within its deployment. A copy of a link has another id (LTI Core 1.3 §5.3.5).
public struct ResourceLinkKey: Hashable, Sendable {
    /// The installation that names the link.
    public let tenant: TenantKey
    /// Its name.
    public let link: ResourceLinkID

    /// The key of a link.
    public init(tenant: TenantKey, link: ResourceLinkID) {
        self.tenant = tenant
        self.link = link
    }
}
