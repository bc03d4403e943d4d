public import CrosswalkJSON

/// An event, an entity, or a system identifier or selector, of whatever type: what the typed values hold, and what an
/// envelope has in its data.
///
/// It holds members as they were read or set. That they are what the standard has is told by a check, or when they are
/// written.
public struct CaliperNode: Hashable, Sendable {
    let type: NodeType
    /// In the order of ``Property``, each once.
    private(set) var members: [Member] = []

    struct Member: Hashable, Sendable {
        let property: Property
        var value: NodeValue
    }

    init(_ type: NodeType) { self.type = type }

    init(_ type: NodeType, id: String) {
        self.type = type
        members = [Member(property: .id, value: .text(id))]
    }

    /// The members of a node that was read; of several of one property the last one counts.
    init(_ type: NodeType, read members: [Member]) {
        self.type = type
        self.members.reserveCapacity(members.count)
        for member in members { self[member.property] = member.value }
    }

    /// The value of a property; setting `nil` removes it.
    subscript(property: Property) -> NodeValue? {
        get {
            let place = place(of: property)
            return place < members.count && members[place].property == property ? members[place].value : nil
        }
        set {
            let place = place(of: property)
            let isThere = place < members.count && members[place].property == property
            switch (newValue, isThere) {
            case (let value?, true): members[place].value = value
            case (let value?, false): members.insert(Member(property: property, value: value), at: place)
            case (nil, true): members.remove(at: place)
            case (nil, false): break
            }
        }
    }

    /// Where a property stands, or would stand.
    private func place(of property: Property) -> Int {
        // Properties are mostly set in their order.
        if let last = members.last, last.property.rawValue < property.rawValue { return members.count }
        return members.firstIndex { $0.property.rawValue >= property.rawValue } ?? members.count
    }
}

/// The value of a member.
enum NodeValue: Hashable, Sendable {
    /// A string of any rule but a time.
    case text(String)
    case time(CaliperTime)
    case number(JSONNumber)
    case bool(Bool)
    case node(CaliperNode)
    case list([NodeValue])
    case map(JSONObject)
    /// Anything that is none of these where it stands.
    case other(JSONValue)
}

extension CaliperNode {
    /// The type's term, such as `Person` or `ToolLaunchEvent`; of a foreign type what it is called, and empty where it has no
    /// name.
    public var term: String {
        if type != .foreign { return "\(type.term)" }
        if case .text(let name) = self[.type] { return name }
        return ""
    }

    /// The id; `nil` for nodes that have none.
    public var id: String? { text(.id) }

    /// Whether it is an event.
    public var isEvent: Bool { type.isEvent }

    /// Whether the type is of the standard.
    public var isStandard: Bool { type != .foreign }

    /// The time of an event; `nil` for anything else.
    public var eventTime: CaliperTime? { time(.eventTime) }

    /// The `@context`; `nil` where it has none of its own, which it then gets when it is written.
    public var context: JSONValue? {
        switch self[.context] {
        case .text(let iri)?: .string(iri)
        case .other(let value)?: value
        default: nil
        }
    }

    /// Members that the standard does not have, of documents that name other contexts beside Caliper's.
    public var foreignMembers: JSONObject { object(.foreign) ?? JSONObject() }
}

extension CaliperNode {
    func text(_ property: Property) -> String? {
        if case .text(let text) = self[property] { text } else { nil }
    }

    func time(_ property: Property) -> CaliperTime? {
        if case .time(let time) = self[property] { time } else { nil }
    }

    func number(_ property: Property) -> JSONNumber? {
        if case .number(let number) = self[property] { number } else { nil }
    }

    func bool(_ property: Property) -> Bool? {
        if case .bool(let bool) = self[property] { bool } else { nil }
    }

    func object(_ property: Property) -> JSONObject? {
        if case .map(let object) = self[property] { object } else { nil }
    }

    func list(_ property: Property) -> [NodeValue] {
        if case .list(let values) = self[property] { values } else { [] }
    }
}
