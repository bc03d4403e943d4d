/// `Session` or a subtype of it.
public protocol CaliperSessionKind: CaliperEntity {}

extension CaliperSessionKind {
    /// Whose session it is.
    public var user: CaliperReference<CaliperPerson>? {
        get { node.reference(.user) }
        set { node[.user] = newValue?.value }
    }

    /// The application through which the user works, a browser for instance. 1.2 alone.
    public var client: CaliperReference<CaliperSoftwareApplication>? {
        get { node.reference(.client) }
        set { node[.client] = newValue?.value }
    }

    /// When it began.
    public var startedAtTime: CaliperTime? {
        get { node.time(.startedAtTime) }
        set { node[.startedAtTime] = NodeValue(time: newValue) }
    }

    /// When it ended.
    public var endedAtTime: CaliperTime? {
        get { node.time(.endedAtTime) }
        set { node[.endedAtTime] = NodeValue(time: newValue) }
    }

    /// How long it took or takes.
    public var duration: CaliperDuration? {
        get { node.duration(.duration) }
        set { node[.duration] = NodeValue(text: newValue?.text) }
    }
}

/// A session of a user in an application (`Session`).
public struct CaliperSession: CaliperSessionKind {
    /// `Session`.
    public static let term = "Session"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A session of a user in an application with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.session, id: id.rawValue)
        fill(&self)
    }
}
