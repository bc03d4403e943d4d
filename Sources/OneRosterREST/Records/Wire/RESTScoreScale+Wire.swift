internal import CrosswalkJSON
internal import OneRosterModel

extension RESTScoreScale: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterScoreScale>()
        var (title, type): (String?, String?)
        var courseID: SourcedID<OneRosterCourse>?
        var classID: SourcedID<OneRosterClass>?
        var values: [ScoreScaleValue] = []
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "title": title = try json.string()
            case "type": type = try json.string()
            case "course": courseID = try json.reference(to: "course", form)
            case "class": classID = try json.reference(to: "class", form)
            case "scoreScaleValue": values = try json.pairs(form)
            default: try head.take(member, from: &json, form)
            }
        }
        try json.expect(title != nil && type != nil && !values.isEmpty, form)
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            title: title, type: type, courseID: courseID, classID: try json.required(classID, "class"), values: values)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.member("title", title)
            json.member("type", type)
            json.reference("course", courseID, .course, target)
            json.reference("class", classID, .class, target)
            json.pairs("scoreScaleValue", values)
        }
    }
}
