/// Says that a result is marked on a score scale.
///
/// OneRoster CSV Binding 1.2.1, `resultScoreScales.csv`; not in 1.1.
public struct OneRosterResultScoreScale: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterResultScoreScale>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The name of the link.
    public var title: String?
    /// The result. `resultSourcedId`.
    public var resultID: SourcedID<OneRosterResult>
    /// The score scale. `scoreScaleSourcedId`.
    public var scoreScaleID: SourcedID<OneRosterScoreScale>
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterResultScoreScale>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        title: String? = nil,
        resultID: SourcedID<OneRosterResult>,
        scoreScaleID: SourcedID<OneRosterScoreScale>,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.title = title
        self.resultID = resultID
        self.scoreScaleID = scoreScaleID
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterResultScoreScale>) {
        self.init(
            sourcedID: sourcedID, resultID: SourcedID(""), scoreScaleID: SourcedID(""))
    }
}
