public import CrosswalkJSON

/// What another system calls an entity (`SystemIdentifier`).
public struct CaliperSystemIdentifier: CaliperNodeValue {
    /// `SystemIdentifier`.
    public static let term = "SystemIdentifier"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// What another system calls an entity with what it must have.
    ///
    /// - Parameters:
    ///   - identifierType: What kind of identifier it is.
    ///   - identifier: The identifier as the other system writes it.
    ///   - fill: Sets what else is known.
    public init(identifierType: CaliperIdentifierType, identifier: String, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.systemIdentifier)
        self.identifierType = identifierType
        self.identifier = identifier
        fill(&self)
    }

    /// What kind of identifier it is.
    public var identifierType: CaliperIdentifierType {
        get { CaliperIdentifierType(rawValue: node.text(.identifierType) ?? "") }
        set { node[.identifierType] = NodeValue(text: newValue.rawValue) }
    }

    /// The identifier as the other system writes it.
    public var identifier: String {
        get { node.text(.identifier) ?? "" }
        set { node[.identifier] = NodeValue(text: newValue) }
    }

    /// The system that gave it.
    public var source: CaliperReference<CaliperSoftwareApplication>? {
        get { node.reference(.source) }
        set { node[.source] = newValue?.value }
    }

    /// What is the sender's own, of any form; names by convention begin like a reversed host name.
    public var extensions: JSONObject? {
        get { node.object(.extensions) }
        set { node[.extensions] = NodeValue(object: newValue) }
    }
}
