/// A video (`VideoObject`).
public struct CaliperVideoObject: CaliperMediaObjectKind, CaliperLeaf {
    /// `VideoObject`.
    public static let term = "VideoObject"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A video with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.videoObject, id: id.rawValue)
        fill(&self)
    }
}
