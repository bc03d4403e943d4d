/// An entity or its IRI: what every property has that names an entity (Caliper 1.2, section 2).
///
/// The IRI is enough where the same entity stands elsewhere in the event, where it was described before, or where the receiver
/// can look it up. A text literal is an IRI:
///
/// ```swift
/// event.edApp = "https://example.edu"
/// event.group = .entity(section)
/// ```
///
/// `Target` is the type that the property asks for; entities of its subtypes are taken as well.
public struct CaliperReference<Target>: Hashable, Sendable, ExpressibleByStringInterpolation {
    let value: NodeValue

    init(_ node: CaliperNode) { value = .node(node) }

    /// `nil` for what is neither an entity nor a text.
    init?(_ value: NodeValue?) {
        switch value {
        case .node, .text: self.value = value ?? .text("")
        default: return nil
        }
    }

    /// The entity by its IRI.
    public static func iri(_ iri: CaliperIRI) -> Self { Self(stringLiteral: iri.rawValue) }

    /// The entity by its IRI.
    public init(stringLiteral value: String) { self.value = .text(value) }

    /// The entity's id, in either form.
    public var iri: CaliperIRI {
        switch value {
        case .text(let text): CaliperIRI(text)
        case .node(let node): CaliperIRI(node.id ?? "")
        default: ""
        }
    }

    /// The entity, where it is there whole.
    public var node: CaliperNode? { if case .node(let node) = value { node } else { nil } }

    /// The same entity by its IRI alone.
    public var thinned: Self { .iri(iri) }

    /// Whether both name the same entity, whole or not.
    public func names(_ other: CaliperReference<some Any>) -> Bool { iri == other.iri }
}
