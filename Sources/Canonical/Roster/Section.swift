/// A class that meets: students and teachers are enrolled in it.
public struct Section: CanonicalNoun {
    /// ``NounKind/section``
    public static let kind = NounKind.section

    /// The source's own id.
    public let id: String
    /// The name that people know it by.
    public var title: String = ""
    /// The code that tells it from other sections of its course.
    public var code: String?
    /// `homeroom`, `scheduled`, or a term of the source's own.
    public var type: String = ""
    /// The course that it teaches.
    public var courseID: String?
    /// The school that holds it.
    public var organizationID: String?
    /// The sessions in which it meets.
    public var sessionIDs: [String] = []
    /// Where it meets.
    public var location: String?
    /// The grades that attend it.
    public var grades: [String] = []
    /// The subjects by name.
    public var subjects: [String] = []
    /// The subjects by code, paired with ``subjects`` where both are given.
    public var subjectCodes: [String] = []
    /// The periods of the day in which it meets.
    public var periods: [String] = []
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
            .text(3, "type", \.type),
            .text(4, "courseID", \.courseID, role: .reference(.course)),
            .text(5, "organizationID", \.organizationID, role: .reference(.organization)),
            .set(6, "sessionIDs", \.sessionIDs, role: .reference(.academicSession)),
            .text(7, "location", \.location),
            .set(8, "grades", \.grades),
            .list(9, "subjects", \.subjects),
            .list(10, "subjectCodes", \.subjectCodes),
            .set(11, "periods", \.periods),
        ] + NounField.common
}
