/// The objects that a statement is made of.
enum Shape: Int, CaseIterable, Sendable {
    case statement
    /// What a statement is about: which of the five kinds it is shows when all its members were read, because
    /// `objectType` may come last.
    case object
    /// What a SubStatement is about, which cannot be another one.
    case innerObject
    /// An Agent or a Group.
    case actor
    case account
    case verb
    case activity
    case definition
    case component
    case statementRef
    case result
    case score
    case context
    case contextActivities
    case contextAgent
    case contextGroup
    case attachment
}

/// What a member's value may be.
enum ValueKind: Sendable, Equatable {
    case text
    case boolean
    /// A number of a score: which of the four it is.
    case score(Int)
    /// A number of bytes.
    case count
    case uuid
    case iri
    /// An absolute URI, ASCII alone.
    case uri
    case mailto
    /// Hexadecimal digits of SHA-1.
    case sha1
    /// Hexadecimal digits of SHA-256, SHA-384 or SHA-512.
    case sha2
    case timestamp
    case duration
    case version
    case language
    case mediaType
    case interactionType
    case languageMap
    case extensions
    case objectType
    /// An IRI or a UUID: the object's type tells.
    case objectID
    case texts
    /// At least one IRI.
    case iris
    case object(Shape)
    case list(Shape)
    /// An object, or a list of such.
    case oneOrMore(Shape)
}

/// One member that an object may have.
struct Property: Sendable {
    let name: StaticString
    let kind: ValueKind
    /// Whether only 2.0 has it.
    let isNew: Bool

    init(_ name: StaticString, _ kind: ValueKind, isNew: Bool = false) {
        self.name = name
        self.kind = kind
        self.isNew = isNew
    }
}

/// The members that an object may have, each of which is a bit of a mask by its place.
struct ShapeRow: Sendable {
    let properties: [Property]
    /// What must be there.
    let required: UInt32
    /// How the standard calls the object, and where it is described.
    let title: String
    let clause: String

    init(_ title: String, _ clause: String, _ properties: [Property], required: [String] = []) {
        self.title = title
        self.clause = clause
        self.properties = properties
        self.required = Self.mask(properties, required)
    }

    static func mask(_ properties: [Property], _ names: [String]) -> UInt32 {
        properties.indices.reduce(0) { mask, index in
            names.contains("\(properties[index].name)") ? mask | 1 << UInt32(index) : mask
        }
    }

    /// The bits of these members.
    func mask(_ names: String...) -> UInt32 { Self.mask(properties, names) }
}
