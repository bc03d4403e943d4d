import CrosswalkJSON
import CrosswalkTesting
import Foundation
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("The JSON of 1.2 against the official schemas", .enabled(if: OfficialSchemas.isThere))
struct OfficialSchemaTests {
    @Test(
        "Every record of the documents has the same members, required ones and types here",
        arguments: OneRosterEntityType.allCases)
    func tables(_ type: OneRosterEntityType) throws {
        let schemas = try OfficialSchemas.schemas(OfficialSchemas.document(of: type))
        let schema = try #require(schemas[OfficialSchemas.name(of: type)])
        let shape = try #require(ShapeTable.shape(of: type, in: .v1_2))
        try same(shape, schema, schemas, type.rawValue)
    }

    private func same(_ shape: ObjectShape, _ schema: JSONValue, _ schemas: JSONObject, _ path: String) throws {
        let properties = try #require(schema["properties"]?.object)
        #expect(Set(shape.members.map(\.name)) == Set(properties.members.map(\.name)), "\(path)")
        let required = Set((schema["required"]?.array ?? []).compactMap(\.string))
        #expect(Set(shape.members.filter(\.isRequired).map(\.name)) == required, "\(path)")
        #expect(shape.isOpen == (schema["additionalProperties"]?.bool == true), "\(path)")
        for member in shape.members {
            try same(member.shape, try #require(properties[member.name]), schemas, "\(path).\(member.name)")
        }
    }

    private func same(_ shape: ValueShape, _ schema: JSONValue, _ schemas: JSONObject, _ path: String) throws {
        if let reference = schema["$ref"]?.string {
            let name = String(try #require(reference.split(separator: "/").last))
            let target = try #require(schemas[name])
            switch shape {
            case .reference(let type): try same(ShapeTable.reference(type), target, schemas, path)
            case .object(let inner): try same(inner, target, schemas, path)
            case .anyObject: #expect(target["additionalProperties"]?.bool == true)
            default: Issue.record("\(path) is an object")
            }
            return
        }
        switch shape {
        case .list(let element, let least):
            #expect(schema["type"]?.string == "array" && schema["minItems"]?.number?.integer == least, "\(path)")
            try same(element, try #require(schema["items"]), schemas, path)
        case .term(let vocabulary):
            let options = schema["anyOf"]?.array ?? [schema]
            let words = options.flatMap { $0["enum"]?.array ?? [] }.compactMap(\.string)
            #expect(Set(words) == Set(vocabulary.words), "\(path)")
            #expect(vocabulary.isExtensible == options.contains { $0["pattern"] != nil }, "\(path)")
        case .objectiveSource: #expect(schema["anyOf"] != nil, "\(path)")
        case .boolean: #expect(schema["enum"]?.array?.compactMap(\.string) == ["true", "false"], "\(path)")
        case .number: #expect(schema["type"]?.string == "number", "\(path)")
        case .text:
            #expect(schema["type"]?.string == "string" && schema["format"] == nil && schema["enum"] == nil, "\(path)")
        case .date, .dateTime, .uri:
            let format = shape == .date ? "date" : shape == .uri ? "uri" : "date-time"
            #expect(schema["format"]?.string == format, "\(path)")
        case .reference, .object, .anyObject: Issue.record("\(path) is no object there")
        }
    }

    @Test(
        "12,000 records, most of them spoiled somewhere, get the verdict of a schema checker that knows nothing of ours"
    )
    func verdicts() throws {
        var (accepted, refused) = (0, 0)
        let documents = try Dictionary(
            uniqueKeysWithValues: [OfficialSchemas.rostering, OfficialSchemas.gradebook, OfficialSchemas.resources]
                .map { ($0, try OfficialSchemas.schemas($0)) })
        try PropertyTest.run(cases: 12_000, seed: 0x0512) { random in
            let types = OneRosterEntityType.allCases
            let type = types[random.number(in: 0...(types.count - 1))]
            let schemas = try #require(documents[OfficialSchemas.document(of: type)])
            let schema = try #require(schemas[OfficialSchemas.name(of: type)])
            let records = RandomRecords(schemas: schemas)
            var record = try records.value(schema, &random)
            for _ in 0..<random.number(in: 0...2) { record = records.spoiled(record, &random) }
            // The one type whose list has the same name as a record.
            guard type != .demographics || record.array == nil else { return }
            let official = try SchemaChecker(schemas: schemas).accepts(record, schema)
            // Under its name: a bare value that is no record would be refused for that alone.
            let document = JSONValue.object([type.singular: record]).json
            let report = try OneRosterJSONCheck(.v1_2).report(on: document, as: type)
            try #require(report.isAccepted == official, "\(report.codes) \(String(decoding: document, as: UTF8.self))")
            if official { accepted += 1 } else { refused += 1 }
        }
        print("official schemas: accepted \(accepted), refused \(refused), all as a schema checker says")
        #expect(accepted > 1_000 && refused > 3_000)
    }
}
