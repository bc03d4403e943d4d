public import CrosswalkJSON
public import OneRosterModel

/// What an assessment measures, as the REST services carry it: a whole assessment, or a part of one; 1.2 alone.
///
/// OneRoster 1.2 Assessment Results Profile, `AssessmentLineItem`; path `assessmentLineItems`.
public struct RESTAssessmentLineItem: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<RESTAssessmentLineItem>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by. Required; `nil` where the server left it out.
    public var title: String?
    /// What is measured.
    public var description: String?
    /// The class that took it. `class`.
    public var classID: SourcedID<OneRosterClass>?
    /// The line item of which it is a part. `parentAssessmentLineItem`.
    public var parentID: SourcedID<RESTAssessmentLineItem>?
    /// The scale that it is marked on. `scoreScale`.
    public var scoreScaleID: SourcedID<OneRosterScoreScale>?
    /// The lowest score.
    public var resultValueMin: OneRosterDecimal?
    /// The highest score.
    public var resultValueMax: OneRosterDecimal?
    /// What it measures. `learningObjectiveSet`.
    public var learningObjectives: [RESTLearningObjectives]

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTAssessmentLineItem>()
    /// ``OneRosterEntityType/assessmentLineItem``.
    public static var entityType: OneRosterEntityType { .assessmentLineItem }
}

extension RESTAssessmentLineItem {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<RESTAssessmentLineItem>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        title: String? = nil,
        description: String? = nil,
        classID: SourcedID<OneRosterClass>? = nil,
        parentID: SourcedID<RESTAssessmentLineItem>? = nil,
        scoreScaleID: SourcedID<OneRosterScoreScale>? = nil,
        resultValueMin: OneRosterDecimal? = nil,
        resultValueMax: OneRosterDecimal? = nil,
        learningObjectives: [RESTLearningObjectives] = [],
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified, title: title,
            description: description, classID: classID, parentID: parentID, scoreScaleID: scoreScaleID,
            resultValueMin: resultValueMin, resultValueMax: resultValueMax, learningObjectives: learningObjectives)
    }
}
