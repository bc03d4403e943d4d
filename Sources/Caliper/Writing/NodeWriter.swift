internal import CrosswalkJSON
internal import _CrosswalkSupport

/// Writes events and entities and checks them on the way, by the table by which documents are checked: what it writes without
/// an error, the check accepts.
struct NodeWriter: ~Copyable {
    let version: CaliperVersion
    private let model = CaliperModel.shared
    var json: JSONWriter
    var log = FindingLog()
    private var hasOtherContext = false

    init(_ version: CaliperVersion, capacity: Int = 2_048) {
        self.version = version
        json = JSONWriter(capacity: capacity)
    }

    /// What was written.
    consuming func finish() throws(CaliperRefusal) -> [UInt8] {
        guard log.errors == 0 else { throw CaliperRefusal(log.findings) }
        return json.finish()
    }

    /// Writes an event or entity with its own context: the version's, where it has none.
    mutating func item(_ node: CaliperNode) { self.node(node, allowed: nil, isOutermost: true) }

    // MARK: Nodes

    private mutating func node(_ node: CaliperNode, allowed: TypeSet?, isOutermost: Bool = false) {
        let outer = hasOtherContext
        defer { hasOtherContext = outer }
        noteContext(node, isOutermost)
        noteType(node, allowed)
        var facts = EventFacts()
        var seen: PropertySet = [.type]
        var typeIsWritten = node.type == .foreign
        json.beginObject()
        if isOutermost, node.members.first?.property != .context { member(.context, version.context) }
        for member in node.members {
            if !typeIsWritten, member.property.rawValue > Property.type.rawValue {
                typeIsWritten = true
                writeType(node)
            }
            seen.insert(member.property)
            write(member, of: node, &facts)
        }
        if !typeIsWritten { writeType(node) }
        json.endObject()
        noteMissing(node.type, seen)
        if node.isEvent { facts.check(node.type, seen, model, &log) }
    }

    private mutating func member(_ property: Property, _ text: String) {
        json.name(property.name)
        json.value(text)
    }

    private mutating func writeType(_ node: CaliperNode) {
        json.name(Property.type.name)
        json.value(node.type.term)
    }

    private mutating func noteMissing(_ type: NodeType, _ seen: PropertySet) {
        let required = model.required(type)
        if required.isSubset(of: seen) { return }
        for property in required.properties where !seen.contains(property) {
            log.note(.missingProperty, in: property, "the property \(property.name)")
        }
    }

    private mutating func noteType(_ node: CaliperNode, _ allowed: TypeSet?) {
        if node.type == .foreign {
            if !hasOtherContext { log.note(.unknownType, in: .type, "a type of Caliper \(version.rawValue)") }
        } else if node.type.isDeprecated, version == .v1_2 {
            log.note(.unknownType, in: .type, "a type of Caliper 1.2")
        } else if let allowed, !allowed.contains(node.type) {
            log.note(.wrongEntityType, "an entity of another type")
        }
    }

    private mutating func noteContext(_ node: CaliperNode, _ isOutermost: Bool) {
        guard let context = node.context else { return }
        let names = context.array ?? [context]
        let last = names.last?.string
        let isCaliper =
            last == version.context
            || version == .v1_1 && last.flatMap { CaliperVersion(context: $0) } == .v1_1
        if names.count > 1 || !isCaliper { hasOtherContext = true }
        if isOutermost, !isCaliper { log.note(.unknownContext, in: .context, version.context) }
    }

    private mutating func write(_ member: CaliperNode.Member, of node: CaliperNode, _ facts: inout EventFacts) {
        if member.property == .foreign { return foreign(member.value, of: node) }
        guard let rule = rule(node.type, member.property) else {
            log.note(.unknownProperty, in: member.property, "a property of \(node.type.term), or one in extensions")
            return
        }
        json.name(member.property.name)
        log.enter(.property(member.property))
        value(member.value, rule)
        log.leave()
        if node.isEvent { facts.take(member, model) }
    }

    private func rule(_ type: NodeType, _ property: Property) -> PropertyRule? {
        if type == .foreign { return property == .context ? .context : .text }
        // What 1.1 does not have may be meant by another context.
        return version < .v1_2 && property.isNewIn12 && !hasOtherContext ? nil : model.rule(type, property)
    }

