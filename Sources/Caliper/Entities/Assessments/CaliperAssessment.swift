/// An assessment (`Assessment`).
public struct CaliperAssessment: CaliperAssignableDigitalResourceKind, CaliperDigitalResourceCollectionKind, CaliperLeaf
{
    /// `Assessment`.
    public static let term = "Assessment"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An assessment with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.assessment, id: id.rawValue)
        fill(&self)
    }

    /// What it has, in order. An empty list is left out.
    public var items: [CaliperReference<CaliperAssessmentItem>] {
        get { node.references(.items) }
        set { node[.items] = NodeValue(references: newValue) }
    }
}
