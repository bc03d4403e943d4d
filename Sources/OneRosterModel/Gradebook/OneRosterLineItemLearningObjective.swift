/// A learning objective that a line item serves.
///
/// OneRoster CSV Binding 1.2.1, `lineItemLearningObjectiveIds.csv`; not in 1.1.
public struct OneRosterLineItemLearningObjective: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterLineItemLearningObjective>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The line item. `lineItemSourcedId`.
    public var lineItemID: SourcedID<OneRosterLineItem>
    /// Where the objective's id comes from.
    public var source: LearningObjectiveSource
    /// The objective's id: a UUID where ``source`` is ``LearningObjectiveSource/case``. `learningObjectiveId`.
    public var learningObjectiveID: String
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterLineItemLearningObjective>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        lineItemID: SourcedID<OneRosterLineItem>,
        source: LearningObjectiveSource,
        learningObjectiveID: String,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.lineItemID = lineItemID
        self.source = source
        self.learningObjectiveID = learningObjectiveID
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterLineItemLearningObjective>) {
        self.init(
            sourcedID: sourcedID, lineItemID: SourcedID(""), source: LearningObjectiveSource(rawValue: ""),
            learningObjectiveID: "")
    }
}
