internal import CrosswalkJSON
internal import OneRosterModel

/// What all records have, while it is being read.
struct RecordHead<Entity> {
    private var sourcedID: String?
    private var status: RecordStatus?
    private(set) var dateLastModified: OneRosterDateTime?
    private(set) var metadata: JSONObject?

    /// Reads the member if it is one of these. Any other is passed over.
    @inline(__always)
    mutating func take(
        _ member: JSONText, from json: inout JSONReader, _ form: WireForm
    ) throws(JSONError) {
        switch member {
        case "sourcedId": sourcedID = try json.string()
        case "status": status = try json.status(form)
        case "dateLastModified": dateLastModified = try json.dateTime(form)
        case "metadata": metadata = try json.members()
        default: break
        }
    }

    /// Id and status, which are never missing.
    @inline(__always)
    func known(
        _ json: borrowing JSONReader, _ form: WireForm
    ) throws(JSONError) -> (id: SourcedID<Entity>, status: RecordStatus) {
        let id = try json.required(sourcedID, "sourcedId")
        try json.expect(!id.isEmpty && dateLastModified != nil, form)
        return (SourcedID(rawValue: id), try json.required(status, "status"))
    }
}

extension JSONReader {
    /// An object with whatever is in it.
    fileprivate mutating func members() throws(JSONError) -> JSONObject {
        var object = JSONObject()
        try beginObject()
        while let name = try nextMember() {
            let name = String(name)
            object[name] = try tree()
        }
        return object
    }

    /// Whether the record is to stay. The word of 1.0 is for the check to tell of.
    fileprivate mutating func status(_ form: WireForm) throws(JSONError) -> RecordStatus {
        switch try text() {
        case "active": return .active
        case "tobedeleted": return .tobedeleted
        case "inactive" where form.isChecked: return .tobedeleted
        default: throw invalid("a status")
        }
    }
}

extension JSONWriter {
    /// Writes what all records have.
    mutating func head(of record: some RESTRecord) {
        member("sourcedId", record.sourcedID.rawValue)
        member("status", record.status.rawValue)
        member("dateLastModified", record.dateLastModified?.description)
        member("metadata", record.metadata)
    }
}
