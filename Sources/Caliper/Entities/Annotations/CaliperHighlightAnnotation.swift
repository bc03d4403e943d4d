/// A highlight (`HighlightAnnotation`).
public struct CaliperHighlightAnnotation: CaliperAnnotationKind, CaliperLeaf {
    /// `HighlightAnnotation`.
    public static let term = "HighlightAnnotation"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A highlight with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.highlightAnnotation, id: id.rawValue)
        fill(&self)
    }

    /// The text that was highlighted.
    public var selectionText: String? {
        get { node.text(.selectionText) }
        set { node[.selectionText] = NodeValue(text: newValue) }
    }

    /// Where the highlighted text begins and ends.
    public var selection: CaliperTextPositionSelector? {
        get { node.nested(.selection) }
        set { node[.selection] = NodeValue(nested: newValue) }
    }
}
