/// That a resource was shared (`SharedAnnotation`).
public struct CaliperSharedAnnotation: CaliperAnnotationKind, CaliperLeaf {
    /// `SharedAnnotation`.
    public static let term = "SharedAnnotation"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// That a resource was shared with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.sharedAnnotation, id: id.rawValue)
        fill(&self)
    }

    /// With whom it is shared, in order. An empty list is left out.
    public var withAgents: [CaliperReference<CaliperAgent>] {
        get { node.references(.withAgents) }
        set { node[.withAgents] = NodeValue(references: newValue) }
    }
}
