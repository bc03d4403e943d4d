import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterREST

@Suite("Writing the gradebook")
struct GradebookWriteTests {
    private static let base = "/ims/oneroster/gradebook/v1p2"
    private static let old = "/ims/oneroster/v1p1"

    private static func result(_ more: JSONObject = JSONObject()) -> JSONObject {
        var record: JSONObject = [
            "sourcedId": "n1", "lineItem": ["sourcedId": "l1"], "student": ["sourcedId": "u2"],
            "scoreStatus": "fully graded", "scoreDate": "2026-09-10", "score": 12,
        ]
        for member in more {
            record[member.name] = member.value.isNull ? Optional<JSONValue>.none : member.value
        }
        return record
    }

    private static func put(
        _ world: ProviderWorld, _ record: JSONObject, at path: String = "\(base)/results/n1"
    ) async throws -> ProviderWorld.Answer {
        try await world.ask(.put, path, body: HTTPBody(JSONValue.object(["result": .object(record)]).json))
    }

    @Test("A PUT creates and replaces with 201 and no body, and a DELETE takes the record out of the lists")
    func life() async throws {
        let world = ProviderWorld()
        let created = try await Self.put(world, Self.result())
        #expect(created.status == 201 && created.body.isEmpty)
        let read = try await world.get("\(Self.base)/results/n1")
        #expect(read.json?["result"]?["status"]?.string == "active")
        #expect(read.json?["result"]?["dateLastModified"]?.string == ProviderWorld.clock.ambient.now().iso8601)
        #expect(
            read.json?["result"]?["lineItem"]?["href"]?.string == "https://sis.example.org\(Self.base)/lineItems/l1")
        let replaced = try await Self.put(world, Self.result(["score": 13]))
        #expect(replaced.status == 201 && replaced.body.isEmpty)
        #expect(try await world.get("\(Self.base)/results/n1").json?["result"]?["score"]?.number?.integer == 13)
        #expect(try await world.get("\(Self.base)/results").ids("results") == ["n1", "x1", "x2", "x3", "x4"])
        #expect(try await world.ask(.delete, "\(Self.base)/results/n1").status == 204)
        #expect(try await world.get("\(Self.base)/results").ids("results") == ["x1", "x2", "x3", "x4"])
        #expect(try await world.get("\(Self.base)/classes/c1/lineItems/l1/results").ids("results") == ["x1", "x2"])
        #expect(try await world.get("\(Self.base)/results/n1").status == 404)
        let again = try await world.ask(.delete, "\(Self.base)/results/n1")
        #expect(again.status == 404 && again.minor == "unknownobject")
    }

    @Test("Google's profile has 200 for a replace and 201 for a create")
    func google() async throws {
        let world = ProviderWorld(settings: .googleProfile)
        #expect(try await Self.put(world, Self.result()).status == 201)
        #expect(try await Self.put(world, Self.result()).status == 200)
    }

    @Test("A score above the maximum, exempt, a date-time as a score's day and text scores come back as they went in")
    func roundTrips() async throws {
        let world = ProviderWorld()
        let record = Self.result([
            "score": .number(try #require(JSONNumber("100.50"))), "scoreStatus": "exempt", "textScore": "A+",
            "scoreDate": "2026-09-10T23:30:00.000Z", "late": "true", "comment": "",
        ])
        #expect(try await Self.put(world, record).status == 201)
        let read = try await world.get("\(Self.base)/results/n1").json?["result"]
        #expect(read?["score"]?.number?.lexeme == "100.50" && read?["scoreStatus"]?.string == "exempt")
        #expect(read?["scoreDate"]?.string == "2026-09-10" && read?["textScore"]?.string == "A+")
        #expect(read?["late"]?.string == "true" && read?["comment"]?.string == "")
    }

    /// What is changed, and the member that the refusal names.
    static let wrong: [(JSONObject, String)] = [
        (["sourcedId": "other"], "result.sourcedId"), (["sourcedId": ""], "result.sourcedId"),
        (["sourcedId": 1], "result.sourcedId"), (["lineItem": .null], "result.lineItem"),
        (["student": ["sourcedId": ""], "score": "12"], "result.score"), (["score": "12"], "result.score"),
        (["scoreStatus": "great secret"], "result.scoreStatus"), (["scoreStatus": .null], "result.scoreStatus"),
        (["scoreDate": "2026-02-30"], "result.scoreDate"), (["status": "gone"], "result.status"),
        (["dateLastModified": "now"], "result.dateLastModified"), (["late": true], "result.late"),
        (["lineItem": ["sourcedId": "l1", "type": "user"]], "result.lineItem.type"),
        (["lineItem": "l1"], "result.lineItem"), (["secretMember": "x"], "result.secretMember"),
        (["learningObjectiveSet": [["source": "case"]]], "result.learningObjectiveSet[0].learningObjectiveResults"),
    ]

    @Test("A body that is wrong is refused by 422 with the member's name and none of its values", arguments: wrong)
    func refusals(_ change: JSONObject, _ member: String) async throws {
        let world = ProviderWorld()
        let answer = try await Self.put(world, Self.result(change))
        #expect(answer.status == 422 && answer.minor == "invaliddata")
        let detail = answer.json?["imsx_description"]?.string ?? ""
        #expect(detail.hasPrefix("\(member): "), "\(detail)")
        #expect(!detail.contains("great secret") && !detail.contains("u2"))
        #expect(try await world.get("\(Self.base)/results/n1").status == 404)
    }

    @Test(
        "What is no such body is refused by 422",
        arguments: [
            "", "{", "[]", "null", "{}", #"{"results":{}}"#, #"{"result":[]}"#, #"{"result":null}"#,
            #"{"result":{"a":1,"a":2}}"#, "\u{FEFF}{}",
        ])
    func noBodies(_ text: String) async throws {
        let answer = try await ProviderWorld().ask(.put, "\(Self.base)/results/n1", body: HTTPBody(text))
        #expect(answer.status == 422 && answer.minor == "invaliddata")
    }

    @Test("A body of more than a mebibyte is refused by 413 before it is read whole")
    func large() async throws {
        let world = ProviderWorld()
        let body = HTTPBody(Array(repeating: 0x20, count: (1 << 20) + 1))
        let answer = try await world.ask(.put, "\(Self.base)/results/n1", body: body)
        #expect(answer.status == 413 && answer.minor == "invaliddata")
    }

    @Test("Without leave for partial bodies the whole record is required")
    func strict() async throws {
        var settings = OneRosterProviderSettings()
        settings.acceptsPartialBodies = false
        let world = ProviderWorld(settings: settings)
        #expect(try await Self.put(world, Self.result()).status == 422)
        let whole = try #require(OneRosterOperation.named("putResult", in: .v1_2))
        let body = try #require(try OperationCalls.body(whole)).json
        #expect(try await world.ask(.put, "\(Self.base)/results/x1", body: HTTPBody(body)).status == 201)
    }

    @Test("A POST gives ids, tells which is whose, and stores all or none")
    func post() async throws {
        let world = ProviderWorld()
        let records: JSONValue = [
            .object(Self.result(["sourcedId": "a", "lineItem": .null])), .object(Self.result(["sourcedId": "b"])),
        ]
        let path = "\(Self.base)/lineItems/l1/results"
        let answer = try await world.ask(.post, path, body: HTTPBody(JSONValue.object(["results": records]).json))
        #expect(answer.status == 201, "\(String(decoding: answer.body, as: UTF8.self))")
        let pairs = try #require(answer.json?["sourcedIdPairs"]?.array)
        #expect(pairs.map { $0["suppliedSourcedId"]?.string } == ["a", "b"])
        let allocated = pairs.compactMap { $0["allocatedSourcedId"]?.string }
        #expect(Set(allocated).count == 2 && allocated.allSatisfy { $0.utf8.count == 36 })
        for id in allocated {
            let read = try await world.get("\(Self.base)/results/\(id)")
            #expect(read.json?["result"]?["lineItem"]?["sourcedId"]?.string == "l1")
        }
        let mixed: JSONValue = [.object(Self.result(["sourcedId": "c"])), .object(Self.result(["score": "no"]))]
        let none = try await world.ask(.post, path, body: HTTPBody(JSONValue.object(["results": mixed]).json))
        #expect(none.status == 422 && none.json?["imsx_description"]?.string?.hasPrefix("results[1].score: ") == true)
        #expect(try await world.get("\(Self.base)/results").fields.value(named: "x-total-count") == "6")
    }

    @Test("A POST whose records contradict the path or one another is refused")
    func contradictions() async throws {
        let world = ProviderWorld()
        func post(_ path: String, _ list: String, _ records: [JSONObject]) async throws -> ProviderWorld.Answer {
            let body = JSONValue.object([list: .array(records.map { .object($0) })]).json
            return try await world.ask(.post, Self.base + path, body: HTTPBody(body))
        }
        #expect(try await post("/lineItems/l2/results", "results", [Self.result()]).status == 422)
        #expect(try await post("/lineItems/zz/results", "results", [Self.result()]).status == 404)
        #expect(try await post("/lineItems/l1/results", "results", [Self.result(), Self.result()]).status == 422)
        let path = "/classes/c3/academicSessions/t2/results"
        #expect(try await post(path, "results", [Self.result()]).status == 422)
        #expect(try await post("/classes/c1/academicSessions/t1/results", "results", [Self.result()]).status == 201)
        #expect(try await post("/classes/c1/academicSessions/zz/results", "results", [Self.result()]).status == 404)
        #expect(try await post("/classes/c1/lineItems", "lineItems", []).status == 201)
        let lineItem: JSONObject = [
            "sourcedId": "t", "title": "Quiz", "assignDate": "2026-09-01T00:00:00Z", "dueDate": "2026-09-02T00:00:00Z",
            "category": ["sourcedId": "cat1"],
        ]
        let made = try await post("/classes/c1/lineItems", "lineItems", [lineItem])
        #expect(made.status == 201)
        let id = made.json?["sourcedIdPairs"]?.array?.first?["allocatedSourcedId"]?.string ?? ""
        let read = try await world.get("\(Self.base)/lineItems/\(id)").json?["lineItem"]
        #expect(read?["class"]?["sourcedId"]?.string == "c1" && read?["school"]?["sourcedId"]?.string == "s1")
    }

    @Test("1.1 writes in its own form, and loses nothing that 1.2 wrote")
    func versions() async throws {
        let world = ProviderWorld()
        let body =
            #"{"category":{"sourcedId":"cat1","status":"active","dateLastModified":"2026-09-01T00:00:00Z","title":"Home"}}"#
        #expect(try await world.ask(.put, "\(Self.old)/categories/cat1", body: HTTPBody(body)).status == 201)
        let new = try await world.get("\(Self.base)/categories/cat1").json?["category"]
        #expect(new?["title"]?.string == "Home" && new?["weight"]?.number?.lexeme == "0.5")
        let seen = try await world.get("\(Self.old)/categories/cat1").json?["category"]
        #expect(seen?["title"]?.string == "Home" && seen?["weight"] == nil)
        let inactive = #"{"category":{"sourcedId":"cat2","status":"inactive","title":"Tests"}}"#
        #expect(try await world.ask(.put, "\(Self.old)/categories/cat2", body: HTTPBody(inactive)).status == 201)
        #expect(
            try await world.get("\(Self.base)/categories/cat2").json?["category"]?["status"]?.string == "tobedeleted")
        let wrong = try await world.ask(.put, "\(Self.old)/categories/cat2", body: HTTPBody("{}"))
        #expect(wrong.status == 422 && wrong.minor == "invalid data")
    }

    @Test("Other methods are refused by 405 with those that there are")
    func methods() async throws {
        let world = ProviderWorld()
        let post = try await world.ask(.post, "\(Self.base)/results")
        #expect(post.status == 405 && post.fields[.allow] == "GET, HEAD")
        #expect(try await world.ask(.patch, "\(Self.base)/results/x1").fields[.allow] == "DELETE, GET, HEAD, PUT")
        #expect(try await world.ask(.delete, "/ims/oneroster/rostering/v1p2/users/u1").status == 405)
        let old = try await world.ask(.delete, "\(Self.old)/users/u1")
        #expect(old.status == 405 && old.minor == "invalid data")
        let head = try await world.ask(.head, "\(Self.base)/results")
        #expect(head.status == 200 && head.body.isEmpty && head.fields.value(named: "x-total-count") == "4")
    }
}
