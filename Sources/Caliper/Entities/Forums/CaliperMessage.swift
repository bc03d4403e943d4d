/// A message (`Message`).
public struct CaliperMessage: CaliperDigitalResourceKind, CaliperLeaf {
    /// `Message`.
    public static let term = "Message"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A message with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.message, id: id.rawValue)
        fill(&self)
    }

    /// The message that it answers.
    public var replyTo: CaliperReference<CaliperMessage>? {
        get { node.reference(.replyTo) }
        set { node[.replyTo] = newValue?.value }
    }

    /// Its text.
    public var body: String? {
        get { node.text(.body) }
        set { node[.body] = NodeValue(text: newValue) }
    }

    /// What is attached, in order. An empty list is left out.
    public var attachments: [CaliperReference<CaliperDigitalResource>] {
        get { node.references(.attachments) }
        set { node[.attachments] = NodeValue(references: newValue) }
    }
}
