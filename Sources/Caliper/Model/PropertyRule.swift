/// What the value of a property must be.
enum PropertyRule: Hashable, Sendable {
    /// The document's `@context` (section 2).
    case context
    /// A type's name; which one is decided before.
    case type
    /// The id of an entity: an absolute IRI, or a blank node `_:name`.
    case identity
    /// The id of an event: `urn:uuid:` and a UUID.
    case eventIdentity
    case text
    /// `YYYY-MM-DDTHH:MM:SS.sssZ`.
    case time
    /// An ISO 8601 duration.
    case duration
    /// A number written with a fraction part.
    case decimal
    /// A whole number written without one.
    case integer
    /// A whole number that is not negative.
    case count
    case bool
    /// An object of free content.
    case map
    /// A list of strings.
    case texts
    case term(Vocabulary)
    /// A list of terms.
    case terms(Vocabulary)
    /// An object of these types.
    case node(TypeSet)
    /// A list of such objects.
    case nodes(TypeSet)
    /// An object of these types, or the IRI of one.
    case reference(TypeSet)
    /// A list of such objects and IRIs.
    case references(TypeSet)
}

/// An entity of the model: a row of ``EntityTable``.
struct EntityRow: Sendable {
    let type: NodeType
    let supertypes: [NodeType]
    let properties: KeyValuePairs<Property, PropertyRule>
    let required: [Property]

    init(
        _ type: NodeType, of supertypes: [NodeType] = [], _ properties: KeyValuePairs<Property, PropertyRule> = [:],
        required: [Property] = []
    ) {
        self.type = type
        self.supertypes = supertypes
        self.properties = properties
        self.required = required
    }
}

/// The entities of 1.2 with what each adds to its supertypes (Caliper 1.2, section 5 of the entity descriptions).
enum EntityTable {
    static let rows = people + resources + assessment + annotation + survey
}

/// An event of the model: a row of ``EventTable``.
struct EventRow: Sendable {
    let type: NodeType
    let actions: [CaliperAction]
    /// What differs from the generic event.
    let narrowed: [Property: TypeSet]

    init(
        _ type: NodeType, actions: [CaliperAction], actor: TypeSet, object: TypeSet, target: TypeSet? = nil,
        generated: TypeSet? = nil, referrer: TypeSet? = nil
    ) {
        self.type = type
        self.actions = actions
        var narrowed: [Property: TypeSet] = [.actor: actor, .object: object]
        narrowed[.target] = target
        narrowed[.generated] = generated
        narrowed[.referrer] = referrer
        self.narrowed = narrowed
    }
}

extension [CaliperAction] {
    /// Every action, in all spellings.
    static let all = CaliperAction.standard + CaliperAction.otherSpellings
}
