public import CrosswalkJSON
public import OneRosterModel

/// A piece of work that is marked, as the REST services carry it: a column of the gradebook.
///
/// OneRoster 1.2 Gradebook REST binding, `LineItem`; path `lineItems`.
public struct RESTLineItem: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterLineItem>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by. Required; `nil` where the server left it out.
    public var title: String?
    /// What is to be done.
    public var description: String?
    /// When it is given out. A bundle has only the day. Required; `nil` where the server left it out.
    public var assignDate: OneRosterDateTime?
    /// By when it is to be handed in. A bundle has only the day. Required; `nil` where the server left it out.
    public var dueDate: OneRosterDateTime?
    /// The class. `class`.
    public var classID: SourcedID<OneRosterClass>
    /// The school that holds the class; required in 1.2, not in 1.1. `school`.
    public var schoolID: SourcedID<OneRosterOrg>?
    /// The category. `category`.
    public var categoryID: SourcedID<OneRosterCategory>
    /// The grading period whose marks it counts for; required in 1.1. `gradingPeriod`.
    public var gradingPeriodID: SourcedID<OneRosterAcademicSession>?
    /// The session whose marks it counts for; not in 1.1. `academicSession`.
    public var academicSessionID: SourcedID<OneRosterAcademicSession>?
    /// The scale that it is marked on; not in 1.1. `scoreScale`.
    public var scoreScaleID: SourcedID<OneRosterScoreScale>?
    /// The lowest score; required in 1.1.
    public var resultValueMin: OneRosterDecimal?
    /// The highest score without extra credit; required in 1.1.
    public var resultValueMax: OneRosterDecimal?
    /// What it teaches; not in 1.1. `learningObjectiveSet`.
    public var learningObjectives: [RESTLearningObjectives]

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTLineItem>()
    /// ``OneRosterEntityType/lineItem``.
    public static var entityType: OneRosterEntityType { .lineItem }
}

extension RESTLineItem {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterLineItem>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        title: String? = nil,
        description: String? = nil,
        assignDate: OneRosterDateTime? = nil,
        dueDate: OneRosterDateTime? = nil,
        classID: SourcedID<OneRosterClass>,
        schoolID: SourcedID<OneRosterOrg>? = nil,
        categoryID: SourcedID<OneRosterCategory>,
        gradingPeriodID: SourcedID<OneRosterAcademicSession>? = nil,
        academicSessionID: SourcedID<OneRosterAcademicSession>? = nil,
        scoreScaleID: SourcedID<OneRosterScoreScale>? = nil,
        resultValueMin: OneRosterDecimal? = nil,
        resultValueMax: OneRosterDecimal? = nil,
        learningObjectives: [RESTLearningObjectives] = [],
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified, title: title,
            description: description, assignDate: assignDate, dueDate: dueDate, classID: classID, schoolID: schoolID,
            categoryID: categoryID, gradingPeriodID: gradingPeriodID, academicSessionID: academicSessionID,
            scoreScaleID: scoreScaleID, resultValueMin: resultValueMin, resultValueMax: resultValueMax,
            learningObjectives: learningObjectives)
    }
}
