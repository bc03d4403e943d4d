import CrosswalkJSON
import CrosswalkTesting
import Testing

/// Random documents that fit an official schema, and ways to spoil them.
struct RandomRecords {
    let schemas: JSONObject

    func value(_ schema: JSONValue, _ random: inout SeededGenerator) throws -> JSONValue {
        if let reference = schema["$ref"]?.string {
            let name = String(try #require(reference.split(separator: "/").last))
            let target = try #require(schemas[name])
            return try value(target, &random)
        }
        if let options = schema["anyOf"]?.array {
            return try value(options[random.number(in: 0...(options.count - 1))], &random)
        }
        switch schema["type"]?.string {
        case "object": return try object(schema, &random)
        case "array":
            let least = schema["minItems"]?.number?.integer ?? 0
            let count = random.number(in: least...(least + 2))
            let element = try #require(schema["items"])
            return .array(try (0..<count).map { _ in try value(element, &random) })
        case "number": return .number([0, 1, 12, 100][random.number(in: 0...3)])
        default: return .string(text(schema, &random))
        }
    }

    private func object(_ schema: JSONValue, _ random: inout SeededGenerator) throws -> JSONValue {
        let required = Set((schema["required"]?.array ?? []).compactMap(\.string))
        var object = JSONObject()
        for property in schema["properties"]?.object?.members ?? []
        where required.contains(property.name) || random.number(in: 0...2) > 0 {
            object[property.name] = try value(property.value, &random)
        }
        if schema["additionalProperties"]?.bool == true, random.number(in: 0...1) == 0 {
            object["of.our.own"] = .object(["x": .null, "y": .array([.bool(true)])])
        }
        return .object(object)
    }

    private func text(_ schema: JSONValue, _ random: inout SeededGenerator) -> String {
        if let words = schema["enum"]?.array?.compactMap(\.string) {
            return words[random.number(in: 0...(words.count - 1))]
        }
        if let pattern = schema["pattern"]?.string { return pattern.hasPrefix("(ext:)") ? "ext:our-own_1.2" : "ourown" }
        switch schema["format"]?.string {
        case "date": return ["2026-08-18", "2024-02-29", "1999-12-31"][random.number(in: 0...2)]
        case "date-time": return ["2026-08-18T10:00:00.000Z", "2026-08-18T10:00:00+02:00"][random.number(in: 0...1)]
        case "uri": return ["https://sis.example.org/ims/1", "urn:x:1"][random.number(in: 0...1)]
        default: return ["Grüße & <x>", "1", "", "A-1"][random.number(in: 0...3)]
        }
    }

    /// What may stand in the place of any value.
    static let strange: [JSONValue] = [
        .null, .bool(true), .number(1), .string(""), .string("x"), .string("true"), .string("2026-02-30"),
        .string("2026-08-18"), .string("2026-08-18T10:00:00"), .string("2026-08-18T10:00:00Z"),
        .string("2026-08-18T10:00:00+02"), .string("2026-08-18T10:00:00+0200"), .string("2026-08-18T10:00:00,5Z"),
        .string("2026-08-18T10:00Z"), .string("2026-08-18T10:00:00.123456-05:30"), .string("ext:"),
        .string("ext:a b"), .string("xext:a"), .string("Active"), .string("inactive"), .string("orgs/015"), .array([]),
        .array([.null]), .object(JSONObject()), .object(["sourcedId": .string("1")]), .string("case"), .string("Case"),
    ]

    /// A document with one thing changed somewhere.
    func spoiled(_ value: JSONValue, _ random: inout SeededGenerator) -> JSONValue {
        switch value {
        case .object(var object) where !object.members.isEmpty && random.number(in: 0...4) > 0:
            let member = object.members[random.number(in: 0...(object.members.count - 1))]
            switch random.number(in: 0...5) {
            case 0: object[member.name] = nil
            case 1: object["unknown"] = .string("x")
            default: object[member.name] = spoiled(member.value, &random)
            }
            return .object(object)
        case .array(var elements) where !elements.isEmpty && random.number(in: 0...4) > 0:
            let place = random.number(in: 0...(elements.count - 1))
            if random.number(in: 0...3) == 0 {
                elements.remove(at: place)
            } else {
                elements[place] = spoiled(elements[place], &random)
            }
            return .array(elements)
        default:
            return Self.strange[random.number(in: 0...(Self.strange.count - 1))]
        }
    }
}
