public import CrosswalkRuntime
public import OneRosterModel

/// What a gradebook has to know of a piece of work before it can take a grade for it.
public struct GradedWork: Hashable, Sendable {
    /// The name that people know it by.
    public var title: String
    /// The class, by the id that the service has for it.
    public var classID: SourcedID<OneRosterClass>
    /// What is to be done.
    public var description: String?
    /// When it was given out; the time of the first grade where it is `nil`.
    public var assigned: WallTime?
    /// By when it is to be handed in; the time of the first grade where it is `nil`.
    public var due: WallTime?
    /// The session whose marks it counts for. 1.1 requires one.
    public var gradingPeriodID: SourcedID<OneRosterAcademicSession>?
    /// The category's title.
    public var category: String

    /// A piece of work of a class.
    ///
    /// - Parameters:
    ///   - title: The name that people know it by.
    ///   - classID: The class.
    ///   - category: The category's title; *Assignments* where nothing else is said.
    public init(title: String, classID: SourcedID<OneRosterClass>, category: String = "Assignments") {
        self.title = title
        self.classID = classID
        self.category = category
    }
}
