import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

@Suite("Groups of a context")
struct GroupTests {
    private struct Directory: GroupDirectory {
        var all: [CourseGroup] = []

        func course(_ name: String, for client: ClientID) -> MembershipCourse? {
            guard name == "c 1", client == "tool-1" else { return nil }
            return MembershipCourse(name: name, context: LaunchContext(id: "c-1"), deploymentID: "d-1")
        }

        func groups(of course: MembershipCourse, user: UserID?) -> [CourseGroup] {
            user == nil ? all : user == "u-1" ? Array(all.prefix(1)) : []
        }

        func sets(of course: MembershipCourse) -> [CourseGroupSet] {
            [CourseGroupSet(id: "s-1", name: "Labs", tag: "lab"), CourseGroupSet(id: "s-2", name: "Tutors")]
        }
    }

    private static let base = "https://lms.example/groups"

    private func collect<Item>(_ pages: ServicePages<GroupPage<Item>>) async throws -> (items: [Item], pages: Int) {
        var items: [Item] = []
        var count = 0
        for try await page in pages {
            items += page.content.items
            count += 1
            if let end = page.end { #expect(end == .complete) }
        }
        return (items, count)
    }

    @Test("our client reads what our platform lists", arguments: [1, 3, 100])
    func roundTrip(limit: Int) async throws {
        let platform = try await TestPlatform()
        let all = (0..<7).map {
            CourseGroup(id: "g-\($0)", name: "Group \($0)", tag: "t", setIDs: $0 == 0 ? ["s-1", "s-2"] : [])
        }
        let handler = GroupHandler(
            at: try Endpoint(Self.base), directory: Directory(all: all), tokens: platform.tokens)
        let client = GroupClient(platform.client(to: handler))
        let claim = handler.claim(of: "c 1")
        let groups = try await collect(try client.groups(of: claim, limit: limit))
        #expect(groups.items == all)
        #expect(groups.pages == (7 + limit - 1) / limit)
        #expect(try await collect(try client.groups(of: claim, user: "u-1")).items == [all[0]])
        #expect(try await collect(try client.groups(of: claim, user: "nobody")).items.isEmpty)
        #expect(try await collect(try client.sets(of: claim, limit: limit)).items.map(\.name) == ["Labs", "Tutors"])
    }

    @Test("hand-written groups are read: numbers as ids, sets in both forms, and what has no id is counted")
    func handWritten() async throws {
        let body =
            #"{"id":"x","groups":[{"id":7,"name":"A","set_id":3},{"id":"g","name":"B","set_ids":["s",4],"x":1},{"name":"C"},9]}"#
        let url = "https://lms.example/c/1/groups?a=b"
        let pages = ScriptedPages([url + "&user_id=u%231&limit=5": WebResponse(.ok, HTTPBody(body))])
        var claim = GroupServiceClaim()
        claim.groupsURL = url
        claim.versions = ["1.0"]
        let client = GroupClient(pages.service)
        var found: [ServicePage<GroupPage<CourseGroup>>] = []
        for try await page in try client.groups(of: claim, user: "u#1", limit: 5) { found.append(page) }
        #expect(found.first?.content.items.map(\.id) == ["7", "g"])
        #expect(found.first?.content.items.map(\.setIDs) == [["3"], ["s", "4"]])
        #expect(found.first?.content.undecoded == 2)
        let head = try #require(await pages.requests.all.first).head
        #expect(head.headerFields[.accept] == "application/vnd.ims.lti-gs.v1.contextgroupcontainer+json")
        let error = #expect(throws: ServiceError.self) { try client.sets(of: claim) }
        #expect(error?.code == .notOffered)
        claim.versions = ["2.0"]
        #expect(throws: ServiceError.self) { try client.groups(of: claim) }
    }

    @Test("a page without its list is no page")
    func malformed() async throws {
        let url = "https://lms.example/c/1/groups"
        var claim = GroupServiceClaim()
        claim.groupsURL = url
        for body in [#"{"id":"x"}"#, #"{"groups":{}}"#, "[]"] {
            let pages = ScriptedPages([url: WebResponse(.ok, HTTPBody(body))])
            let error = await #expect(throws: ServiceError.self) {
                _ = try await collect(try GroupClient(pages.service).groups(of: claim))
            }
            #expect(error?.code == .malformed)
        }
    }

    @Test(
        "what is asked wrongly is refused",
        arguments: [
            ("/c%201/groups", 200), ("/c%201/sets", 200), ("/c%201/others", 404), ("/c%201", 404), ("/c-2/groups", 404),
            ("/c%201/groups?after=99", 400), ("/c%201/groups?after=-1", 400), ("/c%201/groups?after=x", 400),
        ])
    func refusals(_ path: String, _ status: Int) async throws {
        let platform = try await TestPlatform()
        let handler = GroupHandler(at: try Endpoint(Self.base), directory: Directory(), tokens: platform.tokens)
        func ask(_ method: HTTPRequest.Method, _ scope: String, _ deployment: DeploymentID? = nil) async throws -> Int {
            var fields = HTTPFields()
            let token = try await platform.tokens.make(for: "tool-1", [scope], deployment)
            token.reveal { fields[.authorization] = "Bearer \($0)" }
            let request = WebRequest(method, try Endpoint(Self.base + path), fields: fields)
            return try await handler.respond(to: request).status.code
        }
        #expect(try await ask(.get, ServiceScope.groups) == status)
        #expect(try await ask(.post, ServiceScope.groups) == 405)
        #expect(try await ask(.get, ServiceScope.memberships) == 403)
        if status == 200 { #expect(try await ask(.get, ServiceScope.groups, "d-2") == 403) }
    }
}
