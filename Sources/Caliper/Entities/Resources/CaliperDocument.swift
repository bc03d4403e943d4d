/// A text (`Document`).
public struct CaliperDocument: CaliperDigitalResourceKind, CaliperLeaf {
    /// `Document`.
    public static let term = "Document"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A text with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.document, id: id.rawValue)
        fill(&self)
    }
}
