/// How a result fares against one learning objective.
///
/// OneRoster CSV Binding 1.2.1, `resultLearningObjectiveIds.csv`; not in 1.1.
public struct OneRosterResultLearningObjective: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterResultLearningObjective>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The result. `resultSourcedId`.
    public var resultID: SourcedID<OneRosterResult>
    /// Where the objective's id comes from.
    public var source: LearningObjectiveSource
    /// The objective's id: a UUID where ``source`` is ``LearningObjectiveSource/case``. `learningObjectiveId`.
    public var learningObjectiveID: String
    /// The score for the objective.
    public var score: OneRosterDecimal?
    /// The mark for the objective where it is not a number.
    public var textScore: String?
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterResultLearningObjective>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        resultID: SourcedID<OneRosterResult>,
        source: LearningObjectiveSource,
        learningObjectiveID: String,
        score: OneRosterDecimal? = nil,
        textScore: String? = nil,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.resultID = resultID
        self.source = source
        self.learningObjectiveID = learningObjectiveID
        self.score = score
        self.textScore = textScore
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterResultLearningObjective>) {
        self.init(
            sourcedID: sourcedID, resultID: SourcedID(""), source: LearningObjectiveSource(rawValue: ""),
            learningObjectiveID: "")
    }
}
