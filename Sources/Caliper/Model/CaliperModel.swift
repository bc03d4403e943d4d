internal import CrosswalkJSON

/// The model as dense tables, made once from ``EntityTable`` and ``EventTable``: reading, writing and checking ask it, and
/// nothing else, what may stand where.
struct CaliperModel: Sendable {
    static let shared = CaliperModel()

    /// What an empty place of ``rulePlaces`` holds.
    private static let none: UInt8 = 0xFF

    let propertyNames = JSONNames(Property.names.dropLast().map { "\($0)" })
    let typeNames = JSONNames(NodeType.terms.dropLast().map { "\($0)" })
    private let vocabularies: [JSONNames]
    /// The rules of all properties, each once.
    private var rules: [PropertyRule] = []
    /// For each type and property a place in ``rules``.
    private var rulePlaces: [UInt8]
    private var requiredSets: [PropertySet]
    /// For each event the actions that it may have, as places in the vocabulary.
    private var actionSets: [Set<Int>] = Array(repeating: [], count: NodeType.allCases.count)
    /// For each type itself and everything above it.
    private let supertypes: [NodeType: Set<NodeType>]

    private init() {
        vocabularies = Vocabulary.allCases.map { JSONNames($0.terms) }
        rulePlaces = Array(repeating: Self.none, count: NodeType.allCases.count * Property.allCases.count)
        requiredSets = Array(repeating: [], count: NodeType.allCases.count)
        supertypes = Self.supertypes()
        var known: [PropertyRule: UInt8] = [:]
        for row in EntityTable.rows { add(row, &known) }
        for row in EventTable.rows { add(row, &known) }
        set(.context, .foreign, .context, &known)
    }

    // MARK: Questions

    /// The rule for a property of a type; `nil` where the type does not have it.
    @inline(__always)
    func rule(_ type: NodeType, _ property: Property) -> PropertyRule? {
        let place = rulePlaces[Int(type.rawValue) * Property.allCases.count + Int(property.rawValue)]
        return place == Self.none ? nil : rules[Int(place)]
    }

    /// What a node of a type must have.
    @inline(__always)
    func required(_ type: NodeType) -> PropertySet { requiredSets[Int(type.rawValue)] }

    /// Whether an event may have an action, by its place in the vocabulary.
    @inline(__always)
    func allows(_ action: Int, in type: NodeType) -> Bool { actionSets[Int(type.rawValue)].contains(action) }

    /// Whether a type is another or below it.
    func isKind(_ type: NodeType, of other: NodeType) -> Bool { supertypes[type]?.contains(other) ?? (type == other) }

    /// The property of a name.
    @inline(__always)
    func property(_ name: JSONText) -> Property? {
        propertyNames.place(of: name).flatMap { Property(rawValue: UInt8(truncatingIfNeeded: $0)) }
    }

    /// The type of a name.
    @inline(__always)
    func type(_ name: JSONText) -> NodeType? {
        typeNames.place(of: name).flatMap { NodeType(rawValue: UInt8(truncatingIfNeeded: $0)) }
    }

    func type(named name: String) -> NodeType? {
        typeNames.place(of: name).flatMap { NodeType(rawValue: UInt8(truncatingIfNeeded: $0)) }
    }

    @inline(__always)
    func place(of term: JSONText, in vocabulary: Vocabulary) -> Int? {
        vocabularies[Int(vocabulary.rawValue)].place(of: term)
    }

    func place(of term: UnsafeRawBufferPointer, in vocabulary: Vocabulary) -> Int? {
        vocabularies[Int(vocabulary.rawValue)].place(of: term)
    }

    func place(of term: String, in vocabulary: Vocabulary) -> Int? {
        vocabularies[Int(vocabulary.rawValue)].place(of: term)
    }
}

// MARK: Making the tables

extension CaliperModel {
    /// What every event has (section 3).
    private static let event: KeyValuePairs<Property, PropertyRule> = [
        .context: .context, .id: .eventIdentity, .type: .type, .profile: .term(.profile), .actor: .reference([.agent]),
        .action: .term(.action), .object: .reference([.entity]), .eventTime: .time, .target: .reference([.entity]),
        .generated: .reference([.entity]), .referrer: .reference([.entity]),
        .edApp: .reference([.softwareApplication]), .group: .reference([.organization]),
        .membership: .reference([.membership]), .session: .reference([.session]),
        .federatedSession: .reference([.ltiSession]), .extensions: .map,
    ]

    private static let requiredOfEvents: PropertySet = [.id, .type, .actor, .action, .object, .eventTime]

    private static func supertypes() -> [NodeType: Set<NodeType>] {
        let rows = Dictionary(EntityTable.rows.map { ($0.type, $0.supertypes) }) { first, _ in first }
        func above(_ type: NodeType) -> Set<NodeType> {
            (rows[type] ?? []).reduce(into: [type]) { $0.formUnion(above($1)) }
        }
        return Dictionary(rows.keys.map { ($0, above($0)) }) { first, _ in first }
    }

    private mutating func add(_ row: EntityRow, _ known: inout [PropertyRule: UInt8]) {
        let above = EntityTable.rows.filter { supertypes[row.type]?.contains($0.type) ?? false }
        // A type's own rule for a property counts before those that it inherits, the nearest first.
        let nearest = above.sorted { (supertypes[$0.type]?.count ?? 0) > (supertypes[$1.type]?.count ?? 0) }
        for ancestor in nearest {
            for (property, rule) in ancestor.properties where self.rule(row.type, property) == nil {
                set(rule, row.type, property, &known)
            }
            for property in ancestor.required { requiredSets[Int(row.type.rawValue)].insert(property) }
        }
    }

    private mutating func add(_ row: EventRow, _ known: inout [PropertyRule: UInt8]) {
        for (property, rule) in Self.event {
            set(row.narrowed[property].map { .reference($0) } ?? rule, row.type, property, &known)
        }
        requiredSets[Int(row.type.rawValue)] = Self.requiredOfEvents
        var actions = row.actions
        // The other spelling goes where the standard one goes.
        if actions.contains(.enabledClosedCaptioning) {
            actions += [.enabledCloseCaptioning, .disabledCloseCaptioning]
        }
        actionSets[Int(row.type.rawValue)] = Set(actions.compactMap { place(of: $0.rawValue, in: .action) })
    }

    private mutating func set(
        _ rule: PropertyRule, _ type: NodeType, _ property: Property, _ known: inout [PropertyRule: UInt8]
    ) {
        let closed = closed(rule)
        let place = known[closed] ?? UInt8(truncatingIfNeeded: rules.count)
        if place == rules.count { rules.append(closed) }
        known[closed] = place
        rulePlaces[Int(type.rawValue) * Property.allCases.count + Int(property.rawValue)] = place
    }

    /// The rule with subtypes taken in.
    private func closed(_ rule: PropertyRule) -> PropertyRule {
        switch rule {
        case .node(let types): .node(types.closed(supertypes))
        case .nodes(let types): .nodes(types.closed(supertypes))
        case .reference(let types): .reference(types.closed(supertypes))
        case .references(let types): .references(types.closed(supertypes))
        default: rule
        }
    }
}
