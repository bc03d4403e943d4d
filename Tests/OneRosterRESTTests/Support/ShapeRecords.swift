import CrosswalkJSON
import CrosswalkTesting
import OneRosterModel
import Testing

@testable import OneRosterREST

/// Random records that fit our own tables, of either version: the official schemas know only one of them, and are not
/// always there.
struct ShapeRecords {
    let version: OneRosterVersion

    /// Every type that the version has, with both versions.
    static let all: [(OneRosterEntityType, OneRosterVersion)] = [OneRosterVersion.v1_1, .v1_2].flatMap { version in
        OneRosterEntityType.allCases.filter { ShapeTable.shape(of: $0, in: version) != nil }.map { ($0, version) }
    }

    func record(_ type: OneRosterEntityType, _ random: inout SeededGenerator) throws -> JSONValue {
        try object(#require(ShapeTable.shape(of: type, in: version)), &random)
    }

    /// Whether every member is there.
    var isFull = false

    private func object(_ shape: ObjectShape, _ random: inout SeededGenerator) -> JSONValue {
        var object = JSONObject()
        for member in shape.members where isFull || member.isRequired || random.number(in: 0...2) > 0 {
            object[member.name] = value(member.shape, member.name, &random)
        }
        if shape.isOpen, random.number(in: 0...2) == 0 {
            object["of.our.own"] = .object(["x": .null, "y": .array([.bool(true)])])
        }
        return .object(object)
    }

    private func value(_ shape: ValueShape, _ name: String, _ random: inout SeededGenerator) -> JSONValue {
        func one(_ choices: [String]) -> JSONValue { .string(choices[random.number(below: choices.count)]) }
        switch shape {
        case .text where name == "sourcedId": return one(["a1", "b/2", "Grüße 3", "c-4"])
        case .text: return one(["Grüße & <x>", "1", "", "A-\"1\"", "2026"])
        case .date: return one(["2026-08-18", "2024-02-29", "1999-12-31"])
        case .dateTime: return one(["2026-08-18T10:00:00.000Z", "2026-08-18T10:00:00+02:00", "2026-08-18T10:00:00Z"])
        case .uri: return one(["https://sis.example.org/ims/1", "urn:x:1", "a+b:~!$&'()*,;=%20?#[]@"])
        case .number: return .number([0, 1, -12, 100][random.number(in: 0...3)])
        case .boolean:
            return version < .v1_2 && random.chance(1, in: 2) ? .bool(random.chance(1, in: 2)) : one(["true", "false"])
        case .term(let vocabulary):
            return one(
                vocabulary.words.filter { $0 != "inactive" } + (vocabulary.isExtensible ? ["ext:our-own_1.2"] : []))
        case .objectiveSource: return one(["case", "unknown", "ours7"])
        case .reference(let type):
            return .object([
                "href": one(["https://x.example/\(type)/1"]), "sourcedId": one(["r1", "r 2"]), "type": .string(type),
            ])
        case .object(let shape): return object(shape, &random)
        case .list(let element, let least):
            return .array(
                (0..<random.number(in: max(least, isFull ? 1 : 0)...(least + 2))).map { _ in
                    value(element, name, &random)
                })
        case .anyObject: return .object(["k": .array([.null, 1, "x"]), "l": .object(["m": false])])
        }
    }
}
