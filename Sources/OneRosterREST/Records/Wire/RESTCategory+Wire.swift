internal import CrosswalkJSON
internal import OneRosterModel

extension RESTCategory: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterCategory>()
        var title: String?
        var weight: OneRosterDecimal?
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "title": title = try json.string()
            case "weight" where !form.isLegacy: weight = try json.decimal()
            default: try head.take(member, from: &json, form)
            }
        }
        try json.expect(title != nil, form)
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            title: title, weight: weight)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.member("title", title)
            if !target.isLegacy {
                json.decimal("weight", weight)
            }
        }
    }
}
