/// A student's mark for a line item.
///
/// OneRoster CSV Binding 1.2.1, `results.csv`.
public struct OneRosterResult: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterResult>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The line item. `lineItemSourcedId`.
    public var lineItemID: SourcedID<OneRosterLineItem>
    /// The student. `studentSourcedId`.
    public var studentID: SourcedID<OneRosterUser>
    /// How far marking has come.
    public var scoreStatus: ScoreStatus
    /// The score; may lie above the line item's highest where extra credit is given.
    public var score: OneRosterDecimal?
    /// The day of the mark. Required; `nil` where the source gave none, as in the stub of a deleted record.
    public var scoreDate: OneRosterDate?
    /// What the teacher says about it.
    public var comment: String?
    /// The mark where it is not a number; not in 1.1.
    public var textScore: String?
    /// The class; not in 1.1. `classSourcedId`.
    public var classID: SourcedID<OneRosterClass>?
    /// Whether the student is at it; not in 1.1. `inProgress`.
    public var isInProgress: Bool?
    /// Whether parts are missing; not in 1.1. `incomplete`.
    public var isIncomplete: Bool?
    /// Whether it was handed in late; not in 1.1. `late`.
    public var isLate: Bool?
    /// Whether it was not handed in; not in 1.1. `missing`.
    public var isMissing: Bool?
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterResult>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        lineItemID: SourcedID<OneRosterLineItem>,
        studentID: SourcedID<OneRosterUser>,
        scoreStatus: ScoreStatus,
        score: OneRosterDecimal? = nil,
        scoreDate: OneRosterDate?,
        comment: String? = nil,
        textScore: String? = nil,
        classID: SourcedID<OneRosterClass>? = nil,
        isInProgress: Bool? = nil,
        isIncomplete: Bool? = nil,
        isLate: Bool? = nil,
        isMissing: Bool? = nil,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.lineItemID = lineItemID
        self.studentID = studentID
        self.scoreStatus = scoreStatus
        self.score = score
        self.scoreDate = scoreDate
        self.comment = comment
        self.textScore = textScore
        self.classID = classID
        self.isInProgress = isInProgress
        self.isIncomplete = isIncomplete
        self.isLate = isLate
        self.isMissing = isMissing
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterResult>) {
        self.init(
            sourcedID: sourcedID, lineItemID: SourcedID(""), studentID: SourcedID(""),
            scoreStatus: ScoreStatus(rawValue: ""), scoreDate: nil)
    }
}
