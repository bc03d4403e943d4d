public import CrosswalkJSON
public import OneRosterModel

/// Which scores stand for which marks, such as A to F, as the REST services carry it; 1.2 alone.
///
/// OneRoster 1.2 Gradebook REST binding, `ScoreScale`; path `scoreScales`.
public struct RESTScoreScale: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterScoreScale>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by. Required; `nil` where the server left it out.
    public var title: String?
    /// What kind of scale it is; no vocabulary. Required; `nil` where the server left it out.
    public var type: String?
    /// The course that uses it. `course`.
    public var courseID: SourcedID<OneRosterCourse>?
    /// The class that uses it. `class`.
    public var classID: SourcedID<OneRosterClass>
    /// The pairs of scores and marks, in order. One that lacks a part is left out, which a finding tells.
    /// `scoreScaleValue`.
    public var values: [ScoreScaleValue]

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTScoreScale>()
    /// ``OneRosterEntityType/scoreScale``.
    public static var entityType: OneRosterEntityType { .scoreScale }
}

extension RESTScoreScale {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterScoreScale>,
        status: RecordStatus = .active,
        dateLastModified: OneRosterDateTime? = nil,
        title: String? = nil,
        type: String? = nil,
        courseID: SourcedID<OneRosterCourse>? = nil,
        classID: SourcedID<OneRosterClass>,
        values: [ScoreScaleValue] = [],
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified, title: title,
            type: type, courseID: courseID, classID: classID, values: values)
    }
}
