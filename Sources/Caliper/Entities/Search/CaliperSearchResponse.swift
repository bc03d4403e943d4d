/// What a search gave (`SearchResponse`).
public struct CaliperSearchResponse: CaliperEntity, CaliperLeaf {
    /// `SearchResponse`.
    public static let term = "SearchResponse"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// What a search gave with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.searchResponse, id: id.rawValue)
        fill(&self)
    }

    /// The application that searched.
    public var searchProvider: CaliperReference<CaliperSoftwareApplication>? {
        get { node.reference(.searchProvider) }
        set { node[.searchProvider] = newValue?.value }
    }

    /// Where is searched.
    public var searchTarget: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.searchTarget) }
        set { node[.searchTarget] = newValue?.value }
    }

    /// What was asked.
    public var query: CaliperReference<CaliperQuery>? {
        get { node.reference(.query) }
        set { node[.query] = newValue?.value }
    }

    /// How many results there are; not negative.
    public var searchResultsItemCount: Int? {
        get { node.integer(.searchResultsItemCount) }
        set { node[.searchResultsItemCount] = NodeValue(integer: newValue) }
    }

    /// The results, in order. An empty list is left out.
    public var searchResults: [CaliperReference<CaliperGenericEntity>] {
        get { node.references(.searchResults) }
        set { node[.searchResults] = NodeValue(references: newValue) }
    }
}
