/// A comment (`Comment`).
public struct CaliperComment: CaliperEntity, CaliperLeaf {
    /// `Comment`.
    public static let term = "Comment"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A comment with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.comment, id: id.rawValue)
        fill(&self)
    }

    /// Who comments.
    public var commenter: CaliperReference<CaliperPerson>? {
        get { node.reference(.commenter) }
        set { node[.commenter] = newValue?.value }
    }

    /// What is commented on.
    public var commentedOn: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.commentedOn) }
        set { node[.commentedOn] = newValue?.value }
    }

    /// The answer or comment, as a text.
    public var value: String? {
        get { node.text(.value) }
        set { node[.value] = NodeValue(text: newValue) }
    }
}
