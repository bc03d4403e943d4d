import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("Every operation, once each")
struct OperationExerciseTests {
    private static func expected(_ operation: OneRosterOperation) -> Int {
        switch operation.shape {
        case .collection, .single: 200
        case .put, .post: 201
        case .delete: 204
        }
    }

    @Test("The provider answers every operation of a version with success", arguments: [OneRosterVersion.v1_1, .v1_2])
    func all(_ version: OneRosterVersion) async throws {
        var held = 0
        for operation in OneRosterOperation.all(in: version) {
            let world = ProviderWorld()
            let body = try OperationCalls.body(operation).map { HTTPBody($0.json) } ?? .empty
            let answer = try await world.ask(operation.method, try OperationCalls.path(operation), body: body)
            let isRight = answer.status == Self.expected(operation) && answer.json?["statusInfoSet"] == nil
            #expect(isRight, "\(operation.name) \(answer.status) \(String(decoding: answer.body, as: UTF8.self))")
            if operation.shape == .collection {
                let rows = answer.ids(operation.entityType.plural)
                #expect(rows?.isEmpty == false, "\(operation.name)")
            }
            if isRight { held += 1 }
        }
        print("OneRoster \(version) provider, operations: held \(held)/\(OneRosterOperation.all(in: version).count)")
    }

    @Test(
        "1.2: requests and answers fit the official documents", .enabled(if: OfficialSchemas.isThere),
        arguments: OneRosterService.allCases)
    func official(_ service: OneRosterService) async throws {
        let document = try OfficialSchemas.whole(OfficialSchemas.document(of: service))
        try await check(service, against: document)
    }

    @Test("1.2: requests and answers fit the provider's own documents", arguments: OneRosterService.allCases)
    func own(_ service: OneRosterService) async throws {
        let world = ProviderWorld()
        for path in service.discoveryPaths(in: .v1_2) {
            let answer = try await world.get(path, bearer: nil)
            #expect(answer.status == 200)
            try await check(service, against: try #require(answer.json))
        }
    }

    private func check(_ service: OneRosterService, against document: JSONValue) async throws {
        let checker = SchemaChecker(schemas: try #require(document["components"]?["schemas"]?.object))
        let paths = try #require(document["paths"]?.object)
        var seen = 0
        for path in paths {
            for method in path.value.object ?? JSONObject() {
                let name = try #require(method.value["operationId"]?.string)
                let operation = try #require(OneRosterOperation.named(name, in: .v1_2))
                try await check(operation, method.value, checker)
                seen += 1
            }
        }
        #expect(seen == OneRosterOperation.all(in: .v1_2).count { $0.service == service })
    }

    private func check(
        _ operation: OneRosterOperation, _ described: JSONValue, _ checker: SchemaChecker
    ) async throws {
        let world = ProviderWorld()
        let body = try OperationCalls.body(operation)
        if let schema = described["requestBody"]?["content"]?["application/json"]?["schema"] {
            #expect(try checker.accepts(try #require(body), schema), "\(operation.name)")
        }
        let path = try OperationCalls.path(operation)
        let answer = try await world.ask(operation.method, path, body: body.map { HTTPBody($0.json) } ?? .empty)
        try fits(answer, operation, described, checker)
        // Refusals have a schema too: without a token, with a missing parent or record, with a body that is none.
        try fits(try await world.ask(operation.method, path, bearer: nil), operation, described, checker)
        let ids = operation.path.parameters.map { _ in "zz" }
        if !ids.isEmpty, operation.shape != .put {
            let missing = try #require(operation.fullPath(ids))
            let none = HTTPBody(#"{"\#(operation.wrapper ?? "")":[]}"#)
            try fits(try await world.ask(operation.method, missing, body: none), operation, described, checker)
        }
        if body != nil {
            let wrong = try await world.ask(operation.method, path, body: HTTPBody("{"))
            #expect(wrong.status == 422)
            try fits(wrong, operation, described, checker)
        } else if operation.shape == .collection {
            try fits(try await world.get("\(path)&filter=x"), operation, described, checker)
        }
    }

    private func fits(
        _ answer: ProviderWorld.Answer, _ operation: OneRosterOperation, _ described: JSONValue,
        _ checker: SchemaChecker
    ) throws {
        let responses = try #require(described["responses"]?.object)
        let response = try #require(responses["\(answer.status)"] ?? responses["default"])
        guard let schema = response["content"]?["application/json"]?["schema"] else {
            #expect(answer.body.isEmpty, "\(operation.name)")
            return
        }
        let isFit = try checker.accepts(try #require(answer.json), schema)
        #expect(isFit, "\(operation.name) \(answer.status) \(String(decoding: answer.body, as: UTF8.self))")
    }

    @Test(
        "The provider's own documents have the official operations", .enabled(if: OfficialSchemas.isThere),
        arguments: OneRosterService.allCases)
    func documents(_ service: OneRosterService) async throws {
        let path = try #require(service.discoveryPaths(in: .v1_2).first)
        let own = try #require(try await ProviderWorld().get(path, bearer: nil).json)
        let official = try OfficialSchemas.whole(OfficialSchemas.document(of: service))
        #expect(Self.summary(own) == Self.summary(official))
        #expect(own["servers"]?.array?.first?["url"]?.string == "https://sis.example.org" + service.basePath(in: .v1_2))
        let flow = own["components"]?["securitySchemes"]?["OAuth2CC"]?["flows"]?["clientCredentials"]
        #expect(flow?["tokenUrl"]?.string == "https://sis.example.org/oauth2/token")
    }

    /// Method, path, id, parameters and scopes of every operation.
    private static func summary(_ document: JSONValue) -> Set<String> {
        var summary: Set<String> = []
        for path in document["paths"]?.object ?? JSONObject() {
            for method in path.value.object ?? JSONObject() {
                let parameters = (method.value["parameters"]?.array ?? []).compactMap { $0["name"]?.string }.sorted()
                let scopes =
                    method.value["security"]?.array?.first?["OAuth2CC"]?.array?.compactMap(\.string).sorted() ?? []
                summary.insert(
                    "\(method.name) \(path.name) \(method.value["operationId"]?.string ?? "") \(parameters) \(scopes)")
            }
        }
        return summary
    }
}
