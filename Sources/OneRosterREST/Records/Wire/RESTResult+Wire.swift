internal import CrosswalkJSON
internal import OneRosterModel

extension RESTResult: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterResult>()
        var lineItemID: SourcedID<OneRosterLineItem>?
        var studentID: SourcedID<OneRosterUser>?
        var classID: SourcedID<OneRosterClass>?
        var scoreScaleID: SourcedID<OneRosterScoreScale>?
        var scoreStatus: ScoreStatus?
        var score: OneRosterDecimal?
        var (textScore, comment): (String?, String?)
        var scoreDate: OneRosterDate?
        var learningObjectives: [RESTLearningObjectiveScores] = []
        var (isInProgress, isIncomplete, isLate): (Bool?, Bool?, Bool?)
        var isMissing: Bool?
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "lineItem": lineItemID = try json.reference(to: "lineItem", form)
            case "student": studentID = try json.reference(to: "user", form)
            case "class" where !form.isLegacy: classID = try json.reference(to: "class", form)
            case "scoreScale" where !form.isLegacy: scoreScaleID = try json.reference(to: "scoreScale", form)
            case "scoreStatus": scoreStatus = try json.word(form)
            case "score": score = try json.decimal()
            case "textScore" where !form.isLegacy: textScore = try json.string()
            case "scoreDate": scoreDate = try json.date()
            case "comment": comment = try json.string()
            case "learningObjectiveSet" where !form.isLegacy: learningObjectives = try json.values(form)
            case "inProgress" where !form.isLegacy: isInProgress = try json.flag(form)
            case "incomplete" where !form.isLegacy: isIncomplete = try json.flag(form)
            case "late" where !form.isLegacy: isLate = try json.flag(form)
            case "missing" where !form.isLegacy: isMissing = try json.flag(form)
            default: try head.take(member, from: &json, form)
            }
        }
        if form.isLegacy { try json.expect(score != nil, form) }
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            lineItemID: try json.required(lineItemID, "lineItem"), studentID: try json.required(studentID, "student"),
            classID: classID, scoreScaleID: scoreScaleID, scoreStatus: try json.required(scoreStatus, "scoreStatus"),
            score: score, textScore: textScore, scoreDate: try json.required(scoreDate, "scoreDate"), comment: comment,
            learningObjectives: learningObjectives, isInProgress: isInProgress, isIncomplete: isIncomplete,
            isLate: isLate, isMissing: isMissing)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.reference("lineItem", lineItemID, .lineItem, target)
            json.reference("student", studentID, .user, target)
            json.member("scoreStatus", scoreStatus.rawValue)
            json.decimal("score", score)
            json.member("scoreDate", scoreDate.description)
            json.member("comment", comment)
            if !target.isLegacy {
                json.reference("class", classID, .class, target)
                json.reference("scoreScale", scoreScaleID, .scoreScale, target)
                json.member("textScore", textScore)
                json.values("learningObjectiveSet", learningObjectives, target)
                json.flag("inProgress", isInProgress)
                json.flag("incomplete", isIncomplete)
                json.flag("late", isLate)
                json.flag("missing", isMissing)
            }
        }
    }
}
