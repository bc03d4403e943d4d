public import LTIAdvantage

/// What can be searched for at the simulated platform.
public struct LMSResources: Sendable {
    /// The resources, in the order in which they are found.
    public var resources: [LearningResource]
    /// The subjects.
    public var subjects: [ResourceSubject]

    /// A collection.
    public init(_ resources: [LearningResource], subjects: [ResourceSubject] = []) {
        self.resources = resources
        self.subjects = subjects
    }

    /// A few resources of two subjects.
    public static var standard: LMSResources {
        let rows: [(name: String, subject: String, type: String, summary: String)] = [
            ("Fractions on the number line", "mathematics", "Media/Video", "Halves, thirds and what lies between"),
            ("Fractions: twenty questions", "mathematics", "Assessment/Item", "With answers"),
            ("Area of a triangle", "mathematics", "Activity/Worksheet", "It's half of a rectangle"),
            ("Cells under the microscope", "biology", "Media/Image", "Onion skin, magnified 400 times"),
            ("What a leaf does", "biology", "Media/Video", "Photosynthesis in four minutes"),
        ]
        let resources = rows.enumerated().map { index, row in
            var resource = LearningResource()
            resource.name = row.name
            resource.summary = row.summary
            resource.subjects = [row.subject]
            resource.types = [row.type]
            resource.languages = ["en"]
            resource.publisher = "Simulated Press"
            resource.url = "https://resources.example/\(index + 1)"
            return resource
        }
        return LMSResources(
            resources,
            subjects: [
                ResourceSubject(id: "mathematics", name: "Mathematics"),
                ResourceSubject(id: "biology", name: "Biology", parent: "science"),
                ResourceSubject(id: "science", name: "Science"),
            ])
    }
}
