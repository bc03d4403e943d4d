/// Which scores stand for which marks, such as A to F.
///
/// OneRoster CSV Binding 1.2.1, `scoreScales.csv`; not in 1.1.
public struct OneRosterScoreScale: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterScoreScale>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by.
    public var title: String
    /// What kind of scale it is; no vocabulary.
    public var type: String
    /// The organization that uses it. `orgSourcedId`.
    public var orgID: SourcedID<OneRosterOrg>
    /// The course that uses it. `courseSourcedId`.
    public var courseID: SourcedID<OneRosterCourse>
    /// The class that uses it. `classSourcedId`.
    public var classID: SourcedID<OneRosterClass>
    /// The pairs of scores and marks, in order. `scoreScaleValue`.
    public var values: [ScoreScaleValue]
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterScoreScale>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        title: String,
        type: String,
        orgID: SourcedID<OneRosterOrg>,
        courseID: SourcedID<OneRosterCourse>,
        classID: SourcedID<OneRosterClass>,
        values: [ScoreScaleValue],
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.title = title
        self.type = type
        self.orgID = orgID
        self.courseID = courseID
        self.classID = classID
        self.values = values
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterScoreScale>) {
        self.init(
            sourcedID: sourcedID, title: "", type: "", orgID: SourcedID(""), courseID: SourcedID(""),
            classID: SourcedID(""), values: [])
    }
}
