internal import CrosswalkJSON

/// Reads a collection that keeps to the standard, in one pass.
enum PlainPage {
    /// The rows of a document that is an object with the list under its name.
    ///
    /// - Throws: For everything about which the check would have something to say.
    static func rows<Record: WireRecord>(
        _ document: UnsafeBufferPointer<UInt8>, _ limits: JSONLimits, _ form: WireForm
    ) throws(JSONError) -> [RESTPage<Record>.Row] {
        let type = Record.entityType
        return try JSONReader.read(document, mode: .strict, limits: limits) { json throws(JSONError) in
            var rows: [RESTPage<Record>.Row]?
            try json.beginObject()
            while let name = try json.nextMember() {
                let name = String(name)
                if name == type.plural {
                    rows = try list(&json, document, form)
                } else {
                    // 1.1 lets a server's status stand beside the list.
                    try json.expect(form.isLegacy && name != "sourcedId" && !type.names.contains(name), form)
                }
            }
            return try json.required(rows, "the list")
        }
    }

    private static func list<Record: WireRecord>(
        _ json: inout JSONReader, _ document: UnsafeBufferPointer<UInt8>, _ form: WireForm
    ) throws(JSONError) -> [RESTPage<Record>.Row] {
        let bytes = UnsafeRawBufferPointer(document)
        var rows: [RESTPage<Record>.Row] = []
        try json.beginArray()
        while try json.nextElement() {
            let start = json.offset()
            // Made in one expression, so that the record is moved and not copied.
            rows.append(
                RESTPage.Row(
                    index: rows.count, record: try Record.read(from: &json, form),
                    contentHash: RESTContentHash(bytes: bytes[start..<json.offsetBehind]), findings: [], refusedID: nil)
            )
            // Others will be about as long; a guess that is wrong costs a copy or some room.
            if rows.count == 1 {
                rows.reserveCapacity(min(8_192, document.count / (json.offsetBehind - start + 1) + 1))
            }
        }
        return rows
    }
}
