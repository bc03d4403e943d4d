internal import CrosswalkJSON
internal import OneRosterModel

extension RESTResource: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterResource>()
        var (title, vendorResourceID, vendorID): (String?, String?, String?)
        var applicationID: String?
        var roles: [ResourceRole] = []
        var importance: Importance?
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "title": title = try json.string()
            case "roles": roles = try json.words(form)
            case "importance": importance = try json.word(form)
            case "vendorResourceId": vendorResourceID = try json.string()
            case "vendorId": vendorID = try json.string()
            case "applicationId": applicationID = try json.string()
            default: try head.take(member, from: &json, form)
            }
        }
        try json.expect(vendorResourceID != nil, form)
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            title: title, roles: roles, importance: importance, vendorResourceID: vendorResourceID, vendorID: vendorID,
            applicationID: applicationID)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.member("title", title)
            json.texts("roles", roles.map(\.rawValue))
            json.member("importance", importance?.rawValue)
            json.member("vendorResourceId", vendorResourceID)
            json.member("vendorId", vendorID)
            json.member("applicationId", applicationID)
        }
    }
}
