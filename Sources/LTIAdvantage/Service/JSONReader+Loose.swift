internal import CrosswalkJSON

/// Loose reading: a value of another type than expected counts as absent. What is thrown is wrong with the document.
extension JSONReader {
    /// The next value, where it is a text; a number or a boolean as it was written.
    mutating func looseText() throws(JSONError) -> String? {
        switch try kind() {
        case .string: return try string()
        case .number: return try number().lexeme
        case .bool: return try bool() ? "true" : "false"
        default:
            try skip()
            return nil
        }
    }

    /// The texts of the next value, where it is an array; a single text counts as an array of one.
    mutating func looseTexts() throws(JSONError) -> [String]? {
        switch try kind() {
        case .array:
            var texts: [String] = []
            try beginArray()
            while try nextElement() {
                if let text = try looseText() { texts.append(text) }
            }
            return texts
        case .string: return [try string()]
        default:
            try skip()
            return nil
        }
    }

    /// The next value, where it is a number or a text that is one.
    mutating func looseNumber() throws(JSONError) -> JSONNumber? {
        switch try kind() {
        case .number: return try number()
        case .string: return JSONNumber(try string())
        default:
            try skip()
            return nil
        }
    }

    /// The next value, where it is a boolean or one of the texts `true` and `false`.
    mutating func looseFlag() throws(JSONError) -> Bool? {
        switch try kind() {
        case .bool: return try bool()
        case .string:
            let text = try string()
            return text == "true" ? true : text == "false" ? false : nil
        default:
            try skip()
            return nil
        }
    }

    /// Goes through the members of the next value, where it is an object.
    ///
    /// - Parameter member: Reads the value of the member, or leaves it.
    /// - Returns: Whether it is an object; another value is passed over.
    mutating func looseObject(
        _ member: (JSONText, inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) -> Bool {
        guard try kind() == .object else {
            try skip()
            return false
        }
        try beginObject()
        while let name = try nextMember() { try member(name, &self) }
        return true
    }

    /// Goes through the elements of the next value, where it is an array; a single object counts as an array of one.
    ///
    /// - Parameter element: Reads the element, or leaves it.
    /// - Returns: Whether it is one of these; another value is passed over.
    mutating func looseArray(
        _ element: (inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) -> Bool {
        switch try kind() {
        case .array:
            try beginArray()
            while try nextElement() { try element(&self) }
            return true
        case .object:
            try element(&self)
            return true
        default:
            try skip()
            return false
        }
    }
}
