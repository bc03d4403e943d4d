internal import CrosswalkJSON
internal import OneRosterModel

extension RESTAssessmentResult: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<RESTAssessmentResult>()
        var assessmentLineItemID: SourcedID<RESTAssessmentLineItem>?
        var studentID: SourcedID<OneRosterUser>?
        var (score, scorePercentile): (OneRosterDecimal?, OneRosterDecimal?)
        var (textScore, comment): (String?, String?)
        var scoreDate: OneRosterDate?
        var scoreScaleID: SourcedID<OneRosterScoreScale>?
        var scoreStatus: ScoreStatus?
        var learningObjectives: [RESTLearningObjectiveScores] = []
        var (isInProgress, isIncomplete, isLate): (Bool?, Bool?, Bool?)
        var isMissing: Bool?
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "assessmentLineItem": assessmentLineItemID = try json.reference(to: "assessmentLineItem", form)
            case "student": studentID = try json.reference(to: "user", form)
            case "score": score = try json.decimal()
            case "textScore": textScore = try json.string()
            case "scoreDate": scoreDate = try json.date()
            case "scoreScale": scoreScaleID = try json.reference(to: "scoreScale", form)
            case "scorePercentile": scorePercentile = try json.decimal()
            case "scoreStatus": scoreStatus = try json.word(form)
            case "comment": comment = try json.string()
            case "learningObjectiveSet": learningObjectives = try json.values(form)
            case "inProgress": isInProgress = try json.flag(form)
            case "incomplete": isIncomplete = try json.flag(form)
            case "late": isLate = try json.flag(form)
            case "missing": isMissing = try json.flag(form)
            default: try head.take(member, from: &json, form)
            }
        }
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            assessmentLineItemID: try json.required(assessmentLineItemID, "assessmentLineItem"),
            studentID: try json.required(studentID, "student"), score: score, textScore: textScore,
            scoreDate: try json.required(scoreDate, "scoreDate"), scoreScaleID: scoreScaleID,
            scorePercentile: scorePercentile, scoreStatus: try json.required(scoreStatus, "scoreStatus"),
            comment: comment, learningObjectives: learningObjectives, isInProgress: isInProgress,
            isIncomplete: isIncomplete, isLate: isLate, isMissing: isMissing)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.reference("assessmentLineItem", assessmentLineItemID, .assessmentLineItem, target)
            json.reference("student", studentID, .user, target)
            json.decimal("score", score)
            json.member("textScore", textScore)
            json.member("scoreDate", scoreDate.description)
            json.reference("scoreScale", scoreScaleID, .scoreScale, target)
            json.decimal("scorePercentile", scorePercentile)
            json.member("scoreStatus", scoreStatus.rawValue)
            json.member("comment", comment)
            json.values("learningObjectiveSet", learningObjectives, target)
            json.flag("inProgress", isInProgress)
            json.flag("incomplete", isIncomplete)
            json.flag("late", isLate)
            json.flag("missing", isMissing)
        }
    }
}
