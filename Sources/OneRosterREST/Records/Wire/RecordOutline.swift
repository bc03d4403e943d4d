internal import CrosswalkJSON

/// Where in a document its records stand, by the rules of ``OneRosterJSONCheck``.
struct RecordOutline {
    /// The bytes of each record, without white space around it.
    private(set) var records: [Range<Int>] = []
    /// Whether they stand in a list, or under a name that is the list's or the record's.
    private(set) var isWrapped = false
    /// Whether the document is an object with an id: a record by itself.
    private(set) var hasID = false

    /// Whether the document answers for a collection.
    var isCollection: Bool { isWrapped && !hasID }

    /// - Throws: What the check throws too.
    init(of document: [UInt8], _ type: OneRosterEntityType, _ limits: JSONLimits) throws(JSONError) {
        self = try JSONReader.read(document, mode: .tolerant, limits: limits) { json throws(JSONError) in
            try Self(reading: &json, type)
        }
    }

    private init(reading json: inout JSONReader, _ type: OneRosterEntityType) throws(JSONError) {
        let start = json.offset()
        if try json.kind() == .array {
            try takeValue(&json)
            return
        }
        guard try json.kind() == .object else { return }
        try json.beginObject()
        while let name = try json.nextMember() {
            let name = String(name)
            if name == "sourcedId" { hasID = true }
            if type.names.contains(name) { try takeValue(&json) }
        }
        guard hasID || !isWrapped else { return }
        records = [start..<json.offsetBehind]
        isWrapped = false
    }

    /// The elements of a list, or an object.
    private mutating func takeValue(_ json: inout JSONReader) throws(JSONError) {
        isWrapped = true
        guard try json.kind() == .array else {
            try takeRecord(&json)
            return
        }
        try json.beginArray()
        while try json.nextElement() { try takeRecord(&json) }
    }

    private mutating func takeRecord(_ json: inout JSONReader) throws(JSONError) {
        let start = json.offset()
        try json.skip()
        records.append(start..<json.offsetBehind)
    }
}

extension OneRosterEntityType {
    /// The names under which records of the type may stand.
    var names: [String] { [plural, singular] + otherPlurals }
}
