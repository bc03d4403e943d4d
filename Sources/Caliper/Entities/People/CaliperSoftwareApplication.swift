/// An application (`SoftwareApplication`).
public struct CaliperSoftwareApplication: CaliperAgentKind, CaliperLeaf, CaliperNavigable {
    /// `SoftwareApplication`.
    public static let term = "SoftwareApplication"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An application with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.softwareApplication, id: id.rawValue)
        fill(&self)
    }

    /// The host that it runs on. 1.2 alone.
    public var host: String? {
        get { node.text(.host) }
        set { node[.host] = NodeValue(text: newValue) }
    }

    /// The address that it runs on. 1.2 alone.
    public var ipAddress: String? {
        get { node.text(.ipAddress) }
        set { node[.ipAddress] = NodeValue(text: newValue) }
    }

    /// The `User-Agent` of a browser. 1.2 alone.
    public var userAgent: String? {
        get { node.text(.userAgent) }
        set { node[.userAgent] = NodeValue(text: newValue) }
    }

    /// Its version, as a text.
    public var version: String? {
        get { node.text(.version) }
        set { node[.version] = NodeValue(text: newValue) }
    }
}
