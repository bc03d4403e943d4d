/// A part of a text by its places (`TextPositionSelector`).
public struct CaliperTextPositionSelector: CaliperNodeValue {
    /// `TextPositionSelector`.
    public static let term = "TextPositionSelector"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A part of a text by its places with what it must have.
    ///
    /// - Parameters:
    ///   - start: The first place, from 0.
    ///   - end: The place behind the last one.
    ///   - fill: Sets what else is known.
    public init(start: Int, end: Int, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.textPositionSelector)
        self.start = start
        self.end = end
        fill(&self)
    }

    /// The first place, from 0.
    public var start: Int {
        get { node.integer(.start) ?? 0 }
        set { node[.start] = NodeValue(integer: newValue) }
    }

    /// The place behind the last one.
    public var end: Int {
        get { node.integer(.end) ?? 0 }
        set { node[.end] = NodeValue(integer: newValue) }
    }
}
