internal import CrosswalkJSON
public import LTICore

/// What a launch says of services, kept for later: for the page that a teacher opens in a moment, and for the grade that
/// is sent tonight.
///
/// It holds addresses and the ids of person, course and link, and nothing else of anybody.
public struct LaunchServices: Hashable, Sendable, Concealed {
    /// The installation.
    public let tenant: TenantKey
    /// Who launched; `nil` for an anonymous launch.
    public let user: UserID?
    /// The course.
    public let context: ContextID?
    /// The link.
    public let link: ResourceLinkID?
    /// Where grades go; `nil` where the launch does not offer it.
    public let grades: GradeServiceClaim?
    /// Who is in the course; `nil` where the launch does not offer it.
    public let memberships: MembershipServiceClaim?
    /// The groups of the course; `nil` where the launch does not offer it.
    public let groups: GroupServiceClaim?
    /// What the platform calls itself: `product_family_code`.
    public let productFamilyCode: String?

    /// What a launch says.
    public init(_ launch: VerifiedLaunch) { self.init(launch.tenant, launch.claims) }

    init(_ tenant: TenantKey, _ claims: LaunchClaims) {
        self.tenant = tenant
        user = claims.user.subject
        context = claims.context?.id
        link = claims.resourceLink?.id
        grades = claims.grades
        memberships = claims.memberships
        groups = claims.groups
        productFamilyCode = claims.toolPlatform?.productFamilyCode
    }

    /// As bytes, for a store of the tool's own.
    public var stored: [UInt8] {
        var message = ToolMessage(.resourceLink, of: tenant)
        message.claims.user.subject = user
        if let context { message.claims.context = LaunchContext(id: context) }
        if let link { message.claims.resourceLink = ResourceLink(id: link) }
        message.claims.grades = grades
        message.claims.memberships = memberships
        message.claims.groups = groups
        if let productFamilyCode {
            message.claims.toolPlatform = ToolPlatform()
            message.claims.toolPlatform?.productFamilyCode = productFamilyCode
        }
        return message.stored
    }

    /// What was stored; `nil` for other bytes.
    public init?(stored bytes: [UInt8]) {
        guard let (tenant, claims) = ToolMessage.read(stored: bytes) else { return nil }
        self.init(tenant, claims)
    }
}
