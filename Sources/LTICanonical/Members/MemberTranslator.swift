internal import Canonical
public import LTIAdvantage
public import LTICore

/// Reads members of one installation in canonical terms, as ``LaunchTranslator`` reads launches: the same person has the
/// same tenant, source system, ids and keys through either way.
public struct MemberTranslator: Sendable {
    private let launches: LaunchTranslator
    let installation: TenantKey

    /// Reads members by a customer's settings.
    ///
    /// - Parameters:
    ///   - settings: the customer's. A key from a custom parameter is there only where a resource link was asked for.
    ///   - installation: the one through which the members are read.
    /// - Throws: ``OtherTenant`` where the installation is none of the customer's.
    public init(_ settings: LaunchTenant, in installation: TenantKey) throws(OtherTenant) {
        guard settings.installations.contains(installation) else { throw OtherTenant() }
        launches = LaunchTranslator(settings)
        self.installation = installation
    }

    /// Who it is, for ``PersonResolver``. A listing proves nothing of LTI 1.1, and nobody acts as another in it.
    public func person(_ member: Member) -> LaunchPerson {
        var claims = LaunchClaims()
        claims.user = UserClaims(member)
        claims.sourcedIDs = SourcedIDs()
        claims.sourcedIDs?.person = member.sourcedID
        claims.legacyUserID = member.legacyUserID
        claims.custom = member.linkMessage?.custom ?? CustomParameters()
        return launches.person(
            claims, UserKey(issuer: installation.issuer, user: member.user), .absent, isTestUser: member.isTestUser,
            isActedByAnother: false)
    }

    /// What somebody is in the context, in the words of `Enrollment`; for other roles the vocabulary's own word, such as
    /// `Mentor`, and `Member` for who has none.
    public static func role(_ roles: LaunchRoles) -> String {
        LaunchRoleWord.word(roles) ?? roles.inContext.first?.principal?.rawValue ?? Role.Principal.member.rawValue
    }

    /// The section as a launch has it.
    func section(_ context: LaunchContext, _ id: ContextID) -> Section { Section(context, id: id) }

    /// The place of somebody in a context: an id that no other pair has.
    static func enrollmentID(_ context: ContextID, _ user: UserID) -> String {
        LaunchNames.joined([context.text, user.text])
    }
}
