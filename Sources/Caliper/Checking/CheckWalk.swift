internal import CrosswalkJSON
internal import _CrosswalkSupport

/// Walks through a document once and holds it against the model. It makes no value; all that it keeps is findings.
struct CheckWalk {
    let version: CaliperVersion
    let model = CaliperModel.shared
    var log = FindingLog()
    var kind = CaliperReport.Kind.unknown
    var items = 0
    /// Whether a context beside Caliper's holds, which may define other types and properties.
    private var hasOtherContext = false

    init(_ version: CaliperVersion) { self.version = version }

    // MARK: Documents

    private static let marks = JSONNames(["type", "data", "sensor", "sendTime", "dataVersion"])

    /// Looks at a whole document.
    mutating func document(_ json: inout JSONReader) throws(JSONError) {
        guard try json.kind() == .object else {
            log.note(.wrongKind, "an object")
            return try json.skip()
        }
        guard let mark = json.peekMember(of: Self.marks), mark.name > 0 else { return try item(&json) }
        kind = .envelope
        try envelope(&json)
    }

    /// Looks at an event or entity with its own context.
    private mutating func item(_ json: inout JSONReader) throws(JSONError) {
        items += 1
        let type = try node(&json, allowed: nil, isOutermost: true)
        if kind != .envelope, let type { kind = type.isEvent ? .event : .entity }
    }

    private static let envelopeNames = JSONNames(["sensor", "sendTime", "dataVersion", "data"])

    private mutating func envelope(_ json: inout JSONReader) throws(JSONError) {
        var seen: Set<Int> = []
        try json.beginObject()
        while let name = try json.nextMember() {
            let place = Self.envelopeNames.place(of: name)
            let shown = FindingLog.shown(String(name))
            log.enter(.name(shown))
            defer { log.leave() }
            guard let place else {
                log.note(.unknownProperty, "sensor, sendTime, dataVersion and data alone")
                continue
            }
            seen.insert(place)
            try envelopeMember(place, &json)
        }
        for (place, name) in ["sensor", "sendTime", "dataVersion", "data"].enumerated() where !seen.contains(place) {
            log.enter(.name(name))
            log.note(.missingProperty, "the property \(name)")
            log.leave()
        }
    }

    private mutating func envelopeMember(_ place: Int, _ json: inout JSONReader) throws(JSONError) {
        switch place {
        case 0: try value(.text, &json)
        case 1: try value(.time, &json)
        case 2:
            guard let text = try string(&json) else { return }
            if !isContext(text) { log.note(.wrongVersion, version.context) }
        default:
            guard try json.kind() == .array else {
                try refuseKind(&json, "an array")
                return
            }
            let before = items
            try json.beginArray()
            while try json.nextElement() {
                log.enter(.index(items - before))
                hasOtherContext = false
                if try json.kind() == .object {
                    try item(&json)
                } else {
                    items += 1
                    try refuseKind(&json, "an object")
                }
                log.leave()
            }
            if items == before { log.note(.emptyData, "at least one event or entity") }
        }
    }

    // MARK: Nodes

    private static let typeName = JSONNames(["type"])

    /// Looks at an object that is an event or entity.
    ///
    /// - Parameters:
    ///   - allowed: The types that may stand there; any where it is `nil`.
    ///   - isOutermost: Whether it needs a context of its own.
    /// - Returns: Its type, where it has a known one.
    mutating func node(
        _ json: inout JSONReader, allowed: TypeSet?, isOutermost: Bool = false
    ) throws(JSONError) -> NodeType? {
        let outer = hasOtherContext
        defer { hasOtherContext = outer }
        let named = json.peekMember(of: Self.typeName)
        // A context may stand behind the type, and decides whether an unknown one may be meant.
        if isOutermost || named?.text == nil { peekContext(&json) }
        guard let type = type(named, allowed) else {
            try json.skip()
            return nil
        }
        var facts = EventFacts()
        var seen = PropertySet()
        try json.beginObject()
        while let name = try json.nextMember() {
            guard let property = model.property(name), let rule = rule(type, property) else {
                try unknown(name, type, &json)
                continue
            }
            log.enter(.property(property))
            seen.insert(property)
            if rule == .context {
                try context(&json, isOutermost: isOutermost)
            } else if type.isEvent {
                try member(property, rule, &facts, &json)
            } else {
                try value(rule, &json)
            }
            log.leave()
        }
        noteMissing(type, seen, isOutermost)
        if type.isEvent { facts.check(type, seen, model, &log) }
        return type
    }

