public import CrosswalkJSON

/// A typed event, entity, or node without an id: a view of a ``CaliperNode`` that has what its type must have.
///
/// The types of the standard conform to it; there is no need for others to.
public protocol CaliperNodeValue: Hashable, Sendable {
    /// The type's name on the wire.
    static var term: String { get }
    /// Everything that it holds.
    var node: CaliperNode { get set }
    /// Takes a node as it is; ``CaliperNode/value(as:)`` looks at its type before.
    init(unchecked node: CaliperNode)
}

/// An entity of any type: everything that has an id and takes part in events (Caliper 1.2, `Entity`).
public protocol CaliperEntity: CaliperNodeValue {}

extension CaliperEntity {
    /// Its id.
    public var id: CaliperIRI {
        get { CaliperIRI(node.text(.id) ?? "") }
        set { node[.id] = .text(newValue.rawValue) }
    }

    /// A name for people.
    public var name: String? {
        get { node.text(.name) }
        set { node[.name] = NodeValue(text: newValue) }
    }

    /// What it is, in words.
    public var description: String? {
        get { node.text(.description) }
        set { node[.description] = NodeValue(text: newValue) }
    }

    /// When it was made.
    public var dateCreated: CaliperTime? {
        get { node.time(.dateCreated) }
        set { node[.dateCreated] = NodeValue(time: newValue) }
    }

    /// When it was last changed.
    public var dateModified: CaliperTime? {
        get { node.time(.dateModified) }
        set { node[.dateModified] = NodeValue(time: newValue) }
    }

    /// What other systems call it. 1.2 alone. An empty list is left out.
    public var otherIdentifiers: [CaliperSystemIdentifier] {
        get { node.allNested(.otherIdentifiers) }
        set { node[.otherIdentifiers] = NodeValue(allNested: newValue) }
    }

    /// What is the sender's own, of any form; names by convention begin like a reversed host name.
    public var extensions: JSONObject? {
        get { node.object(.extensions) }
        set { node[.extensions] = NodeValue(object: newValue) }
    }
}

/// Anything that takes part in an event, of no nearer type (`Entity`).
public struct CaliperGenericEntity: CaliperEntity {
    /// `Entity`.
    public static let term = "Entity"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Anything that takes part in an event, of no nearer type with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.entity, id: id.rawValue)
        fill(&self)
    }
}
