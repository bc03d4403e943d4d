/// `Scale` or a subtype of it.
public protocol CaliperScaleKind: CaliperEntity {}

/// A scale (`Scale`).
public struct CaliperScale: CaliperScaleKind {
    /// `Scale`.
    public static let term = "Scale"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A scale with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.scale, id: id.rawValue)
        fill(&self)
    }
}
