/// How much of the entities an event carries (Caliper 1.2, section 2 on identifying entities).
public enum CaliperEntityForm: String, CaseIterable, Hashable, Sendable {
    /// Every entity as it was given.
    case fat
    /// An entity that the event has once whole is named by its IRI everywhere else in it.
    case thin
    /// As thin, and an entity that was described before is named by its IRI alone; one that was not, or that has changed, is
    /// described in front of the event.
    case describeOnce
}

/// Puts events into a form, and remembers which entities were described.
///
/// One belongs to one receiver: what was described to one is not known to another. It is a value: keep the one that comes out
/// of a call only once the receiver has taken what it describes, or the next events name what nobody knows.
public struct CaliperEntityForms: Sendable {
    /// The form.
    public let form: CaliperEntityForm
    /// How many described entities are remembered; beyond that the oldest are forgotten, and described again.
    public let limit: Int
    private var described: [String: Int] = [:]
    private var order: [String] = []
    private var forgotten = 0

    /// A form with nothing described yet.
    ///
    /// - Parameters:
    ///   - form: The form.
    ///   - limit: How many described entities are remembered.
    public init(_ form: CaliperEntityForm, limit: Int = 10_000) {
        self.form = form
        self.limit = max(1, limit)
    }

    /// The items that go out for an event: descriptions first, then the event. Anything but an event goes out as it is.
    public mutating func items(for node: CaliperNode) -> [CaliperNode] {
        guard node.isEvent, form != .fat else { return [node] }
        var seen: Set<String> = []
        let thin = node.thinned(&seen)
        guard form == .describeOnce else { return [thin] }
        var event = thin
        var descriptions: [CaliperNode] = []
        for property in Self.describable {
            guard case .node(let entity)? = event[property], let id = entity.id, entity.canBeNamed else { continue }
            event[property] = .text(id)
            if remember(id, entity.hashValue) { descriptions.append(entity) }
        }
        return descriptions + [event]
    }

    /// What came of an event belongs to it and is not described apart.
    private static let describable: [Property] = [
        .actor, .object, .target, .referrer, .edApp, .group, .membership, .session, .federatedSession,
    ]

    /// - Returns: Whether it is new or has changed.
    private mutating func remember(_ id: String, _ content: Int) -> Bool {
        let before = described.updateValue(content, forKey: id)
        if before == nil {
            order.append(id)
            if order.count - forgotten > limit {
                described[order[forgotten]] = nil
                forgotten += 1
                if forgotten > limit {
                    order.removeFirst(forgotten)
                    forgotten = 0
                }
            }
        }
        return before != content
    }
}

extension CaliperNode {
    /// Whether its IRI alone says who is meant: not for blank nodes, nor for those that are anonymous on purpose.
    fileprivate var canBeNamed: Bool {
        guard let id else { return false }
        return !id.hasPrefix("_:") && !id.hasPrefix("http://purl.imsglobal.org/caliper/")
    }

    /// The node with every entity whole once at most, in the order in which it is written.
    fileprivate func thinned(_ seen: inout Set<String>) -> CaliperNode {
        var members: [Member] = []
        for member in self.members {
            members.append(
                Member(property: member.property, value: Self.naming(member.value, member.property, &seen)))
        }
        return CaliperNode(type, read: members)
    }

    private static func naming(_ value: NodeValue, _ property: Property, _ seen: inout Set<String>) -> NodeValue {
        switch value {
        case .node(let node):
            guard node.canBeNamed, let id = node.id else { return value }
            if !seen.insert(id).inserted { return .text(id) }
            return .node(node.thinned(&seen))
        case .list(let values) where property != .otherIdentifiers:
            var named: [NodeValue] = []
            for element in values { named.append(naming(element, property, &seen)) }
            return .list(named)
        default: return value
        }
    }
}
