/// A link (`Link`).
public struct CaliperLink: CaliperEntity, CaliperLeaf, CaliperLaunchLink {
    /// `Link`.
    public static let term = "Link"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A link with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.link, id: id.rawValue)
        fill(&self)
    }
}
