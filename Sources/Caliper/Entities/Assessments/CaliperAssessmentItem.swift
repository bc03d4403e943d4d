/// An item of an assessment (`AssessmentItem`).
public struct CaliperAssessmentItem: CaliperAssignableDigitalResourceKind, CaliperLeaf {
    /// `AssessmentItem`.
    public static let term = "AssessmentItem"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An item of an assessment with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.assessmentItem, id: id.rawValue)
        fill(&self)
    }

    /// Whether answering is bound to a time.
    public var isTimeDependent: Bool? {
        get { node.bool(.isTimeDependent) }
        set { node[.isTimeDependent] = NodeValue(bool: newValue) }
    }
}
