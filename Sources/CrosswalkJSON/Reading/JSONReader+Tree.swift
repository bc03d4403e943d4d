extension JSONReader {
    /// The next value, whatever it is, with everything in it.
    ///
    /// It does not recurse: what is begun lies on a stack of its own, as deep as the limit allows.
    package mutating func tree() throws(JSONError) -> JSONValue {
        var open: [Branch] = []
        while true {
            guard var done = try leafOrBranch(&open) else { continue }
            while true {
                guard !open.isEmpty else { return done }
                open[open.count - 1].add(done)
                guard let ended = try advance(&open) else { break }
                done = ended
            }
        }
    }

    /// Reads a scalar, or begins a container and moves to its first value.
    ///
    /// - Returns: The scalar, or the container where it is empty.
    private mutating func leafOrBranch(_ open: inout [Branch]) throws(JSONError) -> JSONValue? {
        switch try kind() {
        case .null:
            try null()
            return .null
        case .bool: return .bool(try bool())
        case .number: return .number(try number())
        case .string: return .string(try string())
        case .array:
            try beginArray()
            open.append(Branch(isObject: false))
        case .object:
            try beginObject()
            open.append(Branch(isObject: true))
        }
        return try advance(&open)
    }

    /// Moves to the next value of the innermost branch.
    ///
    /// - Returns: The branch, taken off the stack, where it has ended.
    private mutating func advance(_ open: inout [Branch]) throws(JSONError) -> JSONValue? {
        let last = open.count - 1
        if open[last].isObject {
            if let name = try nextMember() {
                open[last].name = String(name)
                open[last].isDuplicate = isDuplicate
                return nil
            }
        } else if try nextElement() {
            return nil
        }
        return open.removeLast().value
    }
}

/// A container that is being read into a tree.
private struct Branch {
    let isObject: Bool
    var elements: [JSONValue] = []
    var members = JSONObject()
    /// The name of the value that comes next, and whether the object has that name already.
    var name = ""
    var isDuplicate = false

    init(isObject: Bool) { self.isObject = isObject }

    mutating func add(_ value: JSONValue) {
        if !isObject {
            elements.append(value)
        } else if isDuplicate {
            members[name] = value
        } else {
            members.appendNew(name, value)
        }
    }

    var value: JSONValue { isObject ? .object(members) : .array(elements) }
}