    private mutating func noteMissing(_ type: NodeType, _ seen: PropertySet, _ isOutermost: Bool) {
        if isOutermost, !seen.contains(.context) { log.note(.missingProperty, in: .context, "the version's context") }
        let required = model.required(type)
        if required.isSubset(of: seen) { return }
        for property in required.properties where !seen.contains(property) {
            log.note(.missingProperty, in: property, "the property \(property.name)")
        }
    }

    private mutating func type(_ named: (name: Int, text: JSONText?)?, _ allowed: TypeSet?) -> NodeType? {
        guard let named else {
            log.note(.missingProperty, in: .type, "the property type")
            return nil
        }
        guard let text = named.text else {
            log.note(.wrongKind, in: .type, "a type's name")
            return nil
        }
        guard let type = model.type(text), isKnown(type) else {
            if hasOtherContext { return .foreign }
            log.note(.unknownType, in: .type, "a type of Caliper \(version.rawValue)")
            return nil
        }
        if type.isDeprecated { log.note(.deprecatedType, in: .type, "a type of 1.2", .warning) }
        if let allowed, !allowed.contains(type) {
            log.note(.wrongEntityType, Self.words(allowed))
        }
        return type
    }

    private func isKnown(_ type: NodeType) -> Bool { version < .v1_2 || !type.isDeprecated }

    /// The rule for a property of a type in the version and under the contexts that hold.
    @inline(__always)
    private func rule(_ type: NodeType, _ property: Property) -> PropertyRule? {
        // What 1.1 does not have may be meant by another context.
        version < .v1_2 && property.isNewIn12 && !hasOtherContext ? nil : model.rule(type, property)
    }

    private mutating func unknown(_ name: JSONText, _ type: NodeType, _ json: inout JSONReader) throws(JSONError) {
        if type == .foreign { return }
        log.enter(.name(FindingLog.shown(String(name))))
        log.note(
            .unknownProperty, "a property of \(type.term), or one in extensions", hasOtherContext ? .notice : .error)
        log.leave()
    }

    private static func words(_ types: TypeSet) -> String {
        let names = types.types.prefix(4).map { "\($0.term)" }
        return names.joined(separator: ", ") + (types.types.count > 4 ? " and other subtypes" : "")
    }
}

// MARK: Contexts

extension CheckWalk {
    private static let contextName = JSONNames(["@context"])

    /// Finds out whether other contexts stand before Caliper's, without reading anything.
    private mutating func peekContext(_ json: inout JSONReader) {
        guard let found = json.peekMember(of: Self.contextName) else { return }
        if found.text == nil { hasOtherContext = true }
    }

    private func isContext(_ text: JSONText) -> Bool {
        switch version {
        case .v1_0: text == "http://purl.imsglobal.org/ctx/caliper/v1/Context"
        case .v1_1: text == "http://purl.imsglobal.org/ctx/caliper/v1p1" || isExtension(text)
        case .v1_2: text == "http://purl.imsglobal.org/ctx/caliper/v1p2"
        }
    }

    private func isExtension(_ text: JSONText) -> Bool { Self.extensionContexts.place(of: text) != nil }

    private static let extensionContexts = JSONNames(ExtensionProfile.allCases.map(\.context))

    private mutating func context(_ json: inout JSONReader, isOutermost: Bool) throws(JSONError) {
        switch try json.kind() {
        case .string:
            let isCaliper = isContext(try json.text())
            if isOutermost, !isCaliper { log.note(.unknownContext, version.context) }
            if !isCaliper { hasOtherContext = true }
        case .array: try contexts(&json, isOutermost)
        case .object where !isOutermost:
            hasOtherContext = true
            try inline(&json)
        case .null:
            log.note(.null, version.context)
            try json.null()
        default:
            log.note(.unknownContext, version.context)
            try json.skip()
        }
    }

    private mutating func contexts(_ json: inout JSONReader, _ isOutermost: Bool) throws(JSONError) {
        var isLastCaliper = false
        var count = 0
        try json.beginArray()
        while try json.nextElement() {
            count += 1
            isLastCaliper = false
            switch try json.kind() {
            case .string: isLastCaliper = isContext(try json.text())
            case .object: if isOutermost { try json.skip() } else { try inline(&json) }
            default: try refuseKind(&json, "a string or an object")
            }
        }
        hasOtherContext = count > 1 || !isLastCaliper
        if isOutermost, !isLastCaliper { log.note(.unknownContext, "\(version.context) as the last one") }
    }

    /// A context within a document may add terms and must leave Caliper's alone (section 2).
    private mutating func inline(_ json: inout JSONReader) throws(JSONError) {
        try json.beginObject()
        while let name = try json.nextMember() {
            guard model.property(name) != nil || model.type(name) != nil else { continue }
            log.note(.contextOverride, "terms that Caliper does not have")
        }
    }
}
