public import LTICore

/// Which members a tool asks for (Names and Role Provisioning Services 2.0 §2.4).
public struct MembershipQuery: Hashable, Sendable {
    /// Only who has this role; a role of the context without a kind stands for its kinds, too.
    public var role: Role?
    /// How many members a page is to have: a hint. At or below 0 it is not sent.
    public var limit: Int?
    /// Only who can open this link, each with what its launch would say for them.
    public var resourceLinkID: ResourceLinkID?
    /// Whether the groups of each member are wanted: `groups=true`, which some platforms want to be told.
    public var includesGroups: Bool

    /// Everybody, unless said otherwise.
    public init(
        role: Role? = nil, limit: Int? = nil, resourceLinkID: ResourceLinkID? = nil, includesGroups: Bool = false
    ) {
        self.role = role
        self.limit = limit
        self.resourceLinkID = resourceLinkID
        self.includesGroups = includesGroups
    }

    /// Whether only a part of the context is asked for.
    var isFilter: Bool { role != nil || resourceLinkID != nil }
}

extension LaunchRoles {
    /// Whether somebody with these roles is meant by a filter.
    ///
    /// A role of the vocabulary is compared by its meaning, whatever its form; a kind of a role belongs to the role. One
    /// that the vocabulary does not have is compared byte for byte.
    package func match(_ filter: Role) -> Bool {
        guard let scope = filter.scope, let principal = filter.principal else { return all.contains(filter) }
        return all.contains {
            $0.scope == scope && $0.principal == principal && (filter.subRole == nil || $0.subRole == filter.subRole)
        }
    }
}
