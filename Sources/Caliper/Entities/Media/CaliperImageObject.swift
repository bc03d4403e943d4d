/// An image (`ImageObject`).
public struct CaliperImageObject: CaliperMediaObjectKind, CaliperLeaf {
    /// `ImageObject`.
    public static let term = "ImageObject"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An image with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.imageObject, id: id.rawValue)
        fill(&self)
    }
}
