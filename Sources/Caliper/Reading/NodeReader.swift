internal import CrosswalkJSON
internal import _CrosswalkSupport

/// Reads events and entities into values by the same table by which they are checked. What is not as the table has it is kept
/// as it stands: to judge it is the check's business.
struct NodeReader {
    let model = CaliperModel.shared

    private static let typeName = JSONNames(["type"])

    /// The next value, which must be an object.
    mutating func node(_ json: inout JSONReader) throws(JSONError) -> CaliperNode {
        let named = json.peekMember(of: Self.typeName)
        let type = named?.text.flatMap { model.type($0) } ?? .foreign
        var members: [CaliperNode.Member] = []
        members.reserveCapacity(8)
        var foreign = JSONObject()
        try json.beginObject()
        while let name = try json.nextMember() {
            let known = model.property(name)
            if let property = known, property != .type || type == .foreign,
                let rule = rule(type, property, try json.kind())
            {
                members.append(CaliperNode.Member(property: property, value: try value(rule, &json)))
            } else if known != .type {
                let name = String(name)
                foreign[name] = try json.tree()
            }
        }
        if !foreign.isEmpty { members.append(CaliperNode.Member(property: .foreign, value: .map(foreign))) }
        return CaliperNode(type, read: members)
    }

    private func rule(_ type: NodeType, _ property: Property, _ kind: JSONKind) -> PropertyRule? {
        guard type == .foreign else { return model.rule(type, property) }
        switch property {
        case .context: return .context
        // Of a type that nobody knows only what is a text can be an id.
        case .id, .type: return kind == .string ? .text : nil
        default: return nil
        }
    }

    private mutating func value(_ rule: PropertyRule, _ json: inout JSONReader) throws(JSONError) -> NodeValue {
        let kind = try json.kind()
        switch (kind, rule) {
        case (.string, .time):
            let text = try json.text()
            return DateScanner.millisecond(text.bytes).map { .time(CaliperTime(millisecondsSinceEpoch: $0)) }
                ?? .text(String(text))
        case (.string, _): return .text(try json.string())
        case (.number, .decimal), (.number, .integer), (.number, .count): return .number(try json.number())
        case (.bool, .bool): return .bool(try json.bool())
        case (.object, .node), (.object, .reference): return .node(try node(&json))
        case (.object, .map): return .map(try json.tree().object ?? JSONObject())
        case (.array, .texts), (.array, .terms), (.array, .nodes), (.array, .references):
            var values: [NodeValue] = []
            let element = rule.element
            try json.beginArray()
            while try json.nextElement() { values.append(try value(element, &json)) }
            return .list(values)
        default: return .other(try json.tree())
        }
    }
}

extension PropertyRule {
    /// The rule for the elements of a list.
    var element: PropertyRule {
        switch self {
        case .texts: .text
        case .terms(let vocabulary): .term(vocabulary)
        case .nodes(let types): .node(types)
        case .references(let types): .reference(types)
        default: self
        }
    }
}
