/// `Agent` or a subtype of it.
public protocol CaliperAgentKind: CaliperEntity {}

/// Somebody or something that acts (`Agent`).
public struct CaliperAgent: CaliperAgentKind {
    /// `Agent`.
    public static let term = "Agent"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Somebody or something that acts with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.agent, id: id.rawValue)
        fill(&self)
    }
}
