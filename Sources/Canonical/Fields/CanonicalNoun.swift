/// What all nouns of a roster have in common.
public protocol CanonicalNoun: Hashable, Sendable {
    /// The kind that this type stands for.
    static var kind: NounKind { get }
    /// The table of fields, in a fixed order, the id left out.
    static var fields: [NounField<Self>] { get }

    /// The source's own id for the record: never empty, case-sensitive, unique within its kind and provenance.
    var id: String { get }
    /// When the source says it last changed the record. No difference and no hash looks at it.
    var lastModified: Instant? { get set }
    /// What the source said that the model has no field for: names with values, such as OneRoster's `metadata.*`.
    var extensions: [Identifier] { get set }

    /// Makes a noun with this id and nothing else, to be filled through ``fields``.
    init(id: String)
}

extension CanonicalNoun {
    /// The record's key.
    public var key: RecordKey { RecordKey(Self.kind, id) }
}
