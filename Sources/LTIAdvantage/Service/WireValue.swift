internal import CrosswalkJSON

/// A value of a service's messages, both ways.
///
/// `JSONDecodable` and `JSONEncodable` would show in the interface of public types; this does not.
protocol WireValue {
    /// Reads exactly one value.
    init(reading json: inout JSONReader) throws(JSONError)
    /// Writes exactly one value.
    func write(into json: inout JSONWriter)
}

extension WireValue {
    /// The value as a document.
    func wireJSON() -> [UInt8] {
        var json = JSONWriter(capacity: 512)
        write(into: &json)
        return json.finish()
    }
}

extension JSONReader {
    /// The next value, which must be an array, element by element.
    mutating func wireValues<Value: WireValue>(_: Value.Type = Value.self) throws(JSONError) -> [Value] {
        var values: [Value] = []
        try beginArray()
        while try nextElement() { values.append(try Value(reading: &self)) }
        return values
    }

    /// The next value as a text; `nil` for `null` and the empty text, which services send for "none".
    mutating func presentText() throws(JSONError) -> String? {
        guard let text = try optional(String.self), !text.isEmpty else { return nil }
        return text
    }
}

extension JSONWriter {
    /// Writes an array.
    mutating func wireValues(_ values: [some WireValue]) {
        array { json in
            for value in values { value.write(into: &json) }
        }
    }
}

extension JSONObject {
    /// Keeps a member that nobody here understands.
    mutating func keep(_ name: JSONText, from json: inout JSONReader) throws(JSONError) {
        let name = String(name)
        self[name] = try json.tree()
    }
}
