internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import _CrosswalkSupport

/// The parameters of a request: each known, each once.
struct LRSParameters {
    private let values: [String: String]

    init(_ fields: FormFields) throws(LRSRefusal) {
        var values: [String: String] = [:]
        for field in fields.fields {
            guard values.updateValue(field.value, forKey: field.name) == nil else {
                throw .bad("A parameter comes twice.")
            }
        }
        self.values = values
    }

    /// Refuses everything that the resource does not know; names count in exactly their letters.
    func allow(_ names: Set<String>) throws(LRSRefusal) {
        guard names.isSuperset(of: values.keys) else { throw .bad("A parameter is not known here.") }
    }

    subscript(name: String) -> String? { values[name] }

    var names: Set<String> { Set(values.keys) }

    func required(_ name: String) throws(LRSRefusal) -> String {
        guard let value = values[name] else { throw .bad("The parameter \(name) is missing.") }
        return value
    }

    // MARK: Kinds of values

    private func read<Value>(_ name: String, _ read: (String) -> Value?) throws(LRSRefusal) -> Value? {
        guard let text = values[name] else { return nil }
        guard let value = read(text) else { throw .bad("The parameter \(name) has no value that it may have.") }
        return value
    }

    func uuid(_ name: String) throws(LRSRefusal) -> XAPIUUID? { try read(name) { XAPIUUID($0) } }

    func iri(_ name: String) throws(LRSRefusal) -> String? {
        try read(name) { text in text.withBytes { IRIText.isAbsolute($0) } ? text : nil }
    }

    func bool(_ name: String) throws(LRSRefusal) -> Bool {
        try read(name) { $0 == "true" ? true : $0 == "false" ? false : nil } ?? false
    }

    func time(_ name: String) throws(LRSRefusal) -> WallTime? { try read(name) { XAPITimestamp($0)?.time } }

    func count(_ name: String) throws(LRSRefusal) -> Int? {
        try read(name) { text in Int(text).flatMap { $0 >= 0 && text.utf8.allSatisfy { $0 &- 0x30 < 10 } ? $0 : nil } }
    }

    /// An Agent or an identified Group, as JSON.
    func actor(_ name: String, mayBeGroup: Bool = false) throws(LRSRefusal) -> XAPIActor? {
        try read(name) { text in
            let probe = Array("{\"actor\":\(text),\"verb\":{\"id\":\"x:y\"},\"object\":{\"id\":\"x:y\"}}".utf8)
            // The text must be one value by itself, not what makes a statement of the rest.
            guard JSONValue.reading(Array(text.utf8)).object != nil, XAPIStatementCheck(.v1_0_3).accepts(probe),
                let actor = XAPIStatement.lenient(json: probe).statement?.actor, actor.identifier != nil
            else { return nil }
            if case .group = actor, !mayBeGroup { return nil }
            return actor
        }
    }
}
