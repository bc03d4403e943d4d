internal import CrosswalkJSON

/// Takes the known members out of an object, leniently; what is left is unknown and kept.
struct MemberReader {
    /// The members that nobody asked for.
    private(set) var rest: JSONObject
    /// What was let pass.
    private(set) var findings: [RegistrationFinding] = []

    init(_ object: JSONObject) { rest = object }

    mutating func note(_ code: RegistrationFinding.Code, _ name: StaticString) {
        guard findings.count < RegistrationFinding.mostKept else { return }
        findings.append(RegistrationFinding(code, name))
    }

    /// Keeps what was found within a member.
    mutating func add(_ more: [RegistrationFinding]) {
        findings += more.prefix(max(0, RegistrationFinding.mostKept - findings.count))
    }

    /// The value of a member, whatever it is; `nil` also for `null`.
    mutating func take(_ name: StaticString) -> JSONValue? {
        let key = "\(name)"
        guard let value = rest[key] else { return nil }
        rest[key] = nil
        guard !value.isNull else {
            note(.nullValue, name)
            return nil
        }
        return value
    }

    /// A text that is not empty; a number or a boolean as it was written.
    mutating func text(_ name: StaticString) -> String? {
        guard let value = take(name), let text = text(value, name), !text.isEmpty else { return nil }
        return text
    }

    private mutating func text(_ value: JSONValue, _ name: StaticString) -> String? {
        switch value {
        case .string(let text): return text
        case .number(let number):
            note(.notText, name)
            return number.lexeme
        case .bool(let bool):
            note(.notText, name)
            return bool ? "true" : "false"
        default:
            note(.wrongType, name)
            return nil
        }
    }

    /// The texts of an array; a single text counts as an array of one.
    mutating func texts(_ name: StaticString) -> [String]? {
        guard let value = take(name) else { return nil }
        switch value {
        case .array(let elements): return elements.compactMap { text($0, name) }
        case .string(let text):
            note(.notArray, name)
            return [text]
        default:
            note(.wrongType, name)
            return nil
        }
    }

    /// The words of a text with spaces between them; an array will do.
    mutating func words(_ name: StaticString) -> [String]? {
        guard let value = take(name) else { return nil }
        switch value {
        case .string(let text): return text.split(separator: " ").map(String.init)
        case .array(let elements):
            note(.wrongType, name)
            return elements.compactMap(\.string)
        default:
            note(.wrongType, name)
            return nil
        }
    }

    /// A boolean, or one of the texts `true` and `false`.
    mutating func flag(_ name: StaticString) -> Bool? {
        guard let value = take(name) else { return nil }
        if let bool = value.bool { return bool }
        note(.wrongType, name)
        return value.string == "true" ? true : value.string == "false" ? false : nil
    }

    /// An object. PHP writes an empty one as an empty array.
    mutating func object(_ name: StaticString) -> JSONObject? {
        guard let value = take(name) else { return nil }
        if let object = value.object { return object }
        note(.wrongType, name)
        return value.array?.isEmpty == true ? JSONObject() : nil
    }

    /// The elements of an array, whatever they are.
    mutating func elements(_ name: StaticString) -> [JSONValue]? {
        guard let value = take(name) else { return nil }
        if let elements = value.array { return elements }
        note(.wrongType, name)
        return nil
    }

    /// A map from text to text.
    mutating func map(_ name: StaticString) -> [String: String]? {
        guard let object = object(name) else { return nil }
        var map: [String: String] = [:]
        for member in object {
            if let text = text(member.value, name) { map[member.name] = text }
        }
        return map
    }

    /// A text, and its translations in members such as `client_name#de` (RFC 7591 §2.2).
    mutating func localized(_ name: StaticString) -> LocalizedText? {
        let prefix = "\(name)#"
        var translations: [String: String] = [:]
        for member in rest where member.name.hasPrefix(prefix) {
            if let text = member.value.string { translations[String(member.name.dropFirst(prefix.count))] = text }
        }
        if !translations.isEmpty {
            rest = JSONObject(rest.lazy.filter { !$0.name.hasPrefix(prefix) }.map { ($0.name, $0.value) })
        }
        let plain = text(name)
        guard plain != nil || !translations.isEmpty else { return nil }
        return LocalizedText(plain ?? translations.min { $0.key < $1.key }?.value ?? "", translations: translations)
    }
}
