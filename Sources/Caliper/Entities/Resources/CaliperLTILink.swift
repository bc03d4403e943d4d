/// A link that launches a tool of LTI (`LtiLink`).
public struct CaliperLTILink: CaliperDigitalResourceKind, CaliperLeaf, CaliperLaunchLink {
    /// `LtiLink`.
    public static let term = "LtiLink"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A link that launches a tool of LTI with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.ltiLink, id: id.rawValue)
        fill(&self)
    }

    /// What the link asks for.
    public var messageType: CaliperMessageType? {
        get { node.term(.messageType) }
        set { node[.messageType] = NodeValue(text: newValue?.rawValue) }
    }
}
