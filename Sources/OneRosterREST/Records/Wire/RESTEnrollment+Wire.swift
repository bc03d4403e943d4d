internal import CrosswalkJSON
internal import OneRosterModel

extension RESTEnrollment: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterEnrollment>()
        var userID: SourcedID<OneRosterUser>?
        var classID: SourcedID<OneRosterClass>?
        var schoolID: SourcedID<OneRosterOrg>?
        var role: EnrollmentRole?
        var isPrimary: Bool?
        var (beginDate, endDate): (OneRosterDate?, OneRosterDate?)
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "user": userID = try json.reference(to: "user", form)
            case "class": classID = try json.reference(to: "class", form)
            case "school": schoolID = try json.reference(to: "org", form)
            case "role": role = try json.word(form)
            case "primary": isPrimary = try json.flag(form)
            case "beginDate": beginDate = try json.date()
            case "endDate": endDate = try json.date()
            default: try head.take(member, from: &json, form)
            }
        }
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            userID: try json.required(userID, "user"), classID: try json.required(classID, "class"),
            schoolID: try json.required(schoolID, "school"), role: try json.required(role, "role"),
            isPrimary: isPrimary, beginDate: beginDate, endDate: endDate)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.reference("user", userID, .user, target)
            json.reference("class", classID, .class, target)
            json.reference("school", schoolID, .org, target)
            json.member("role", role.rawValue)
            json.flag("primary", isPrimary)
            json.member("beginDate", beginDate?.description)
            json.member("endDate", endDate?.description)
        }
    }
}
