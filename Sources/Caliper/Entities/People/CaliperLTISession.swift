public import CrosswalkJSON

/// A session that began with a launch of LTI (`LtiSession`).
public struct CaliperLTISession: CaliperSessionKind, CaliperLeaf {
    /// `LtiSession`.
    public static let term = "LtiSession"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A session that began with a launch of LTI with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.ltiSession, id: id.rawValue)
        fill(&self)
    }

    /// Parameters of the launch. It can hold names, addresses and tokens: fill it through ``CaliperLaunchParameters``, which lets pass
    /// what is named only.
    public var messageParameters: JSONObject? {
        get { node.object(.messageParameters) }
        set { node[.messageParameters] = NodeValue(object: newValue) }
    }
}
