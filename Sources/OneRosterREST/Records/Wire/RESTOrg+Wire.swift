internal import CrosswalkJSON
internal import OneRosterModel

extension RESTOrg: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterOrg>()
        var (name, identifier): (String?, String?)
        var type: OrgType?
        var parentID: SourcedID<OneRosterOrg>?
        var childIDs: [SourcedID<OneRosterOrg>] = []
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "name": name = try json.string()
            case "type": type = try json.word(form)
            case "identifier": identifier = try json.string()
            case "parent": parentID = try json.reference(to: "org", form)
            case "children": childIDs = try json.references(to: "org", form)
            default: try head.take(member, from: &json, form)
            }
        }
        try json.expect(name != nil, form)
        if !form.isLegacy { try json.expect(identifier != nil, form) }
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            name: name, type: try json.required(type, "type"), identifier: identifier, parentID: parentID,
            childIDs: childIDs)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.member("name", name)
            json.member("type", type.rawValue)
            json.member("identifier", identifier)
            json.reference("parent", parentID, .org, target)
            json.references("children", childIDs, .org, target)
        }
    }
}
