/// A part or segment of a resource (`Frame`).
public struct CaliperFrame: CaliperDigitalResourceKind, CaliperLeaf {
    /// `Frame`.
    public static let term = "Frame"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A part or segment of a resource with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.frame, id: id.rawValue)
        fill(&self)
    }

    /// Its place in what it is a part of.
    public var index: Int? {
        get { node.integer(.index) }
        set { node[.index] = NodeValue(integer: newValue) }
    }
}
