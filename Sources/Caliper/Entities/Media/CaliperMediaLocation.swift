/// A place in a medium (`MediaLocation`).
public struct CaliperMediaLocation: CaliperDigitalResourceKind, CaliperLeaf {
    /// `MediaLocation`.
    public static let term = "MediaLocation"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A place in a medium with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.mediaLocation, id: id.rawValue)
        fill(&self)
    }

    /// The place in the medium, as the time from its start.
    public var currentTime: CaliperDuration? {
        get { node.duration(.currentTime) }
        set { node[.currentTime] = NodeValue(text: newValue?.text) }
    }
}
