internal import CrosswalkJSON
internal import _CrosswalkSupport

extension CheckWalk {
    /// Looks at the value of a member of an event, and keeps what the rules across members ask for.
    mutating func member(
        _ property: Property, _ rule: PropertyRule, _ facts: inout EventFacts, _ json: inout JSONReader
    ) throws(JSONError) {
        switch property {
        case .action, .profile:
            guard let text = try string(&json) else { return }
            let vocabulary = property == .action ? Vocabulary.action : .profile
            let place = model.place(of: text, in: vocabulary)
            if place == nil, !isTermOfVersion(text, vocabulary) { noteUnknown(vocabulary) }
            if property == .action { facts.action = place } else { facts.profile = place }
        case .actor: facts.actor = try value(rule, &json)
        case .object: facts.object = try value(rule, &json)
        case .generated: facts.generated = try value(rule, &json)
        default: try value(rule, &json)
        }
    }

    /// Terms of 1.1 alone.
    private func isTermOfVersion(_ text: JSONText, _ vocabulary: Vocabulary) -> Bool {
        version == .v1_1 && vocabulary == .profile && text == "BasicProfile"
    }

    /// Looks at one value.
    ///
    /// - Returns: Of an object its type.
    @discardableResult
    mutating func value(_ rule: PropertyRule, _ json: inout JSONReader) throws(JSONError) -> NodeType? {
        switch rule {
        case .text: _ = try string(&json)
        case .time: try lexical(&json, .invalidTime, "YYYY-MM-DDTHH:MM:SS.sssZ") { DateScanner.millisecond($0) != nil }
        case .duration: try lexical(&json, .invalidDuration, "an ISO 8601 duration", Lexical.isDuration)
        case .identity: try lexical(&json, .invalidIRI, "an absolute IRI", Lexical.isIdentity)
        case .eventIdentity: try lexical(&json, .invalidEventID, "urn:uuid: and a UUID", Lexical.isEventIdentity)
        case .term(let vocabulary):
            if let text = try string(&json), model.place(of: text, in: vocabulary) == nil { noteUnknown(vocabulary) }
        case .decimal, .integer, .count: try number(rule, &json)
        case .bool:
            guard try json.kind() == .bool else { return try refuseKind(&json, "true or false") }
            _ = try json.bool()
        case .map:
            guard try json.kind() == .object else { return try refuseKind(&json, "an object") }
            try json.skip()
        case .reference(let types): return try reference(types, &json)
        case .node(let types):
            guard try json.kind() == .object else { return try refuseKind(&json, "an object") }
            return try node(&json, allowed: types)
        case .texts, .terms, .nodes, .references: try list(rule, &json)
        // The type was looked at before, the context is by its own rule.
        case .type, .context: try json.skip()
        }
        return nil
    }

    private mutating func reference(_ types: TypeSet, _ json: inout JSONReader) throws(JSONError) -> NodeType? {
        switch try json.kind() {
        case .object: return try node(&json, allowed: types)
        case .string:
            if !Lexical.isIdentity(try json.text().bytes) { log.note(.invalidIRI, "an absolute IRI, or an object") }
            return nil
        default: return try refuseKind(&json, "an object or an IRI")
        }
    }

    private mutating func list(_ rule: PropertyRule, _ json: inout JSONReader) throws(JSONError) {
        guard try json.kind() == .array else {
            try refuseKind(&json, "an array")
            return
        }
        var index = 0
        try json.beginArray()
        while try json.nextElement() {
            log.enter(.index(index))
            switch rule {
            case .terms(let vocabulary): try value(.term(vocabulary), &json)
            case .nodes(let types): try value(.node(types), &json)
            case .references(let types): _ = try reference(types, &json)
            default: try value(.text, &json)
            }
            log.leave()
            index += 1
        }
    }

    private mutating func number(_ rule: PropertyRule, _ json: inout JSONReader) throws(JSONError) {
        guard try json.kind() == .number else {
            try refuseKind(&json, rule == .decimal ? "a number with a fraction part" : "a whole number")
            return
        }
        let lexeme = try json.lexeme()
        if rule == .decimal {
            if !Lexical.isDecimal(lexeme) { log.note(.invalidDecimal, "a number with a fraction part") }
        } else if !Lexical.isInteger(lexeme) || rule == .count && lexeme.first == 0x2D {
            log.note(.invalidInteger, rule == .count ? "a whole number from 0" : "a whole number")
        }
    }

    private mutating func lexical(
        _ json: inout JSONReader, _ code: CaliperFinding.Code, _ expected: StaticString,
        _ isRight: (UnsafeRawBufferPointer) -> Bool
    ) throws(JSONError) {
        guard let text = try string(&json) else { return }
        if !isRight(text.bytes) { log.note(code, "\(expected)") }
    }

    /// A string; anything else is refused and passed over.
    mutating func string(_ json: inout JSONReader) throws(JSONError) -> JSONText? {
        if try json.kind() == .string { return try json.text() }
        try refuseKind(&json, "a string")
        return nil
    }

    private mutating func noteUnknown(_ vocabulary: Vocabulary) {
        log.note(.unknownTerm, "a term of the vocabulary: \(vocabulary.name)")
    }

    /// Notes that the next value is of another kind, and passes over it.
    @discardableResult
    mutating func refuseKind(_ json: inout JSONReader, _ expected: String) throws(JSONError) -> NodeType? {
        log.note(try json.kind() == .null ? .null : .wrongKind, expected)
        try json.skip()
        return nil
    }
}
