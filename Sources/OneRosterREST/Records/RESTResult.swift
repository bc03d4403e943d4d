public import CrosswalkJSON
public import OneRosterModel

/// A student's mark for a line item as the REST services carry it.
///
/// OneRoster 1.2 Gradebook REST binding, `Result`; path `results`.
public struct RESTResult: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterResult>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// The line item. `lineItem`.
    public var lineItemID: SourcedID<OneRosterLineItem>
    /// The student. `student`.
    public var studentID: SourcedID<OneRosterUser>
    /// The class; not in 1.1. `class`.
    public var classID: SourcedID<OneRosterClass>?
    /// The scale that it is marked on; not in 1.1. `scoreScale`.
    public var scoreScaleID: SourcedID<OneRosterScoreScale>?
    /// How far marking has come.
    public var scoreStatus: ScoreStatus
    /// The score; may lie above the line item's highest where extra credit is given; required in 1.1.
    public var score: OneRosterDecimal?
    /// The mark where it is not a number; not in 1.1.
    public var textScore: String?
    /// The day of the mark.
    public var scoreDate: OneRosterDate
    /// What the teacher says about it.
    public var comment: String?
    /// How it fares against learning objectives; not in 1.1. `learningObjectiveSet`.
    public var learningObjectives: [RESTLearningObjectiveScores]
    /// Whether the student is at it; not in 1.1. `inProgress`.
    public var isInProgress: Bool?
    /// Whether parts are missing; not in 1.1. `incomplete`.
    public var isIncomplete: Bool?
    /// Whether it was handed in late; not in 1.1. `late`.
    public var isLate: Bool?
    /// Whether it was not handed in; not in 1.1. `missing`.
    public var isMissing: Bool?

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTResult>()
    /// ``OneRosterEntityType/result``.
    public static var entityType: OneRosterEntityType { .result }
}

extension RESTResult {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterResult>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        lineItemID: SourcedID<OneRosterLineItem>,
        studentID: SourcedID<OneRosterUser>,
        classID: SourcedID<OneRosterClass>? = nil,
        scoreScaleID: SourcedID<OneRosterScoreScale>? = nil,
        scoreStatus: ScoreStatus,
        score: OneRosterDecimal? = nil,
        textScore: String? = nil,
        scoreDate: OneRosterDate,
        comment: String? = nil,
        learningObjectives: [RESTLearningObjectiveScores] = [],
        isInProgress: Bool? = nil,
        isIncomplete: Bool? = nil,
        isLate: Bool? = nil,
        isMissing: Bool? = nil,
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified,
            lineItemID: lineItemID, studentID: studentID, classID: classID, scoreScaleID: scoreScaleID,
            scoreStatus: scoreStatus, score: score, textScore: textScore, scoreDate: scoreDate, comment: comment,
            learningObjectives: learningObjectives, isInProgress: isInProgress, isIncomplete: isIncomplete,
            isLate: isLate, isMissing: isMissing)
    }
}
