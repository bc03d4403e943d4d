internal import CrosswalkJSON
internal import OneRosterModel

extension OneRosterMetadata {
    /// The columns that a record's metadata become.
    static func columns(of object: JSONObject?) -> [OneRosterMetadata] {
        var columns: [OneRosterMetadata] = []
        for member in object ?? JSONObject() { add(member.name, member.value, to: &columns) }
        return columns
    }

    /// The depth of a document is limited when it is read.
    private static func add(_ name: String, _ value: JSONValue, to columns: inout [OneRosterMetadata]) {
        let text: String?
        switch value {
        case .null: text = nil
        case .bool(let bool): text = bool ? "true" : "false"
        case .number(let number): text = number.lexeme
        case .string(let string): text = string.isEmpty ? nil : string
        case .array: text = String(decoding: value.json, as: UTF8.self)
        case .object(let object):
            for member in object { add("\(name).\(member.name)", member.value, to: &columns) }
            return
        }
        if let text { columns.append(OneRosterMetadata(name: name, value: text)) }
    }

    /// The metadata that a record's columns become: a text each, under the column's name as it is; of several columns of
    /// one name the last.
    static func object(of columns: [OneRosterMetadata]) -> JSONObject? {
        columns.isEmpty ? nil : JSONObject(columns.map { ($0.name, JSONValue.string($0.value)) })
    }
}
