internal import CrosswalkJOSE
internal import CrosswalkJSON

/// A claim whose value is an object.
///
/// It says for each member what to do with it; going through the object, and what to do about another type, is the same
/// for all.
protocol ObjectClaim {
    init()
    /// Whether the standard says which members there are, so that a platform's notes among them can be told.
    static var hasFixedMembers: Bool { get }
    /// Reads the value of one member, or leaves it.
    mutating func read(_ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes) throws(JSONError)
    /// Looks at the whole once its last member was read.
    mutating func finish(_ notes: inout ClaimNotes)
}

extension ObjectClaim {
    static var hasFixedMembers: Bool { true }

    mutating func finish(_ notes: inout ClaimNotes) {}
}

/// Lenient reading: a value of another type is noted and left out. Errors that are thrown are those of the document.
extension JSONReader {
    /// The next value, where it is an object.
    mutating func claim<Claim: ObjectClaim>(
        _ name: StaticString, _ notes: inout ClaimNotes
    ) throws(JSONError) -> Claim? {
        guard try kind() == .object else { return try leave(name, &notes) }
        let outer = notes.claim
        if outer.utf8CodeUnitCount == 0 { notes.claim = name }
        var claim = Claim()
        try beginObject()
        while let member = try nextMember() {
            if Claim.hasFixedMembers, member == "validation_context" || member == "errors" {
                notes.note(.strayMember, "validation_context")
            } else {
                try claim.read(member, from: &self, &notes)
            }
        }
        claim.finish(&notes)
        notes.claim = outer
        return claim
    }

    /// The next value, where it is a string; a number or a boolean as it was written.
    mutating func text(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> String? {
        switch try kind() {
        case .string: return try string()
        case .number:
            notes.note(.notText, name)
            return try number().lexeme
        case .bool:
            notes.note(.notText, name)
            return try bool() ? "true" : "false"
        default: return try leave(name, &notes)
        }
    }

    /// The next value, where it is a string: for what a message cannot do without, nothing else will do.
    mutating func plainText(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> String? {
        if try kind() == .string { return try string() }
        return try leave(name, &notes)
    }

    /// The same, where the string is not empty: some platforms send an empty one for "none".
    mutating func address(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> String? {
        guard let text = try plainText(name, &notes), !text.isEmpty else { return nil }
        return text
    }

    /// A text that a platform may leave unresolved: as the name of a variable it counts as absent.
    mutating func resolvedText(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> String? {
        guard let text = try text(name, &notes) else { return nil }
        guard LaunchVariable.isUnresolved(text) else { return text }
        notes.note(.unresolvedVariable, name)
        return nil
    }

    /// The strings of the next value, where it is an array; a single string counts as an array of one.
    mutating func texts(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> [String]? {
        switch try kind() {
        case .array:
            var texts: [String] = []
            try beginArray()
            while try nextElement() {
                if let text = try text(name, &notes) { texts.append(text) }
            }
            return texts
        case .string:
            notes.note(.notArray, name)
            return [try string()]
        default: return try leave(name, &notes)
        }
    }

    /// The strings of the next value, where it is an array and nothing else.
    mutating func plainTexts(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> [String]? {
        try kind() == .array ? try texts(name, &notes) : try leave(name, &notes)
    }

    /// The next value, where it is a boolean or one of the texts `true` and `false`.
    mutating func flag(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> Bool? {
        switch try kind() {
        case .bool: return try bool()
        case .string:
            notes.note(.wrongType, name)
            let text = try text()
            return text == "true" ? true : text == "false" ? false : nil
        default: return try leave(name, &notes)
        }
    }

    /// The next value, where it is a number or a text that is one.
    mutating func amount(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> JSONNumber? {
        switch try kind() {
        case .number: return try number()
        case .string:
            notes.note(.wrongType, name)
            return JSONNumber(try string())
        default: return try leave(name, &notes)
        }
    }

    /// The next value, where it is a number that a `Double` can hold.
    mutating func instant(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> NumericDate? {
        guard try kind() == .number else { return try leave(name, &notes) }
        if let date = try nearestDouble().flatMap({ NumericDate(secondsSince1970: $0) }) { return date }
        notes.note(.wrongType, name)
        return nil
    }

    /// Passes over a value that is of no use, and notes why.
    mutating func leave<Value>(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> Value? {
        notes.note(try kind() == .null ? .nullValue : .wrongType, name)
        try skip()
        return nil
    }
}