    private mutating func foreign(_ value: NodeValue, of node: CaliperNode) {
        guard case .map(let members) = value else { return }
        if !hasOtherContext {
            for member in members {
                log.enter(.name(FindingLog.shown(member.name)))
                log.note(.unknownProperty, "a property of \(node.type.term), or one in extensions")
                log.leave()
            }
        }
        json.members(members)
    }
}

// MARK: Values

extension NodeWriter {
    private mutating func value(_ value: NodeValue, _ rule: PropertyRule) {
        switch (value, rule) {
        case (.text(let text), _): self.text(text, rule)
        case (.time(let time), .time): json.value(time.text)
        case (.number(let number), .decimal), (.number(let number), .integer), (.number(let number), .count):
            self.number(number, rule)
        case (.bool(let bool), .bool): json.value(bool)
        case (.node(let node), .reference(let types)), (.node(let node), .node(let types)):
            self.node(node, allowed: types)
        case (.map(let object), .map): json.value(object)
        case (.other(let context), .context): json.value(context)
        case (.list(let values), .texts), (.list(let values), .terms), (.list(let values), .nodes),
            (.list(let values), .references):
            list(values, rule.element)
        default:
            log.note(.wrongKind, "a value of the property's type")
            json.null()
        }
    }

    private mutating func list(_ values: [NodeValue], _ rule: PropertyRule) {
        json.beginArray()
        for (index, element) in values.enumerated() {
            log.enter(.index(index))
            value(element, rule)
            log.leave()
        }
        json.endArray()
    }

    private mutating func number(_ number: JSONNumber, _ rule: PropertyRule) {
        let isRight = number.lexeme.withBytes { lexeme in
            rule == .decimal
                ? Lexical.isDecimal(lexeme) : Lexical.isInteger(lexeme) && (rule == .integer || lexeme.first != 0x2D)
        }
        if !isRight {
            log.note(
                rule == .decimal ? .invalidDecimal : .invalidInteger,
                rule == .decimal ? "a number with a fraction part" : "a whole number")
        }
        json.value(number)
    }

    private mutating func text(_ text: String, _ rule: PropertyRule) {
        switch rule {
        case .text, .type, .context: break
        case .identity, .reference: lexical(text, .invalidIRI, "an absolute IRI", Lexical.isIdentity)
        case .eventIdentity: lexical(text, .invalidEventID, "urn:uuid: and a UUID", Lexical.isEventIdentity)
        case .duration: lexical(text, .invalidDuration, "an ISO 8601 duration", Lexical.isDuration)
        case .term(let vocabulary):
            if model.place(of: text, in: vocabulary) == nil, !isTermOfVersion(text, vocabulary) {
                log.note(.unknownTerm, "a term of the vocabulary: \(vocabulary.name)")
            }
        case .time: log.note(.invalidTime, "YYYY-MM-DDTHH:MM:SS.sssZ")
        default: log.note(.wrongKind, "a value of the property's type")
        }
        json.value(text)
    }

    private func isTermOfVersion(_ text: String, _ vocabulary: Vocabulary) -> Bool {
        version == .v1_1 && vocabulary == .profile && text == "BasicProfile"
    }

    private mutating func lexical(
        _ text: String, _ code: CaliperFinding.Code, _ expected: StaticString,
        _ isRight: (UnsafeRawBufferPointer) -> Bool
    ) {
        if !text.withBytes(isRight) { log.note(code, "\(expected)") }
    }
}

extension EventFacts {
    /// Keeps what the rules across members ask for.
    mutating func take(_ member: CaliperNode.Member, _ model: CaliperModel) {
        switch (member.property, member.value) {
        case (.action, .text(let term)): action = model.place(of: term, in: .action)
        case (.profile, .text(let term)): profile = model.place(of: term, in: .profile)
        case (.actor, .node(let node)): actor = node.type
        case (.object, .node(let node)): object = node.type
        case (.generated, .node(let node)): generated = node.type
        default: break
        }
    }
}
