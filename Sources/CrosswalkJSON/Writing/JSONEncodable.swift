/// A type that writes itself as one JSON value; see ``JSONWriter`` for how.
@usableFromInline package protocol JSONEncodable {
    /// Writes exactly one value.
    func write(to json: inout JSONWriter)
}

extension JSONEncodable {
    /// The value as a document.
    @inlinable
    package func encodedJSON(capacity: Int = 1_024) -> [UInt8] {
        var json = JSONWriter(capacity: capacity)
        write(to: &json)
        return json.finish()
    }
}

extension JSONWriter {
    @inlinable
    package mutating func value<Value: JSONEncodable>(_ value: Value) { value.write(to: &self) }

    @inlinable
    package mutating func value<Value: JSONEncodable>(_ values: [Value]) {
        array { json in
            for value in values { value.write(to: &json) }
        }
    }

    /// Writes a member.
    @inlinable
    package mutating func member<Value: JSONEncodable>(_ name: StaticString, _ value: Value) {
        self.name(name)
        value.write(to: &self)
    }

    /// Writes a member, or nothing where there is no value.
    @inlinable
    package mutating func member<Value: JSONEncodable>(_ name: StaticString, _ value: Value?) {
        if let value { member(name, value) }
    }

    /// Writes a member whose value is an array.
    @inlinable
    package mutating func member<Value: JSONEncodable>(_ name: StaticString, _ values: [Value]) {
        self.name(name)
        value(values)
    }

    /// Writes a member whose value is an array, or nothing where there is no value.
    @inlinable
    package mutating func member<Value: JSONEncodable>(_ name: StaticString, _ values: [Value]?) {
        if let values { member(name, values) }
    }

    /// Writes a member whose value is an object, its members in the order of their names.
    @inlinable
    package mutating func member<Value: JSONEncodable>(_ name: StaticString, _ values: [String: Value]) {
        self.name(name)
        object { json in
            for (name, value) in values.sorted(by: { $0.key < $1.key }) {
                json.name(name)
                value.write(to: &json)
            }
        }
    }

    /// Writes a member whose value is an object, or nothing where there is no value.
    @inlinable
    package mutating func member<Value: JSONEncodable>(_ name: StaticString, _ values: [String: Value]?) {
        if let values { member(name, values) }
    }

    /// Writes the members of an object among those that are being written: what was read and not understood.
    package mutating func members(_ object: JSONObject) {
        for member in object {
            name(member.name)
            value(member.value)
        }
    }
}

extension String: JSONEncodable {
    @inlinable package func write(to json: inout JSONWriter) { json.value(self) }
}

extension Bool: JSONEncodable {
    @inlinable package func write(to json: inout JSONWriter) { json.value(self) }
}

extension Int: JSONEncodable {
    @inlinable package func write(to json: inout JSONWriter) { json.value(self) }
}

extension JSONNumber: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) { json.value(self) }
}

extension JSONRawValue: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) { json.value(self) }
}

extension JSONObject: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) { json.object { $0.members(self) } }
}

extension JSONValue: JSONEncodable {
    @usableFromInline package func write(to json: inout JSONWriter) {
        switch self {
        case .null: json.null()
        case .bool(let value): json.value(value)
        case .number(let value): json.value(value)
        case .string(let value): json.value(value)
        case .array(let value): json.value(value)
        case .object(let value): json.value(value)
        }
    }
}
