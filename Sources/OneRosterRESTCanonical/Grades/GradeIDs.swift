internal import Canonical
internal import OneRosterModel
internal import OneRosterREST

/// The ids of a grade's records, and the result itself.
struct GradeIDs: Sendable {
    let category: SourcedID<OneRosterCategory>
    let lineItem: SourcedID<OneRosterLineItem>
    let result: SourcedID<OneRosterResult>

    init(_ grade: Grade, _ work: GradedWork, tenant: String) {
        let item = grade.lineItem
        category = SourcedID(
            NamedID.id(tenant: tenant, kind: "category", [work.classID.rawValue, work.category]))
        let parts = [item.provenance.tenant, item.provenance.sourceSystem, item.scheme, item.value]
        lineItem = SourcedID(NamedID.id(tenant: tenant, kind: "lineItem", parts + [work.classID.rawValue]))
        result = SourcedID(NamedID.id(tenant: tenant, kind: "result", [lineItem.rawValue, grade.person.value]))
    }

    /// The result of a grade; `nil` where the version cannot say it: a score that is no number, or none at all in 1.1.
    func result(_ grade: Grade, _ work: GradedWork, _ version: OneRosterVersion) -> RESTResult? {
        var score: OneRosterDecimal?
        if let text = grade.score {
            guard let number = OneRosterDecimal(text) else { return nil }
            score = number
        }
        if version < .v1_2, score == nil { return nil }
        let milliseconds = grade.time.millisecondsSinceEpoch
        let day = (milliseconds - (milliseconds % 86_400_000 + 86_400_000) % 86_400_000) / 86_400_000
        guard let date = OneRosterDate(daysSinceEpoch: Int(day)) else { return nil }
        return RESTResult(
            sourcedID: result, dateLastModified: OneRosterDateTime(millisecondsSinceEpoch: milliseconds),
            lineItemID: lineItem, studentID: SourcedID(grade.person.value),
            classID: version < .v1_2 ? nil : work.classID, scoreStatus: Self.status(grade, score), score: score,
            scoreDate: date, comment: grade.comment)
    }

    private static func status(_ grade: Grade, _ score: OneRosterDecimal?) -> ScoreStatus {
        switch grade.grading {
        case .exempt: return .exempt
        case .graded where score != nil: return .fullyGraded
        case .notReady, .pendingManual, .pending, .failed, .graded:
            if score != nil { return .partiallyGraded }
            switch grade.progress {
            case .submitted, .completed: return .submitted
            case .notStarted, .inProgress: return .notSubmitted
            }
        }
    }
}
