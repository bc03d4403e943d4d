/// What the `administrator` of 1.1 becomes in 1.2, which knows administrators of sites, districts and systems.
///
/// The default looks at the organization: `district` and `local` give `districtAdministrator`, `school` gives
/// `siteAdministrator`, and any other or unknown type gives `ext:administrator`. All of them become `administrator`
/// again on the way back.
public struct AdministratorPolicy: Sendable {
    /// The 1.2 role for each type of organization.
    public var roles: [OrgType: UserRole]
    /// The role where ``roles`` has none, and where the type is not known.
    public var otherwise: UserRole

    /// Makes a policy; the defaults are the ones above.
    public init(
        roles: [OrgType: UserRole] = [
            .district: .districtAdministrator, .local: .districtAdministrator, .school: .siteAdministrator,
        ],
        otherwise: UserRole = .extAdministrator
    ) {
        self.roles = roles
        self.otherwise = otherwise
    }

    /// The role of an administrator in an organization of this type, `nil` where the type is not known.
    public func role(in type: OrgType?) -> UserRole { type.flatMap { roles[$0] } ?? otherwise }
}

extension UserRole {
    /// An administrator of whom 1.1 does not say what is administrated.
    public static let extAdministrator = Self(rawValue: "ext:administrator")
}
