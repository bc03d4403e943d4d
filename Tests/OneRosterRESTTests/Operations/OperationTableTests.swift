import CrosswalkJSON
import Foundation
import HTTPTypes
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("The table of operations")
struct OperationTableTests {
    @Test("1.2 has 81 operations: 41 of rostering, 5 of resources, 35 of the gradebook")
    func countOf12() {
        let all = OneRosterOperation.all(in: .v1_2)
        #expect(all.count == 81)
        #expect(all.count { $0.service == .rostering } == 41)
        #expect(all.count { $0.service == .resources } == 5)
        #expect(all.count { $0.service == .gradebook } == 35)
        #expect(Set(all.map(\.name)).count == 81)
        #expect(Set(all.map { "\($0.method) \($0.service) \($0.path)" }).count == 81)
    }

    @Test("1.1 has 61 operations: 41 of rostering, 4 of resources, 16 of the gradebook, and no POST")
    func countOf11() {
        let all = OneRosterOperation.all(in: .v1_1)
        #expect(all.count == 61)
        #expect(all.count { $0.service == .rostering } == 41)
        #expect(
            all.filter { $0.service == .resources }.map { "\($0.path)" }.sorted() == [
                "/classes/{classSourcedId}/resources", "/courses/{courseSourcedId}/resources", "/resources",
                "/resources/{sourcedId}",
            ])
        #expect(all.count { $0.service == .gradebook } == 16)
        #expect(!all.contains { $0.shape == .post })
        #expect(all.allSatisfy { ShapeTable.shape(of: $0.entityType, in: .v1_1) != nil && !$0.scopes.isEmpty })
        let known = Set(OneRosterScope.all(in: .v1_1))
        #expect(all.allSatisfy { known.isSuperset(of: $0.scopes) })
        #expect(Set(all.map { "\($0.method) \($0.path)" }).count == 61)
    }

    @Test("Ids are encoded whole, and a wrong number of them is refused")
    func paths() throws {
        let operation = try #require(OneRosterOperation.named("getStudentsForClassInSchool", in: .v1_2))
        let path = operation.fullPath(["s/1", "a b|ü"])
        #expect(path == "/ims/oneroster/rostering/v1p2/schools/s%2F1/classes/a%20b%7C%C3%BC/students")
        #expect(operation.path.parameters == ["schoolSourcedId", "classSourcedId"])
        #expect(operation.fullPath(["s"]) == nil && operation.fullPath(["s", ""]) == nil)
        #expect(operation.fullPath(["a", "b", "c"]) == nil)
        let old = try #require(OneRosterOperation.named("putResult", in: .v1_1))
        #expect(old.fullPath(["r"]) == "/ims/oneroster/v1p1/results/r" && old.method == .put)
    }

    @Test("Bases and discovery files are those of the digest")
    func services() {
        #expect(
            OneRosterService.allCases.map { $0.basePath(in: .v1_2) } == [
                "/ims/oneroster/rostering/v1p2", "/ims/oneroster/resources/v1p2", "/ims/oneroster/gradebook/v1p2",
            ])
        #expect(OneRosterService.gradebook.basePath(in: .v1_1) == "/ims/oneroster/v1p1")
        #expect(
            OneRosterService.allCases.map { $0.discoveryFiles(in: .v1_2)[0] } == [
                OfficialSchemas.rostering, OfficialSchemas.resources, OfficialSchemas.gradebook,
            ])
        #expect(
            OneRosterService.rostering.discoveryPaths(in: .v1_2)[1]
                == "/ims/oneroster/rostering/v1p2/discovery/imsorv1p2_rostering_openapi3_v1p0.json")
        #expect(OneRosterService.rostering.discoveryPaths(in: .v1_1).isEmpty)
    }
}

@Suite("The table of operations against the official documents", .enabled(if: OfficialSchemas.isThere))
struct OfficialOperationTests {
    @Test("Each service has exactly the operations of its document", arguments: OneRosterService.allCases)
    func operations(_ service: OneRosterService) throws {
        let paths = try #require(try OfficialSchemas.whole(OfficialSchemas.document(of: service))["paths"]?.object)
        var unseen = OneRosterOperation.all(in: .v1_2).filter { $0.service == service }
        for path in paths {
            for method in path.value.object ?? JSONObject() {
                let place = try #require(
                    unseen.firstIndex { "\($0.path)" == path.name && $0.method.rawValue.lowercased() == method.name },
                    "\(method.name) \(path.name)")
                try compare(unseen.remove(at: place), method.value)
            }
        }
        #expect(unseen.map(\.name) == [])
    }

    private func compare(_ operation: OneRosterOperation, _ official: JSONValue) throws {
        let name = operation.name
        #expect(official["operationId"]?.string == name)
        let parameters = official["parameters"]?.array ?? []
        let query = parameters.filter { $0["in"]?.string == "query" }.compactMap { $0["name"]?.string }
        #expect(Set(query) == Set(operation.queryParameters), "\(name)")
        let path = parameters.filter { $0["in"]?.string == "path" }.compactMap { $0["name"]?.string }
        #expect(Set(path) == Set(operation.path.parameters), "\(name)")
        let scopes = try #require(official["security"]?.array?.first?["OAuth2CC"]?.array).compactMap(\.string)
        #expect(Set(scopes) == Set(operation.scopes.map { $0.uri(in: .v1_2) }), "\(name)")
        try compareBodies(operation, official)
    }

    private func compareBodies(_ operation: OneRosterOperation, _ official: JSONValue) throws {
        let schemas = try OfficialSchemas.schemas(OfficialSchemas.document(of: operation.service))
        func members(_ content: JSONValue?) -> [String] {
            let reference = content?["content"]?["application/json"]?["schema"]?["$ref"]?.string ?? ""
            let schema = schemas[String(reference.split(separator: "/").last ?? "")]
            return schema?["properties"]?.object?.members.map(\.name) ?? []
        }
        let success = try #require(official["responses"]?.object?.first { $0.name.hasPrefix("2") })
        switch operation.shape {
        case .collection, .single:
            #expect(success.name == "200" && members(success.value) == [operation.wrapper])
        case .put:
            #expect(success.name == "201" && members(success.value) == [])
            #expect(members(official["requestBody"]) == [operation.wrapper])
        case .post:
            #expect(success.name == "201" && members(success.value) == ["sourcedIdPairs"])
            #expect(members(official["requestBody"]) == [operation.wrapper])
        case .delete:
            #expect(success.name == "204" && operation.wrapper == nil)
        }
    }

    @Test("The scopes are those of the documents, and no others")
    func scopes() throws {
        var official: Set<String> = []
        for service in OneRosterService.allCases {
            let document = try OfficialSchemas.whole(OfficialSchemas.document(of: service))
            let flow = document["components"]?["securitySchemes"]?["OAuth2CC"]?["flows"]?["clientCredentials"]
            official.formUnion(flow?["scopes"]?.object?.members.map(\.name) ?? [])
        }
        #expect(Set(OneRosterScope.all(in: .v1_2).map { $0.uri(in: .v1_2) }) == official)
    }
}
