import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

@Suite("Searching resources")
struct ResourceSearchTests {
    private struct Collection: ResourceCollection {
        func resources(
            _ query: ResourceQuery, for client: ClientID
        ) -> (resources: [LearningResource], total: Int)? {
            if query.filter?.text == "nonsense" { return nil }
            let all = (0..<7).map { index in
                var resource = LearningResource()
                resource.name = "R\(index)"
                resource.subjects = ["Maths"]
                resource.extras = ["rating": 4]
                return resource
            }
            let (offset, limit) = (query.offset ?? 0, query.limit ?? 7)
            return (Array(all.dropFirst(offset).prefix(limit)), all.count)
        }

        func subjects(for client: ClientID) -> [ResourceSubject] {
            [ResourceSubject(id: "1", name: "Maths"), ResourceSubject(id: "2", name: "Algebra", parent: "1")]
        }
    }

    @Test("our client reads what our collection finds, page by page", arguments: [1, 3, 7, 50])
    func roundTrip(limit: Int) async throws {
        let platform = try await TestPlatform()
        let base = try Endpoint("https://resources.example/ims/rs/v1p0")
        let handler = ResourceSearchHandler(at: base, collection: Collection(), tokens: platform.tokens)
        let client = ResourceSearchClient(at: base, platform.client(to: handler))
        var names: [String] = []
        let query = ResourceQuery(ResourceFilter("search", contains: "it's"), sort: "name", limit: limit)
        for try await page in client.resources(query) {
            #expect(page.content.total == 7)
            names += page.content.resources.compactMap(\.name)
            #expect(page.content.resources.allSatisfy { $0.extras["rating"] == 4 && $0.subjects == ["Maths"] })
        }
        #expect(names == (0..<7).map { "R\($0)" })
        #expect(try await client.subjects().map(\.parent) == [nil, "1"])
        let error = await #expect(throws: ServiceError.self) {
            for try await _ in client.resources(ResourceQuery(ResourceFilter(text: "nonsense"))) {}
        }
        #expect(error?.code == .refused)
    }

    @Test("filters are written in the grammar, quotes doubled, and AND never meets OR")
    func filters() throws {
        let video = ResourceFilter("learningResourceType", is: "Media/Video")
        let both = try #require(ResourceFilter("name", contains: "O'Neill").and(video))
        #expect(both.text == "name~'O''Neill' AND learningResourceType='Media/Video'")
        #expect(both.or(ResourceFilter("rating", .isGreaterOrEqual, "4")).text == both.text + " OR rating>='4'")
        #expect(video.or(video).and(video) == nil)
        #expect(video.and(video.or(video)) == nil)
    }

    @Test("a hand-written answer is read leniently")
    func lenient() async throws {
        let body = #"""
            {"resources":[{"name":"A","subject":"Maths","learningResourceType":["Media/Video",7],"language":{},
              "ltiLink":{"type":"ltiResourceLink","url":"https://x.example"},"timeRequired":"PT10M","author":null,
              "learningObjectives":[{"alignmentType":"teaches","caseItemGUID":"g"},3],"accessMode":["visual"]},"odd"]}
            """#
        let url = "https://r.example/v1/resources?filter=search~%27a+b%27&limit=10&fields=name%2Curl"
        let pages = ScriptedPages([url: WebResponse(.ok, HTTPBody(body))])
        let client = ResourceSearchClient(at: try Endpoint("https://r.example/v1"), pages.service)
        var query = ResourceQuery(ResourceFilter("search", contains: "a b"), limit: 10, offset: 0)
        query.fields = ["name", "url"]
        var found: [ResourcePage] = []
        for try await page in client.resources(query) { found.append(page.content) }
        #expect(await pages.asked.allSatisfy { $0.hasPrefix("https://r.example/v1/resources?filter=search") })
        let page = try #require(found.first)
        #expect(page.total == nil && page.undecoded == 1)
        let one = try #require(page.resources.first)
        #expect(one.subjects == ["Maths"] && one.types == ["Media/Video", "7"] && one.languages.isEmpty)
        #expect(one.link?["url"] == "https://x.example")
        #expect(one.objectives.map(\.caseItemGUID) == ["g"])
        #expect(one.extras["accessMode"] == ["visual"])
    }

    @Test("only who has the scope searches, only by GET, only what there is")
    func refusals() async throws {
        let platform = try await TestPlatform()
        let base = try Endpoint("https://resources.example/rs")
        let handler = ResourceSearchHandler(at: base, collection: Collection(), tokens: platform.tokens)
        func ask(_ path: String, _ scope: String, _ method: HTTPRequest.Method = .get) async throws -> Int {
            var fields = HTTPFields()
            let token = try await platform.tokens.make(for: "tool-1", [scope])
            token.reveal { fields[.authorization] = "Bearer \($0)" }
            let request = WebRequest(method, try Endpoint(base.description + path), fields: fields)
            return try await handler.respond(to: request).status.code
        }
        #expect(try await ask("/resources", ServiceScope.resourceReadOnly) == 200)
        #expect(try await ask("/resources?offset=99999999999&limit=5", ServiceScope.resourceReadOnly) == 200)
        #expect(try await ask("/resources", ServiceScope.memberships) == 403)
        #expect(try await ask("/others", ServiceScope.resourceReadOnly) == 404)
        #expect(try await ask("/resources", ServiceScope.resourceReadOnly, .post) == 405)
    }
}
