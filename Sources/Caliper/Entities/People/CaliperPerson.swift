/// A person (`Person`).
public struct CaliperPerson: CaliperAgentKind, CaliperLeaf {
    /// `Person`.
    public static let term = "Person"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A person with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.person, id: id.rawValue)
        fill(&self)
    }
}
