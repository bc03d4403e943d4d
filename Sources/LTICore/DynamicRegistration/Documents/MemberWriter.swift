internal import CrosswalkJSON

/// Puts an object together, member by member, in the order of the calls. What has no value is left out.
struct MemberWriter {
    private(set) var object = JSONObject()

    mutating func text(_ name: String, _ text: String?) {
        if let text { object[name] = .string(text) }
    }

    mutating func texts(_ name: String, _ texts: [String]?) {
        if let texts { object[name] = .array(texts.map { .string($0) }) }
    }

    /// An array that is left out where it is empty.
    mutating func anyTexts(_ name: String, _ texts: [String]) {
        if !texts.isEmpty { self.texts(name, texts) }
    }

    mutating func flag(_ name: String, _ flag: Bool?) {
        if let flag { object[name] = .bool(flag) }
    }

    mutating func value(_ name: String, _ value: JSONValue) { object[name] = value }

    mutating func localized(_ name: String, _ text: LocalizedText?) {
        guard let text else { return }
        object[name] = .string(text.text)
        for (language, translation) in text.translations.sorted(by: { $0.key < $1.key }) {
            object["\(name)#\(language)"] = .string(translation)
        }
    }

    /// A map, left out where it is empty, its members in the order of their names.
    mutating func map(_ name: String, _ map: [String: String]) {
        guard !map.isEmpty else { return }
        object[name] = .object(JSONObject(map.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    }

    /// What was read and not understood; a name that was written already keeps its value.
    mutating func unknown(_ members: JSONObject) {
        for member in members where object[member.name] == nil { object[member.name] = member.value }
    }
}
