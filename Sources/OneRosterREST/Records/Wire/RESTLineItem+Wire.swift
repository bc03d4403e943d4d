internal import CrosswalkJSON
internal import OneRosterModel

extension RESTLineItem: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterLineItem>()
        var (title, description): (String?, String?)
        var (assignDate, dueDate): (OneRosterDateTime?, OneRosterDateTime?)
        var classID: SourcedID<OneRosterClass>?
        var schoolID: SourcedID<OneRosterOrg>?
        var categoryID: SourcedID<OneRosterCategory>?
        var (gradingPeriodID, academicSessionID):
            (SourcedID<OneRosterAcademicSession>?, SourcedID<OneRosterAcademicSession>?)
        var scoreScaleID: SourcedID<OneRosterScoreScale>?
        var (resultValueMin, resultValueMax): (OneRosterDecimal?, OneRosterDecimal?)
        var learningObjectives: [RESTLearningObjectives] = []
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "title": title = try json.string()
            case "description": description = try json.string()
            case "assignDate": assignDate = try json.dateTime(form)
            case "dueDate": dueDate = try json.dateTime(form)
            case "class": classID = try json.reference(to: "class", form)
            case "school" where !form.isLegacy: schoolID = try json.reference(to: "org", form)
            case "category": categoryID = try json.reference(to: "category", form)
            case "gradingPeriod": gradingPeriodID = try json.reference(to: "academicSession", form)
            case "academicSession" where !form.isLegacy:
                academicSessionID = try json.reference(to: "academicSession", form)
            case "scoreScale" where !form.isLegacy: scoreScaleID = try json.reference(to: "scoreScale", form)
            case "resultValueMin": resultValueMin = try json.decimal()
            case "resultValueMax": resultValueMax = try json.decimal()
            case "learningObjectiveSet" where !form.isLegacy: learningObjectives = try json.values(form)
            default: try head.take(member, from: &json, form)
            }
        }
        try json.expect(title != nil && assignDate != nil && dueDate != nil, form)
        if !form.isLegacy { try json.expect(schoolID != nil, form) }
        if form.isLegacy {
            try json.expect(gradingPeriodID != nil && resultValueMin != nil && resultValueMax != nil, form)
        }
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            title: title, description: description, assignDate: assignDate, dueDate: dueDate,
            classID: try json.required(classID, "class"), schoolID: schoolID,
            categoryID: try json.required(categoryID, "category"), gradingPeriodID: gradingPeriodID,
            academicSessionID: academicSessionID, scoreScaleID: scoreScaleID, resultValueMin: resultValueMin,
            resultValueMax: resultValueMax, learningObjectives: learningObjectives)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.member("title", title)
            json.member("description", description)
            json.member("assignDate", assignDate?.description)
            json.member("dueDate", dueDate?.description)
            json.reference("class", classID, .class, target)
            json.reference("category", categoryID, .category, target)
            json.reference("gradingPeriod", gradingPeriodID, .academicSession, target)
            json.decimal("resultValueMin", resultValueMin)
            json.decimal("resultValueMax", resultValueMax)
            if !target.isLegacy {
                json.reference("school", schoolID, .org, target)
                json.reference("academicSession", academicSessionID, .academicSession, target)
                json.reference("scoreScale", scoreScaleID, .scoreScale, target)
                json.values("learningObjectiveSet", learningObjectives, target)
            }
        }
    }
}
