/// An audio (`AudioObject`).
public struct CaliperAudioObject: CaliperMediaObjectKind, CaliperLeaf {
    /// `AudioObject`.
    public static let term = "AudioObject"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An audio with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.audioObject, id: id.rawValue)
        fill(&self)
    }

    /// The volume, as a text.
    public var volumeLevel: String? {
        get { node.text(.volumeLevel) }
        set { node[.volumeLevel] = NodeValue(text: newValue) }
    }

    /// The lowest volume, as a text.
    public var volumeMin: String? {
        get { node.text(.volumeMin) }
        set { node[.volumeMin] = NodeValue(text: newValue) }
    }

    /// The highest volume, as a text.
    public var volumeMax: String? {
        get { node.text(.volumeMax) }
        set { node[.volumeMax] = NodeValue(text: newValue) }
    }

    /// Whether the sound is off.
    public var muted: Bool? {
        get { node.bool(.muted) }
        set { node[.muted] = NodeValue(bool: newValue) }
    }
}
