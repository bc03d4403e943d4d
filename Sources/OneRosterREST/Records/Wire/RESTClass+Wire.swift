internal import CrosswalkJSON
internal import OneRosterModel

extension RESTClass: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterClass>()
        var (title, classCode, location): (String?, String?, String?)
        var classType: ClassType?
        var grades: [String] = []
        var subjects: [String] = []
        var subjectCodes: [String] = []
        var periods: [String] = []
        var courseID: SourcedID<OneRosterCourse>?
        var schoolID: SourcedID<OneRosterOrg>?
        var termIDs: [SourcedID<OneRosterAcademicSession>] = []
        var resourceIDs: [SourcedID<OneRosterResource>] = []
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "title": title = try json.string()
            case "classCode": classCode = try json.string()
            case "classType": classType = try json.word(form)
            case "location": location = try json.string()
            case "grades": grades = try json.array()
            case "subjects": subjects = try json.array()
            case "course": courseID = try json.reference(to: "course", form)
            case "school": schoolID = try json.reference(to: "org", form)
            case "terms": termIDs = try json.references(to: "academicSession", form)
            case "subjectCodes": subjectCodes = try json.array()
            case "periods": periods = try json.array()
            case "resources": resourceIDs = try json.references(to: "resource", form)
            default: try head.take(member, from: &json, form)
            }
        }
        try json.expect(title != nil && !termIDs.isEmpty, form)
        if form.isLegacy { try json.expect(classType != nil, form) }
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            title: title, classCode: classCode, classType: classType, location: location, grades: grades,
            subjects: subjects, courseID: try json.required(courseID, "course"),
            schoolID: try json.required(schoolID, "school"), termIDs: termIDs, subjectCodes: subjectCodes,
            periods: periods, resourceIDs: resourceIDs)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.member("title", title)
            json.member("classCode", classCode)
            json.member("classType", classType?.rawValue)
            json.member("location", location)
            json.texts("grades", grades)
            json.texts("subjects", subjects)
            json.reference("course", courseID, .course, target)
            json.reference("school", schoolID, .org, target)
            json.references("terms", termIDs, .academicSession, target)
            json.texts("subjectCodes", subjectCodes)
            json.texts("periods", periods)
            json.references("resources", resourceIDs, .resource, target)
        }
    }
}
