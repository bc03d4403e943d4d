internal import CrosswalkJSON
internal import OneRosterModel

/// Writes the tables of records as schemas of OpenAPI.
enum SchemaWriter {
    /// The name of the schema of an operation's records, in the wrapper that travels.
    static func body(of operation: OneRosterOperation) -> String {
        let isList = operation.shape == .collection || operation.shape == .post
        return isList ? set(operation.entityType) : "Single\(name(operation.entityType))DType"
    }

    /// The official documents have one name that is not regular.
    private static func set(_ type: OneRosterEntityType) -> String {
        type == .category ? "CategoriesSetDType" : "\(name(type))SetDType"
    }

    private static func name(_ type: OneRosterEntityType) -> String {
        type.rawValue.prefix(1).uppercased() + type.rawValue.dropFirst()
    }

    static func reference(to name: String) -> JSONValue { ["$ref": .string("#/components/schemas/\(name)")] }

    /// Every schema that these operations need.
    static func schemas(of operations: [OneRosterOperation]) -> JSONObject {
        var schemas = JSONObject()
        for type in OneRosterEntityType.allCases where operations.contains(where: { $0.entityType == type }) {
            guard let shape = ShapeTable.shape(of: type, in: .v1_2) else { continue }
            let plain = "\(name(type))DType"
            schemas[plain] = schema(shape)
            schemas["Single\(plain)"] = object([(type.singular, reference(to: plain))], required: [type.singular])
            let list: JSONValue = ["type": "array", "minItems": 0, "items": reference(to: plain)]
            schemas[set(type)] = object([(type.plural, list)], required: [])
        }
        schemas["GUIDPairSetDType"] = pairs
        schemas["imsx_StatusInfoDType"] = status
        return schemas
    }

    // MARK: Records

    private static func object(
        _ members: [(String, JSONValue)], required: [String], isOpen: Bool = false
    ) -> JSONValue {
        var schema: JSONObject = ["type": "object", "properties": .object(JSONObject(members))]
        if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
        schema["additionalProperties"] = .bool(isOpen)
        return .object(schema)
    }

    private static func schema(_ shape: ObjectShape) -> JSONValue {
        object(
            shape.members.map { ($0.name, schema($0.shape)) },
            required: shape.members.filter(\.isRequired).map(\.name), isOpen: shape.isOpen)
    }

    private static func schema(_ shape: ValueShape) -> JSONValue {
        switch shape {
        case .text: ["type": "string"]
        case .date: ["type": "string", "format": "date"]
        case .dateTime: ["type": "string", "format": "date-time"]
        case .uri: ["type": "string", "format": "uri"]
        case .number: ["type": "number", "format": "float"]
        case .boolean: words(["true", "false"])
        case .term(let vocabulary):
            vocabulary.isExtensible
                ? ["anyOf": [words(vocabulary.words), ["type": "string", "pattern": "(ext:)[a-zA-Z0-9\\.\\-\\_]+"]]]
                : words(vocabulary.words)
        case .objectiveSource:
            ["anyOf": [words(["case", "unknown"]), ["type": "string", "pattern": "^[a-z0-9]+$"]]]
        case .reference(let type): schema(ShapeTable.reference(type))
        case .object(let shape): schema(shape)
        case .list(let element, let least):
            ["type": "array", "minItems": .number(JSONNumber(least)), "items": schema(element)]
        case .anyObject: ["type": "object", "additionalProperties": true]
        }
    }

    private static func words(_ words: [String]) -> JSONValue {
        ["type": "string", "enum": .array(words.map { .string($0) })]
    }

    // MARK: What goes with them

    private static var pairs: JSONValue {
        let text: JSONValue = ["type": "string"]
        let pair = object(
            [("suppliedSourcedId", text), ("allocatedSourcedId", text)],
            required: ["suppliedSourcedId", "allocatedSourcedId"])
        return object([("sourcedIdPairs", ["type": "array", "minItems": 0, "items": pair])], required: [])
    }

    private static var status: JSONValue {
        let text: JSONValue = ["type": "string"]
        let names = ["imsx_codeMinorFieldName", "imsx_codeMinorFieldValue"]
        let minor = object(names.map { ($0, text) }, required: names)
        let list: JSONValue = ["type": "array", "minItems": 1, "items": minor]
        return object(
            [
                ("imsx_codeMajor", words(["success", "processing", "failure", "unsupported"])),
                ("imsx_severity", words(["status", "warning", "error"])), ("imsx_description", text),
                ("imsx_CodeMinor", object([("imsx_codeMinorField", list)], required: ["imsx_codeMinorField"])),
            ], required: ["imsx_codeMajor", "imsx_severity"])
    }
}
