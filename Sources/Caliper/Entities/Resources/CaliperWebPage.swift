/// A page of the web (`WebPage`).
public struct CaliperWebPage: CaliperDigitalResourceKind, CaliperLeaf {
    /// `WebPage`.
    public static let term = "WebPage"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A page of the web with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.webPage, id: id.rawValue)
        fill(&self)
    }
}
