/// What was searched for (`Query`).
public struct CaliperQuery: CaliperEntity, CaliperLeaf {
    /// `Query`.
    public static let term = "Query"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// What was searched for with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.query, id: id.rawValue)
        fill(&self)
    }

    /// Who searches.
    public var creator: CaliperReference<CaliperPerson>? {
        get { node.reference(.creator) }
        set { node[.creator] = newValue?.value }
    }

    /// Where is searched.
    public var searchTarget: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.searchTarget) }
        set { node[.searchTarget] = newValue?.value }
    }

    /// What is searched for, as it was typed.
    public var searchTerms: String? {
        get { node.text(.searchTerms) }
        set { node[.searchTerms] = NodeValue(text: newValue) }
    }
}
