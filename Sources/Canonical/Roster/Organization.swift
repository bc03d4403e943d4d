/// A district, school, department or other body, and where it stands in the hierarchy.
public struct Organization: CanonicalNoun {
    /// ``NounKind/organization``
    public static let kind = NounKind.organization

    /// The source's own id.
    public let id: String
    /// The name that people know it by.
    public var name: String = ""
    /// What it is: `school`, `district`, `department`, `local`, `state`, `national`, or a term of the source's own.
    public var type: String = ""
    /// A number that a higher body gave it, such as a state's school code.
    public var identifier: String?
    /// The organization that it belongs to.
    public var parentID: String?
    /// When the source says it last changed the record.
    public var lastModified: Instant?
    /// What the source said that the model has no field for.
    public var extensions: [Identifier] = []

    /// Makes a record with this id and nothing else.
    public init(id: String) { self.id = id }

    /// The table of fields.
    public static let fields: [NounField<Self>] =
        [
            .text(1, "name", \.name),
            .text(2, "type", \.type),
            .text(3, "identifier", \.identifier),
            .text(4, "parentID", \.parentID, role: .reference(.organization)),
        ] + NounField.common
}
