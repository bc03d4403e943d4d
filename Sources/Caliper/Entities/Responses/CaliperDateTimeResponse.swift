/// A moment as the answer (`DateTimeResponse`).
public struct CaliperDateTimeResponse: CaliperResponseKind, CaliperLeaf {
    /// `DateTimeResponse`.
    public static let term = "DateTimeResponse"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A moment as the answer with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.dateTimeResponse, id: id.rawValue)
        fill(&self)
    }

    /// The moment chosen.
    public var dateTimeSelected: CaliperTime? {
        get { node.time(.dateTimeSelected) }
        set { node[.dateTimeSelected] = NodeValue(time: newValue) }
    }
}
