/// A chapter of a text (`Chapter`).
public struct CaliperChapter: CaliperDigitalResourceKind, CaliperLeaf {
    /// `Chapter`.
    public static let term = "Chapter"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A chapter of a text with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.chapter, id: id.rawValue)
        fill(&self)
    }
}
