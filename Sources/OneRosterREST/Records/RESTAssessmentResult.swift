public import CrosswalkJSON
public import OneRosterModel

/// A student's result in an assessment as the REST services carry it; 1.2 alone.
///
/// OneRoster 1.2 Assessment Results Profile, `AssessmentResult`; path `assessmentResults`.
public struct RESTAssessmentResult: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<RESTAssessmentResult>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// What was measured. `assessmentLineItem`.
    public var assessmentLineItemID: SourcedID<RESTAssessmentLineItem>
    /// The student. `student`.
    public var studentID: SourcedID<OneRosterUser>
    /// The score.
    public var score: OneRosterDecimal?
    /// The mark where it is not a number.
    public var textScore: String?
    /// The day of the mark.
    public var scoreDate: OneRosterDate
    /// The scale that it is marked on. `scoreScale`.
    public var scoreScaleID: SourcedID<OneRosterScoreScale>?
    /// Which part of those who took it did not do better, in percent.
    public var scorePercentile: OneRosterDecimal?
    /// How far marking has come.
    public var scoreStatus: ScoreStatus
    /// What is said about it.
    public var comment: String?
    /// How it fares against learning objectives. `learningObjectiveSet`.
    public var learningObjectives: [RESTLearningObjectiveScores]
    /// Whether the student is at it. `inProgress`.
    public var isInProgress: Bool?
    /// Whether parts are missing. `incomplete`.
    public var isIncomplete: Bool?
    /// Whether it was handed in late. `late`.
    public var isLate: Bool?
    /// Whether it was not handed in. `missing`.
    public var isMissing: Bool?

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTAssessmentResult>()
    /// ``OneRosterEntityType/assessmentResult``.
    public static var entityType: OneRosterEntityType { .assessmentResult }
}

extension RESTAssessmentResult {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<RESTAssessmentResult>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        assessmentLineItemID: SourcedID<RESTAssessmentLineItem>,
        studentID: SourcedID<OneRosterUser>,
        score: OneRosterDecimal? = nil,
        textScore: String? = nil,
        scoreDate: OneRosterDate,
        scoreScaleID: SourcedID<OneRosterScoreScale>? = nil,
        scorePercentile: OneRosterDecimal? = nil,
        scoreStatus: ScoreStatus,
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
            assessmentLineItemID: assessmentLineItemID, studentID: studentID, score: score, textScore: textScore,
            scoreDate: scoreDate, scoreScaleID: scoreScaleID, scorePercentile: scorePercentile,
            scoreStatus: scoreStatus, comment: comment, learningObjectives: learningObjectives,
            isInProgress: isInProgress, isIncomplete: isIncomplete, isLate: isLate, isMissing: isMissing)
    }
}
