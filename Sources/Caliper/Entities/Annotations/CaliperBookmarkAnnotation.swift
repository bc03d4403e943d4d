/// A bookmark (`BookmarkAnnotation`).
public struct CaliperBookmarkAnnotation: CaliperAnnotationKind, CaliperLeaf {
    /// `BookmarkAnnotation`.
    public static let term = "BookmarkAnnotation"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A bookmark with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.bookmarkAnnotation, id: id.rawValue)
        fill(&self)
    }

    /// Notes to the bookmark.
    public var bookmarkNotes: String? {
        get { node.text(.bookmarkNotes) }
        set { node[.bookmarkNotes] = NodeValue(text: newValue) }
    }
}
