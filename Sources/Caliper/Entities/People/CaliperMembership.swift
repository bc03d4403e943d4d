/// That somebody belongs to an organization, in roles (`Membership`).
public struct CaliperMembership: CaliperEntity, CaliperLeaf {
    /// `Membership`.
    public static let term = "Membership"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// That somebody belongs to an organization, in roles with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.membership, id: id.rawValue)
        fill(&self)
    }

    /// Where somebody is a member.
    public var organization: CaliperReference<CaliperOrganization>? {
        get { node.reference(.organization) }
        set { node[.organization] = newValue?.value }
    }

    /// Who is a member.
    public var member: CaliperReference<CaliperPerson>? {
        get { node.reference(.member) }
        set { node[.member] = newValue?.value }
    }

    /// What the member does, in order; beside a role below a core role the core role. An empty list is left out.
    public var roles: [CaliperRole] {
        get { node.terms(.roles) }
        set { node[.roles] = NodeValue(terms: newValue) }
    }

    /// Whether the membership holds.
    public var status: CaliperStatus? {
        get { node.term(.status) }
        set { node[.status] = NodeValue(text: newValue?.rawValue) }
    }
}
