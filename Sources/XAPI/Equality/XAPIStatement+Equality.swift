internal import CrosswalkJSON

extension XAPIStatement {
    /// Whether another statement says the same, so that sending it under the same id again changes nothing (xAPI 1.0.3
    /// Data §2.3.1).
    ///
    /// What an LRS sets does not count: `stored`, `authority` and `version` at all, id and timestamp where one of the two
    /// has none. Nor do a verb's display, definitions of Activities, the zone of a timestamp, the order of a Group's
    /// members, the case of mail domains, digests and UUIDs, a context Activity that stands alone or in a list, how a number
    /// is written, and what of a duration is finer than a hundredth of a second. Everything else does: `PT120S` is not
    /// `PT2M`.
    public func isSame(as other: XAPIStatement) -> Bool {
        if let id, let otherID = other.id, id != otherID { return false }
        if let timestamp, let otherTime = other.timestamp, timestamp != otherTime { return false }
        return comparable == other.comparable
    }

    /// The statement without what does not count.
    private var comparable: XAPIStatement {
        XAPIStatement(
            actor: actor.comparable, verb: XAPIVerb(id: verb.id), object: object.comparable,
            result: result?.comparable, context: context?.comparable, attachments: attachments.map(\.comparable))
    }
}

extension XAPIObject {
    fileprivate var comparable: XAPIObject {
        switch self {
        case .activity(let activity): .activity(XAPIActivity(id: activity.id))
        case .actor(let actor): .actor(actor.comparable)
        case .statement: self
        case .subStatement(let inner): .subStatement(inner.comparable)
        }
    }
}

extension XAPISubStatement {
    fileprivate var comparable: XAPISubStatement {
        var plain = self
        plain.actor = actor.comparable
        plain.verb = XAPIVerb(id: verb.id)
        plain.object = object.comparable
        plain.result = result?.comparable
        plain.context = context?.comparable
        plain.attachments = attachments.map(\.comparable)
        return plain
    }
}

extension XAPIActor {
    fileprivate var comparable: XAPIActor {
        guard case .group(let group) = self else { return self }
        return .group(group.comparable)
    }
}

extension XAPIGroup {
    /// The members in an order that depends on nothing but who they are.
    fileprivate var comparable: XAPIGroup {
        let sorted = members?.sorted {
            ($0.identifier.key, $0.name ?? "") < ($1.identifier.key, $1.name ?? "")
        }
        guard let identifier else { return XAPIGroup(anonymous: sorted ?? [], name: name) }
        return XAPIGroup(identifier, name: name, members: sorted)
    }
}

extension XAPIResult {
    fileprivate var comparable: XAPIResult {
        XAPIResult(
            score: score.map { score in
                XAPIScore(
                    scaled: score.scaled?.plain, raw: score.raw?.plain, min: score.min?.plain, max: score.max?.plain)
            }, success: success, completion: completion, response: response,
            duration: duration.map(Self.hundredths), extensions: extensions?.plain)
    }

    /// A duration without what is finer than a hundredth of a second.
    private static func hundredths(_ text: String) -> String {
        guard text.hasSuffix("S"), let point = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return text }
        let digits = text[text.index(after: point)...].dropLast()
        guard digits.count > 2, digits.allSatisfy(\.isNumber) else { return text }
        return text[...point] + digits.prefix(2) + "S"
    }
}

extension XAPIContext {
    fileprivate var comparable: XAPIContext {
        var plain = self
        plain.instructor = instructor?.comparable
        plain.team = team?.comparable
        plain.activities = activities?.comparable
        plain.extensions = extensions?.plain
        plain.groups = groups?.map { XAPIContextGroup($0.group.comparable, relevantTypes: $0.relevantTypes) }
        return plain
    }
}

extension XAPIContextActivities {
    fileprivate var comparable: XAPIContextActivities {
        let ids = { (activities: [XAPIActivity]?) in activities?.map { XAPIActivity(id: $0.id) } }
        return XAPIContextActivities(
            parent: ids(parent), grouping: ids(grouping), category: ids(category), other: ids(other))
    }
}

extension XAPIAttachment {
    fileprivate var comparable: XAPIAttachment {
        var plain = self
        plain.sha2 = sha2.lowercased()
        return plain
    }
}

// MARK: - Numbers

extension JSONNumber {
    /// The same number in the one form that stands for all.
    fileprivate var plain: JSONNumber {
        guard let decimal else { return self }
        let sign = decimal.isNegative && !decimal.digits.isEmpty ? "-" : ""
        return JSONNumber(sign + (decimal.digits.isEmpty ? "0" : decimal.digits) + "e\(decimal.exponent)") ?? self
    }
}

extension JSONObject {
    /// The object with its numbers in the one form.
    fileprivate var plain: JSONObject {
        var plain = JSONObject()
        for member in self { plain[member.name] = member.value.plain }
        return plain
    }
}

extension JSONValue {
    fileprivate var plain: JSONValue {
        switch self {
        case .number(let number): .number(number.plain)
        // As deep as the document that it was read from.
        case .array(let elements): .array(elements.map(\.plain))
        case .object(let object): .object(object.plain)
        default: self
        }
    }
}
