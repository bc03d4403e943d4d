/// A type that reads itself from the next value; see ``JSONReader`` for how.
@usableFromInline package protocol JSONDecodable {
    /// Reads exactly one value.
    init(from json: inout JSONReader) throws(JSONError)
}

extension JSONReader {
    /// The next value as a type.
    @inlinable
    package mutating func value<Value: JSONDecodable>(_: Value.Type = Value.self) throws(JSONError) -> Value {
        try Value(from: &self)
    }

    /// The next value, which must be an array of a type.
    @inlinable
    package mutating func array<Value: JSONDecodable>(of _: Value.Type = Value.self) throws(JSONError) -> [Value] {
        var elements: [Value] = []
        try beginArray()
        while try nextElement() { elements.append(try Value(from: &self)) }
        return elements
    }

    /// The next value, which must be an object all of whose members have values of one type.
    ///
    /// A dictionary takes `é` in one scalar and in two for one name, of which the last member counts; a ``JSONObject``
    /// keeps both.
    @inlinable
    package mutating func dictionary<Value: JSONDecodable>(
        of _: Value.Type = Value.self
    ) throws(JSONError) -> [String: Value] {
        var members: [String: Value] = [:]
        try beginObject()
        while let name = try nextMember() {
            let key = String(name)
            // Most have a few members: one allocation instead of one at every doubling.
            if members.isEmpty { members.reserveCapacity(3) }
            members[key] = try Value(from: &self)
        }
        return members
    }

    /// The next value as a type, or `nil` where it is `null`.
    @inlinable
    package mutating func optional<Value: JSONDecodable>(_: Value.Type = Value.self) throws(JSONError) -> Value? {
        try takeNull() ? nil : try Value(from: &self)
    }
}

extension JSONDecodable {
    /// Reads a whole document.
    @inlinable
    package init(
        json document: [UInt8], mode: JSONMode = .strict, limits: JSONLimits = .standard
    ) throws(JSONError) {
        self = try JSONReader.read(document, mode: mode, limits: limits) { json throws(JSONError) in
            try Self(from: &json)
        }
    }
}

extension String: JSONDecodable {
    @inlinable package init(from json: inout JSONReader) throws(JSONError) { self = try json.string() }
}

extension Bool: JSONDecodable {
    @inlinable package init(from json: inout JSONReader) throws(JSONError) { self = try json.bool() }
}

extension Int: JSONDecodable {
    @inlinable package init(from json: inout JSONReader) throws(JSONError) { self = try json.integer() }
}

extension Double: JSONDecodable {
    @inlinable package init(from json: inout JSONReader) throws(JSONError) { self = try json.double() }
}

extension JSONNumber: JSONDecodable {
    @usableFromInline package init(from json: inout JSONReader) throws(JSONError) { self = try json.number() }
}

extension JSONValue: JSONDecodable {
    @usableFromInline package init(from json: inout JSONReader) throws(JSONError) { self = try json.tree() }
}

extension JSONObject: JSONDecodable {
    @usableFromInline package init(from json: inout JSONReader) throws(JSONError) {
        guard try json.kind() == .object else { throw json.mismatch("an object") }
        self = try json.tree().object ?? JSONObject()
    }
}

extension JSONRawValue: JSONDecodable {
    @usableFromInline package init(from json: inout JSONReader) throws(JSONError) { self = try json.raw() }
}
