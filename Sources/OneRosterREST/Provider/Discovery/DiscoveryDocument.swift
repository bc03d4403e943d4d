internal import CrosswalkJSON
internal import HTTPTypes
internal import OneRosterModel

/// The document by which a server of 1.2 tells what it can do: OpenAPI, with this server's addresses, written from the
/// tables of operations and records.
struct DiscoveryDocument {
    let service: OneRosterService
    /// Everything in front of the services' paths.
    let root: String
    let tokenPath: String

    private var operations: [OneRosterOperation] {
        OneRosterOperation.all(in: .v1_2).filter { $0.service == service }
    }

    var value: JSONValue {
        [
            "openapi": "3.0.1",
            "info": ["title": .string("OneRoster 1.2, \(service.rawValue)"), "version": "1.2"],
            "servers": [["url": .string(root + service.basePath(in: .v1_2))]],
            "paths": .object(paths),
            "components": [
                "securitySchemes": ["OAuth2CC": security], "schemas": .object(SchemaWriter.schemas(of: operations)),
            ],
        ]
    }

    private var security: JSONValue {
        let scopes = Set(operations.flatMap(\.scopes).map { $0.uri(in: .v1_2) }).sorted()
        return [
            "type": "oauth2",
            "flows": [
                "clientCredentials": [
                    "tokenUrl": .string(root + tokenPath), "scopes": .object(JSONObject(scopes.map { ($0, "") })),
                ]
            ],
        ]
    }

    // MARK: Operations

    private var paths: JSONObject {
        var paths = JSONObject()
        for operation in operations {
            let path = "\(operation.path)"
            var methods = paths[path]?.object ?? JSONObject()
            methods[operation.method.rawValue.lowercased()] = .object(description(of: operation))
            paths[path] = .object(methods)
        }
        return paths
    }

    private func description(of operation: OneRosterOperation) -> JSONObject {
        var description: JSONObject = [
            "operationId": .string(operation.name),
            "parameters": .array(parameters(of: operation)),
            "security": [["OAuth2CC": .array(operation.scopes.map { .string($0.uri(in: .v1_2)) })]],
        ]
        if operation.shape == .put || operation.shape == .post {
            description["requestBody"] = ["required": true, "content": content(SchemaWriter.body(of: operation))]
        }
        description["responses"] = .object(responses(of: operation))
        return description
    }

    private func parameters(of operation: OneRosterOperation) -> [JSONValue] {
        let text: JSONValue = ["type": "string"]
        let inPath = operation.path.parameters.map { name -> JSONValue in
            ["name": .string(name), "in": "path", "required": true, "schema": text]
        }
        return inPath
            + operation.queryParameters.map { name in
                ["name": .string(name), "in": "query", "required": false, "schema": Self.schema(of: name)]
            }
    }

    private static func schema(of parameter: String) -> JSONValue {
        switch parameter {
        case "limit": ["type": "integer", "format": "int32", "default": 100, "minimum": 1]
        case "offset": ["type": "integer", "format": "int32", "default": 0, "minimum": 0]
        case "orderBy": ["type": "string", "enum": ["asc", "desc"]]
        case "fields": ["type": "array", "items": ["type": "string"]]
        default: ["type": "string"]
        }
    }

    private func responses(of operation: OneRosterOperation) -> JSONObject {
        var responses = JSONObject()
        switch operation.shape {
        case .collection, .single:
            responses["200"] = response("The records.", SchemaWriter.body(of: operation))
        case .put: responses["201"] = ["description": "It is stored."]
        case .delete: responses["204"] = ["description": "It is gone."]
        case .post: responses["201"] = response("The ids.", "GUIDPairSetDType")
        }
        let isRead = operation.shape == .collection || operation.shape == .single
        for (code, meaning) in Self.errors where code != "400" || isRead {
            responses[code] = response(meaning, "imsx_StatusInfoDType")
        }
        return responses
    }

    private static let errors = [
        ("default", "Anything else."), ("400", "A parameter is wrong."), ("401", "There is no token that is known."),
        ("403", "The token does not allow this."), ("404", "There is no such object."),
        ("422", "The body is wrong."), ("429", "Too many requests."), ("500", "The server failed."),
    ]

    private func response(_ meaning: String, _ schema: String) -> JSONValue {
        ["description": .string(meaning), "content": content(schema)]
    }

    private func content(_ schema: String) -> JSONValue {
        ["application/json": ["schema": SchemaWriter.reference(to: schema)]]
    }
}
