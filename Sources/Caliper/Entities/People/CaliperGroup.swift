/// A group within an organization (`Group`).
public struct CaliperGroup: CaliperOrganizationKind, CaliperLeaf {
    /// `Group`.
    public static let term = "Group"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A group within an organization with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.group, id: id.rawValue)
        fill(&self)
    }
}
