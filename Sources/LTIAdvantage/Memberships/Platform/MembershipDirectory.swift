public import LTICore

/// Who is in which context: the port through which a platform's own data is asked.
///
/// What a tool may see of people is for the directory to decide: what it gives goes out.
public protocol MembershipDirectory: Sendable {
    /// The context of an address.
    ///
    /// - Parameters:
    ///   - name: the last segment of the address, decoded: whatever the platform chose.
    ///   - client: the tool that asks.
    /// - Returns: `nil` where there is none in which the tool is installed.
    func course(_ name: String, for client: ClientID) async throws -> MembershipCourse?

    /// The next members of a context, in an order that stays.
    ///
    /// - Parameters:
    ///   - course: the context.
    ///   - cursor: ``MembershipSlice/next`` of the slice before; `nil` for the first.
    ///   - limit: the most members, at least 1.
    /// - Returns: `nil` for a cursor that is none.
    func members(
        of course: MembershipCourse, after cursor: String?, limit: Int
    ) async throws -> MembershipSlice?

    /// A link of a context.
    /// - Returns: `nil` where there is none, or it belongs to another tool.
    func link(
        _ id: ResourceLinkID, in course: MembershipCourse, for client: ClientID
    ) async throws -> MembershipLink?

    /// A mark of the present, for ``changes(of:since:after:limit:)``; `nil`, as by default, where changes are not kept.
    func mark(of course: MembershipCourse) async throws -> String?

    /// Who came, changed or left (with ``MemberStatus/deleted``) since a mark.
    /// - Returns: `nil`, as by default, for a mark or a cursor that is none.
    func changes(
        of course: MembershipCourse, since mark: String, after cursor: String?, limit: Int
    ) async throws -> MembershipSlice?
}

extension MembershipDirectory {
    /// `nil`: changes are not kept.
    public func mark(of course: MembershipCourse) async throws -> String? { nil }

    /// `nil`: changes are not kept.
    public func changes(
        of course: MembershipCourse, since mark: String, after cursor: String?, limit: Int
    ) async throws -> MembershipSlice? { nil }
}

/// A context whose members can be asked for.
public struct MembershipCourse: Hashable, Sendable, Concealed {
    /// The last segment of its address.
    public let name: String
    /// What launches say of it.
    public let context: LaunchContext
    /// The installation through which the tool is there.
    public let deploymentID: DeploymentID

    /// A context.
    public init(name: String, context: LaunchContext, deploymentID: DeploymentID) {
        self.name = name
        self.context = context
        self.deploymentID = deploymentID
    }
}

/// A part of the members of a context.
public struct MembershipSlice: Sendable {
    /// Who is in it.
    public let members: [Member]
    /// What asks for the part behind it; `nil` for the last one.
    public let next: String?

    /// A part.
    public init(_ members: [Member], next: String? = nil) {
        self.members = members
        self.next = next
    }
}

/// A link whose launches are described for each member.
public struct MembershipLink: Sendable {
    /// The link as launches have it.
    public let link: ResourceLink
    /// The custom parameters of its launches, with variables.
    public let custom: CustomParameters
    /// What the platform knows of a variable for a member, beside what the listing itself says; `nil` for nothing.
    public let resolve: @Sendable (Member, LaunchVariable) -> String?
    /// Where the grade of a member goes as in LTI 1.1; `nil` for nowhere.
    public let basicOutcome: @Sendable (Member) -> BasicOutcomeClaim?

    /// A link.
    public init(
        _ link: ResourceLink, custom: CustomParameters = CustomParameters(),
        resolve: @escaping @Sendable (Member, LaunchVariable) -> String? = { _, _ in nil },
        basicOutcome: @escaping @Sendable (Member) -> BasicOutcomeClaim? = { _ in nil }
    ) {
        self.link = link
        self.custom = custom
        self.resolve = resolve
        self.basicOutcome = basicOutcome
    }

    /// What a launch of the link would say for a member alone (§3.3): nothing that is the same for all, nothing that the
    /// member itself says.
    func message(for member: Member, in course: MembershipCourse) -> LaunchClaims {
        var launch = OutgoingLaunch(.resourceLink, deploymentID: course.deploymentID)
        launch.claims.user = UserClaims(member)
        launch.claims.roles = member.roles
        launch.claims.context = course.context
        launch.claims.resourceLink = link
        launch.claims.sourcedIDs = SourcedIDs(person: member.sourcedID)
        let resolve = self.resolve
        launch.add(custom) { resolve(member, $0) }
        var message = LaunchClaims()
        message.messageType = .resourceLink
        message.custom = launch.claims.custom
        message.basicOutcome = basicOutcome(member)
        return message
    }
}

extension SourcedIDs {
    fileprivate init(person: String?) {
        self.init()
        self.person = person
    }
}

extension UserClaims {
    /// What a launch of the member would say of the person.
    package init(_ member: Member) {
        self.init()
        subject = member.user
        name = member.name
        givenName = member.givenName
        familyName = member.familyName
        middleName = member.middleName
        email = member.email
        picture = member.picture
    }
}
