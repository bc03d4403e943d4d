/// A page of a text (`Page`).
public struct CaliperPage: CaliperDigitalResourceKind, CaliperLeaf {
    /// `Page`.
    public static let term = "Page"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A page of a text with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.page, id: id.rawValue)
        fill(&self)
    }
}
