internal import CrosswalkJSON
internal import OneRosterModel

extension RESTAssessmentLineItem: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<RESTAssessmentLineItem>()
        var (title, description): (String?, String?)
        var classID: SourcedID<OneRosterClass>?
        var parentID: SourcedID<RESTAssessmentLineItem>?
        var scoreScaleID: SourcedID<OneRosterScoreScale>?
        var (resultValueMin, resultValueMax): (OneRosterDecimal?, OneRosterDecimal?)
        var learningObjectives: [RESTLearningObjectives] = []
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "title": title = try json.string()
            case "description": description = try json.string()
            case "class": classID = try json.reference(to: "class", form)
            case "parentAssessmentLineItem": parentID = try json.reference(to: "assessmentLineItem", form)
            case "scoreScale": scoreScaleID = try json.reference(to: "scoreScale", form)
            case "resultValueMin": resultValueMin = try json.decimal()
            case "resultValueMax": resultValueMax = try json.decimal()
            case "learningObjectiveSet": learningObjectives = try json.values(form)
            default: try head.take(member, from: &json, form)
            }
        }
        try json.expect(title != nil, form)
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            title: title, description: description, classID: classID, parentID: parentID, scoreScaleID: scoreScaleID,
            resultValueMin: resultValueMin, resultValueMax: resultValueMax, learningObjectives: learningObjectives)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.member("title", title)
            json.member("description", description)
            json.reference("class", classID, .class, target)
            json.reference("parentAssessmentLineItem", parentID, .assessmentLineItem, target)
            json.reference("scoreScale", scoreScaleID, .scoreScale, target)
            json.decimal("resultValueMin", resultValueMin)
            json.decimal("resultValueMax", resultValueMax)
            json.values("learningObjectiveSet", learningObjectives, target)
        }
    }
}
