/// A course of the catalogue, which sections teach.
public struct Course: CanonicalNoun {
    /// ``NounKind/course``
    public static let kind = NounKind.course

    /// The source's own id.
    public let id: String
    /// The name that people know it by.
    public var title: String = ""
    /// The code in the course catalogue.
    public var code: String?
    /// The organization that offers it.
    public var organizationID: String?
    /// The school year for which it is offered.
    public var schoolYearID: String?
    /// The grades that it is meant for.
    public var grades: [String] = []
    /// The subjects by name.
    public var subjects: [String] = []
    /// The subjects by code, paired with ``subjects`` where both are given.
    public var subjectCodes: [String] = []
    /// When the source says it last changed the record.
    public var lastModified: Instant?
    /// What the source said that the model has no field for.
    public var extensions: [Identifier] = []

    /// Makes a record with this id and nothing else.
    public init(id: String) { self.id = id }

    /// The table of fields.
    public static let fields: [NounField<Self>] =
        [
            .text(1, "title", \.title),
            .text(2, "code", \.code),
            .text(3, "organizationID", \.organizationID, role: .reference(.organization)),
            .text(4, "schoolYearID", \.schoolYearID, role: .reference(.academicSession)),
            .set(5, "grades", \.grades),
            .list(6, "subjects", \.subjects),
            .list(7, "subjectCodes", \.subjectCodes),
        ] + NounField.common
}
