/// `MediaObject` or a subtype of it.
public protocol CaliperMediaObjectKind: CaliperDigitalResourceKind {}

extension CaliperMediaObjectKind {
    /// How long it took or takes.
    public var duration: CaliperDuration? {
        get { node.duration(.duration) }
        set { node[.duration] = NodeValue(text: newValue?.text) }
    }
}

/// An audio, image or video (`MediaObject`).
public struct CaliperMediaObject: CaliperMediaObjectKind {
    /// `MediaObject`.
    public static let term = "MediaObject"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An audio, image or video with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.mediaObject, id: id.rawValue)
        fill(&self)
    }
}
