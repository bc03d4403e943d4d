internal import CrosswalkJSON

extension CaliperNode {
    /// The node of a typed value.
    public init(_ value: some CaliperNodeValue) { self = value.node }

    /// The node as a type: `nil` where its own type is neither that one nor a subtype, or lacks what the type must have.
    ///
    /// Seen as a supertype it keeps its own type, and is written as that.
    public func value<Value: CaliperNodeValue>(as _: Value.Type = Value.self) -> Value? {
        let model = CaliperModel.shared
        guard let wanted = model.type(named: Value.term), model.isKind(type, of: wanted) else { return nil }
        let present = members.reduce(into: [.type] as PropertySet) { $0.insert($1.property) }
        return model.required(wanted).isSubset(of: present) ? Value(unchecked: self) : nil
    }
}

// MARK: What typed properties read

extension CaliperNode {
    func duration(_ property: Property) -> CaliperDuration? { text(property).map { CaliperDuration(unchecked: $0) } }

    func decimal(_ property: Property) -> CaliperDecimal? { number(property).map { CaliperDecimal(unchecked: $0) } }

    func integer(_ property: Property) -> Int? { number(property)?.integer }

    func term<Term: RawRepresentable<String>>(_ property: Property) -> Term? { text(property).flatMap(Term.init) }

    func texts(_ property: Property) -> [String] {
        list(property).compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    func terms<Term: RawRepresentable<String>>(_ property: Property) -> [Term] { texts(property).compactMap(Term.init) }

    func reference<Target>(_ property: Property) -> CaliperReference<Target>? { CaliperReference(self[property]) }

    func references<Target>(_ property: Property) -> [CaliperReference<Target>] {
        list(property).compactMap { CaliperReference($0) }
    }

    func nested<Value: CaliperNodeValue>(_ property: Property) -> Value? {
        if case .node(let node) = self[property] { Value(unchecked: node) } else { nil }
    }

    func allNested<Value: CaliperNodeValue>(_ property: Property) -> [Value] {
        list(property).compactMap { if case .node(let node) = $0 { Value(unchecked: node) } else { nil } }
    }
}

// MARK: What typed properties set

extension NodeValue {
    init?(text: String?) {
        guard let text else { return nil }
        self = .text(text)
    }

    init?(time: CaliperTime?) {
        guard let time else { return nil }
        self = .time(time)
    }

    init?(number: JSONNumber?) {
        guard let number else { return nil }
        self = .number(number)
    }

    init?(integer: Int?) { self.init(number: integer.map { JSONNumber($0) }) }

    init?(bool: Bool?) {
        guard let bool else { return nil }
        self = .bool(bool)
    }

    init?(object: JSONObject?) {
        guard let object else { return nil }
        self = .map(object)
    }

    init?(texts: [String]) { self.init(filled: texts.map { .text($0) }) }

    init?(terms: [some RawRepresentable<String>]) { self.init(filled: terms.map { .text($0.rawValue) }) }

    init?<Target>(references: [CaliperReference<Target>]) { self.init(filled: references.map(\.value)) }

    /// A list that is written even where it is empty.
    init<Target>(all references: [CaliperReference<Target>]) { self = .list(references.map(\.value)) }

    init?(nested: (some CaliperNodeValue)?) {
        guard let nested else { return nil }
        self = .node(nested.node)
    }

    init?(allNested: [some CaliperNodeValue]) { self.init(filled: allNested.map { .node($0.node) }) }

    /// Empty lists are left out (section 2).
    private init?(filled values: [NodeValue]) {
        if values.isEmpty { return nil }
        self = .list(values)
    }
}
