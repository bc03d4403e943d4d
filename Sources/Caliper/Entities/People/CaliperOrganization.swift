/// `Organization` or a subtype of it.
public protocol CaliperOrganizationKind: CaliperAgentKind {}

extension CaliperOrganizationKind {
    /// The organization that it is a part of.
    public var subOrganizationOf: CaliperReference<CaliperOrganization>? {
        get { node.reference(.subOrganizationOf) }
        set { node[.subOrganizationOf] = newValue?.value }
    }

    /// Its members, in order. An empty list is left out.
    public var members: [CaliperReference<CaliperAgent>] {
        get { node.references(.members) }
        set { node[.members] = NodeValue(references: newValue) }
    }
}

/// An organization (`Organization`).
public struct CaliperOrganization: CaliperOrganizationKind {
    /// `Organization`.
    public static let term = "Organization"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An organization with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.organization, id: id.rawValue)
        fill(&self)
    }
}
