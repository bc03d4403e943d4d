internal import CrosswalkJSON
internal import OneRosterModel

extension RESTAcademicSession: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterAcademicSession>()
        var (title, schoolYearText): (String?, String?)
        var (startDate, endDate): (OneRosterDate?, OneRosterDate?)
        var type: SessionType?
        var parentID: SourcedID<OneRosterAcademicSession>?
        var childIDs: [SourcedID<OneRosterAcademicSession>] = []
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "title": title = try json.string()
            case "startDate": startDate = try json.date()
            case "endDate": endDate = try json.date()
            case "type": type = try json.word(form)
            case "parent": parentID = try json.reference(to: "academicSession", form)
            case "children": childIDs = try json.references(to: "academicSession", form)
            case "schoolYear": schoolYearText = try json.string()
            default: try head.take(member, from: &json, form)
            }
        }
        try json.expect(title != nil && schoolYearText != nil, form)
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            title: title, startDate: try json.required(startDate, "startDate"),
            endDate: try json.required(endDate, "endDate"), type: try json.required(type, "type"), parentID: parentID,
            childIDs: childIDs, schoolYearText: schoolYearText)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.member("title", title)
            json.member("startDate", startDate.description)
            json.member("endDate", endDate.description)
            json.member("type", type.rawValue)
            json.reference("parent", parentID, .academicSession, target)
            json.references("children", childIDs, .academicSession, target)
            json.member("schoolYear", schoolYearText)
        }
    }
}
