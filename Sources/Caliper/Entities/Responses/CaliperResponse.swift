/// `Response` or a subtype of it.
public protocol CaliperResponseKind: CaliperEntity {}

extension CaliperResponseKind {
    /// The attempt that it belongs to.
    public var attempt: CaliperReference<CaliperAttempt>? {
        get { node.reference(.attempt) }
        set { node[.attempt] = newValue?.value }
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

/// What somebody answered (`Response`).
public struct CaliperResponse: CaliperResponseKind {
    /// `Response`.
    public static let term = "Response"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// What somebody answered with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.response, id: id.rawValue)
        fill(&self)
    }
}
