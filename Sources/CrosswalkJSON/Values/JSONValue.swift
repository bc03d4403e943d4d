internal import _CrosswalkSupport

/// Any JSON value (RFC 8259 §3).
///
/// Numbers keep the way in which they were written, objects the order of their members, so that what was read can be
/// written again without a difference in meaning. Two values are equal when they have the same type and content:
/// texts and names byte for byte, numbers by their lexeme, members in any order.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue {
    /// Reads a document.
    ///
    /// - Parameters:
    ///   - document: UTF-8.
    ///   - mode: what to do about byte order marks, lone surrogates and duplicate members.
    ///   - limits: what the document may cost.
    public init(
        json document: [UInt8], mode: JSONMode = .strict, limits: JSONLimits = .standard
    ) throws(JSONError) {
        self = try JSONReader.read(document, mode: mode, limits: limits) { json throws(JSONError) in try json.tree() }
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - document: the text; offsets of errors count its UTF-8.
    ///   - mode: what to do about byte order marks, lone surrogates and duplicate members.
    ///   - limits: what the document may cost.
    public init(
        json document: String, mode: JSONMode = .strict, limits: JSONLimits = .standard
    ) throws(JSONError) {
        try self.init(json: Array(document.utf8), mode: mode, limits: limits)
    }

    /// Reads a document and tells what tolerant reading let pass.
    ///
    /// - Parameters:
    ///   - document: UTF-8.
    ///   - limits: what the document may cost.
    /// - Returns: The value, and a note for each thing that strict reading would have refused.
    public static func tolerant(
        json document: [UInt8], limits: JSONLimits = .standard
    ) throws(JSONError) -> (value: JSONValue, notes: [JSONNote]) {
        try JSONReader.read(document, mode: .tolerant, limits: limits) { json throws(JSONError) in
            (try json.tree(), json.notes)
        }
    }

    /// The value as a document without white space: members in their order, numbers as they were written.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.value(self)
        return writer.finish()
    }
}

extension JSONValue {
    /// Whether it is `null`.
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// The boolean, or `nil` for another type.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The number, or `nil` for another type.
    public var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }

    /// The text, or `nil` for another type.
    public var string: String? { if case .string(let value) = self { value } else { nil } }

    /// The elements, or `nil` for another type.
    public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

    /// The members, or `nil` for another type.
    public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

    /// The value of a member; `nil` where there is none, or no object.
    public subscript(name: String) -> JSONValue? { object?[name] }

    /// An element; `nil` where there is none, or no array.
    public subscript(index: Int) -> JSONValue? {
        guard let array, array.indices.contains(index) else { return nil }
        return array[index]
    }
}

extension JSONValue: Hashable {
    /// Whether both have the same type and content: texts byte for byte, numbers by lexeme, members in any order.
    public static func == (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): a.hasSameBytes(as: b)
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)): a == b
        default: false
        }
    }

    /// Agrees with equality.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): value.hashBytes(into: &hasher)
        case .array(let value): hasher.combine(value)
        case .object(let value): hasher.combine(value)
        }
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    /// `null`.
    public init(nilLiteral: ()) { self = .null }
    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// A text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// The elements in order.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// Of several members of one name the last one counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements))
    }
}
