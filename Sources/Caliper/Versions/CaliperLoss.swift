/// Something that does not go out: because an older version of Caliper cannot say it, or because it may not. It names properties and types, and no values.
public struct CaliperLoss: Hashable, Sendable {
    /// What happened to it.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        /// The version has no such property: it was left out.
        case noProperty
        /// The version has no such type: the nearest one above it was written.
        case nearestType
        /// The version does not have the term: it was left out.
        case noTerm
        /// The version has the entity's IRI alone in this place.
        case thinned
        /// It may not go out.
        case withheld
    }

    /// The type that had it, as 1.2 calls it.
    public let type: String
    /// The property, as 1.2 calls it.
    public let property: String
    /// What happened to it.
    public let reason: Reason

    init(_ type: NodeType, _ property: Property, _ reason: Reason) {
        self.type = "\(type.term)"
        self.property = "\(property.name)"
        self.reason = reason
    }
}
