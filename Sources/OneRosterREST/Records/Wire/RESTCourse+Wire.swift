internal import CrosswalkJSON
internal import OneRosterModel

extension RESTCourse: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterCourse>()
        var (title, courseCode): (String?, String?)
        var schoolYearID: SourcedID<OneRosterAcademicSession>?
        var grades: [String] = []
        var subjects: [String] = []
        var subjectCodes: [String] = []
        var orgID: SourcedID<OneRosterOrg>?
        var resourceIDs: [SourcedID<OneRosterResource>] = []
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "title": title = try json.string()
            case "schoolYear": schoolYearID = try json.reference(to: "academicSession", form)
            case "courseCode": courseCode = try json.string()
            case "grades": grades = try json.array()
            case "subjects": subjects = try json.array()
            case "org": orgID = try json.reference(to: "org", form)
            case "subjectCodes": subjectCodes = try json.array()
            case "resources": resourceIDs = try json.references(to: "resource", form)
            default: try head.take(member, from: &json, form)
            }
        }
        try json.expect(title != nil, form)
        if !form.isLegacy { try json.expect(courseCode != nil, form) }
        if form.isLegacy { try json.expect(orgID != nil, form) }
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            title: title, schoolYearID: schoolYearID, courseCode: courseCode, grades: grades, subjects: subjects,
            orgID: orgID, subjectCodes: subjectCodes, resourceIDs: resourceIDs)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.member("title", title)
            json.reference("schoolYear", schoolYearID, .academicSession, target)
            json.member("courseCode", courseCode)
            json.texts("grades", grades)
            json.texts("subjects", subjects)
            json.reference("org", orgID, .org, target)
            json.texts("subjectCodes", subjectCodes)
            json.references("resources", resourceIDs, .resource, target)
        }
    }
}
