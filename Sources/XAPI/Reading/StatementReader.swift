internal import CrosswalkJSON
internal import _CrosswalkSupport

/// Makes types of JSON. What does not fit is left out and noted.
struct StatementReader {
    private var notes: [XAPIFinding] = []
    private var place: [String] = []

    /// Of more findings in a statement only this many are kept.
    private static let mostFindings = 100

    func findings(isRead: Bool) -> [XAPIFinding] {
        guard isRead else { return notes }
        return notes.map { note in
            var warning = XAPIFinding(
                note.code, .warning, property: note.property, clause: note.clause, fix: note.fix)
            warning.pointer = note.pointer
            return warning
        }
    }

    // MARK: Notes

    mutating func note(_ code: XAPIFinding.Code, _ shape: Shape) {
        guard notes.count < Self.mostFindings else { return }
        var finding = XAPIFinding(code, property: place.last, clause: ShapeTable[shape].clause)
        finding.pointer = place.map { "/" + PointerText.part($0) }.joined()
        notes.append(finding)
    }

    mutating func at<Value>(_ part: String, _ body: (inout Self) -> Value) -> Value {
        place.append(part)
        defer { place.removeLast() }
        return body(&self)
    }

    // MARK: Members

    /// Reads a member where there is one; `nil`, and noted, where it cannot be read.
    mutating func member<Value>(
        _ object: JSONObject, _ name: String, _ shape: Shape, _ code: XAPIFinding.Code = .wrongType,
        _ read: (inout Self, JSONValue) -> Value?
    ) -> Value? {
        guard let value = object[name] else { return nil }
        return at(name) { reader in
            let before = reader.notes.count
            let result = read(&reader, value)
            if result == nil, reader.notes.count == before { reader.note(value.isNull ? .null : code, shape) }
            return result
        }
    }

    /// The same for a member that must be there.
    mutating func required<Value>(
        _ object: JSONObject, _ name: String, _ shape: Shape, _ code: XAPIFinding.Code = .wrongType,
        _ read: (inout Self, JSONValue) -> Value?
    ) -> Value? {
        guard object[name] != nil else {
            at(name) { $0.note(.missing, shape) }
            return nil
        }
        return member(object, name, shape, code, read)
    }

    mutating func text(_ object: JSONObject, _ name: String, _ shape: Shape) -> String? {
        member(object, name, shape) { $1.string }
    }

    mutating func bool(_ object: JSONObject, _ name: String, _ shape: Shape) -> Bool? {
        member(object, name, shape) { $1.bool }
    }

    mutating func number(_ object: JSONObject, _ name: String, _ shape: Shape) -> JSONNumber? {
        member(object, name, shape) { $1.number }
    }

    mutating func uuid(_ object: JSONObject, _ name: String, _ shape: Shape) -> XAPIUUID? {
        member(object, name, shape, .uuid) { $1.string.flatMap { XAPIUUID($0) } }
    }

    mutating func timestamp(_ object: JSONObject, _ name: String, _ shape: Shape) -> XAPITimestamp? {
        member(object, name, shape, .timestamp) { $1.string.flatMap { XAPITimestamp($0) } }
    }

    mutating func extensions(_ object: JSONObject, _ shape: Shape) -> JSONObject? {
        member(object, "extensions", shape) { $1.object }
    }

    mutating func map(_ object: JSONObject, _ name: String, _ shape: Shape) -> XAPILanguageMap? {
        member(object, name, shape) { reader, value in
            guard let members = value.object else { return nil }
            var texts: [String: String] = [:]
            for member in members {
                if let text = member.value.string {
                    texts[member.name] = text
                } else {
                    reader.at(member.name) { $0.note(.wrongType, shape) }
                }
            }
            return XAPILanguageMap(texts)
        }
    }

    mutating func texts(_ object: JSONObject, _ name: String, _ shape: Shape) -> [String]? {
        member(object, name, shape) { $1.array?.compactMap(\.string) }
    }

    /// The elements of a list that can be read; of a value that is none, the value.
    mutating func list<Value>(
        _ object: JSONObject, _ name: String, _ shape: Shape, _ read: (inout Self, JSONValue) -> Value?
    ) -> [Value]? {
        member(object, name, shape) { reader, value in
            guard !value.isNull else { return nil }
            var values: [Value] = []
            for (index, element) in (value.array ?? [value]).enumerated() {
                reader.at(String(index)) { reader in
                    let before = reader.notes.count
                    if let element = read(&reader, element) {
                        values.append(element)
                    } else if reader.notes.count == before {
                        reader.note(.wrongType, shape)
                    }
                }
            }
            return values
        }
    }

    /// Notes the members that the standard does not name.
    mutating func noteUnknown(_ object: JSONObject, _ shape: Shape) {
        let known = ShapeTable[shape].properties
        for member in object where !known.contains(where: { "\($0.name)".hasSameBytes(as: member.name) }) {
            at(member.name) { $0.note(.unknownProperty, shape) }
        }
    }
}
