internal import CrosswalkJSON
internal import LTICore

/// The members of an object while an item is read: each is taken out by its name, and what nobody asked for is left over.
///
/// Reading is lenient. What can be understood is taken, with a finding; what cannot be is left out, with one that says what
/// this costs the item.
struct ItemMembers {
    /// What is left over.
    private(set) var rest: JSONObject
    private(set) var findings: [DeepLinkingFinding] = []
    private let item: Int
    /// The path of the object, with a point behind it; empty for the item itself.
    private let path: String

    /// - Parameters:
    ///   - object: the members.
    ///   - item: the item's place.
    ///   - path: the path of the object within the item.
    init(_ object: JSONObject, item: Int, path: String = "") {
        rest = object
        self.item = item
        self.path = path
    }

    /// Notes something about a member of this object.
    mutating func note(
        _ code: DeepLinkingFinding.Code, _ name: String, _ effect: DeepLinkingFinding.Effect = .memberIgnored
    ) {
        findings.addUnlessJustSaid(
            DeepLinkingFinding(code: code, effect: effect, item: item, member: path + name))
    }

    /// Takes a member out; `nil` where it is absent or null.
    private mutating func take(_ name: String) -> JSONValue? {
        guard let value = rest[name] else { return nil }
        rest[name] = nil
        guard !value.isNull else {
            note(.memberNull, name, .noted)
            return nil
        }
        return value
    }

    /// A text; a number or a boolean as it was written.
    mutating func text(_ name: String) -> String? {
        guard let value = take(name) else { return nil }
        if let text = value.string { return text }
        guard let text = Self.spelled(value) else {
            note(.memberWrongType, name)
            return nil
        }
        note(.memberConverted, name, .noted)
        return text
    }

    /// A text that the object cannot do without.
    mutating func needed(_ name: String, _ effect: DeepLinkingFinding.Effect) -> String? {
        needed(name, effect, text(name))
    }

    /// A number that the object cannot do without.
    mutating func neededNumber(_ name: String, _ effect: DeepLinkingFinding.Effect) -> JSONNumber? {
        needed(name, effect, number(name))
    }

    /// Texts that the object cannot do without.
    mutating func neededTexts(_ name: String, _ effect: DeepLinkingFinding.Effect) -> [String]? {
        needed(name, effect, texts(name))
    }

    private mutating func needed<Value>(
        _ name: String, _ effect: DeepLinkingFinding.Effect, _ value: Value?
    ) -> Value? {
        guard value == nil else { return value }
        // One finding a member: a value of another type is as good as none.
        findings.removeAll { $0.member == path + name }
        note(.memberMissing, name, effect)
        return nil
    }

    /// A date and time as it was sent; an empty one is none (Assignment and Grade Services 2.0 §3.2.7).
    mutating func date(_ name: String) -> String? {
        guard let value = take(name) else { return nil }
        guard let text = value.string else {
            // Without its dates an item would be open at other times than the tool said.
            note(.memberWrongType, name, .itemRefused)
            return nil
        }
        if text.isEmpty { note(.memberNull, name, .noted) }
        return text.isEmpty ? nil : text
    }

    /// A number, or a text that is one.
    mutating func number(_ name: String) -> JSONNumber? {
        guard let value = take(name) else { return nil }
        if let number = value.number { return number }
        guard let number = value.string.flatMap({ JSONNumber($0) }) else {
            note(.memberWrongType, name)
            return nil
        }
        note(.memberConverted, name, .noted)
        return number
    }

    /// A boolean, or a text that is one.
    mutating func flag(_ name: String) -> Bool? {
        guard let value = take(name) else { return nil }
        if let flag = value.bool { return flag }
        guard let text = value.string, text == "true" || text == "false" else {
            note(.memberWrongType, name)
            return nil
        }
        note(.memberConverted, name, .noted)
        return text == "true"
    }

    /// A list of texts, or a single one.
    mutating func texts(_ name: String) -> [String]? {
        guard let value = take(name) else { return nil }
        if let text = value.string {
            note(.memberConverted, name, .noted)
            return [text]
        }
        guard let values = value.array else {
            note(.memberWrongType, name)
            return nil
        }
        let texts = values.compactMap(\.string)
        if texts.count < values.count { note(.memberWrongType, name) }
        return texts
    }

    /// Custom parameters: texts by their names.
    mutating func parameters(_ name: String) -> CustomParameters? {
        guard let value = take(name) else { return nil }
        guard let members = value.object else {
            note(.memberWrongType, name)
            return nil
        }
        var parameters: [(name: String, value: String)] = []
        for member in members {
            if let text = member.value.string {
                parameters.append((name: member.name, value: text))
            } else if let text = Self.spelled(member.value) {
                note(.memberConverted, name, .noted)
                parameters.append((name: member.name, value: text))
            } else {
                note(.memberWrongType, name)
            }
        }
        return CustomParameters(parameters)
    }

    /// An object, read by the closure, which says `nil` where it is of no use.
    ///
    /// - Parameter cost: what a value that is no object costs.
    mutating func object<Value>(
        _ name: String, cost: DeepLinkingFinding.Effect = .memberIgnored, _ read: (inout ItemMembers) -> Value?
    ) -> Value? {
        guard let value = take(name) else { return nil }
        guard let object = value.object else {
            note(.memberWrongType, name, cost)
            return nil
        }
        var members = ItemMembers(object, item: item, path: "\(path)\(name).")
        let found = read(&members)
        findings += members.findings
        return found
    }

    private static func spelled(_ value: JSONValue) -> String? {
        value.number?.lexeme ?? value.bool.map { $0 ? "true" : "false" }
    }
}
