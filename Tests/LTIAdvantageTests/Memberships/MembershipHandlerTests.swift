import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

@Suite("A platform lists its members")
struct MembershipHandlerTests {
    private static let url = TestPlatform.address + "/c%201"

    private func members(_ count: Int) -> [Member] {
        (0..<count).map { index in
            var member = Member(
                UserID("u-\(index)"), roles: LaunchRoles([Role(index % 10 == 0 ? "Instructor" : "Learner")]))
            member.name = "Person \(index)"
            member.email = "u\(index)@x.example"
            return member
        }
    }

    private func get(
        _ url: String, _ platform: TestPlatform, token: Secret? = nil, method: HTTPRequest.Method = .get,
        accept: String? = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json"
    ) async throws -> WebResponse {
        var fields = HTTPFields()
        let token =
            if let token { token } else { try await platform.tokens.make(for: "tool-1", [ServiceScope.memberships]) }
        token.reveal { fields[.authorization] = "Bearer \($0)" }
        fields[.accept] = accept
        return try await platform.handler().respond(to: WebRequest(method, try Endpoint(url), fields: fields))
    }

    private func object(_ response: WebResponse) async throws -> JSONValue {
        try JSONValue(json: try await response.body.collect())
    }

    @Test("a hand-written request gets a page as the standard has it")
    func page() async throws {
        let platform = try await TestPlatform(TestDirectory(members: members(3)))
        let response = try await get(Self.url + "?limit=2", platform)
        #expect(response.status == .ok)
        #expect(response.head.headerFields[.contentType] == "application/vnd.ims.lti-nrps.v2.membershipcontainer+json")
        let page = try await object(response)
        #expect(page["context"]?["id"] == "c-1")
        #expect(page["context"]?["type"] == ["http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection"])
        #expect(page["members"]?.array?.count == 2)
        #expect(page["members"]?.array?.first?["status"] == "Active")
        #expect(page["members"]?.array?.first?["user_id"] == "u-0")
        let links = LinkHeader(response.head.headerFields.filter { $0.name.canonicalName == "link" }.map(\.value))
        let next = try #require(links.target("next"))
        let last = try await get(next, platform)
        #expect(try await object(last)["members"]?.array?.count == 1)
        #expect(!last.head.headerFields.contains { $0.name.canonicalName == "link" })
    }

    @Test("our client reads what our platform lists, page by page", arguments: [1, 7, 99, 100, 1_000])
    func roundTrip(pageSize: Int) async throws {
        let all = members(100)
        let platform = try await TestPlatform(TestDirectory(members: all))
        let handler = try platform.handler(pageSize: pageSize)
        let read = try await MembershipClient(platform.client(to: handler))
            .pages(of: handler.claim(of: "c 1"), in: "c-1").collect()
        #expect(read.members == all)
        #expect(read.outcome.completeness == .complete)
        #expect(read.findings.isEmpty)
    }

    @Test("a role filter holds on every page, in any form of the role")
    func roles() async throws {
        let platform = try await TestPlatform(TestDirectory(members: members(200)))
        let handler = try platform.handler(pageSize: 3)
        let client = MembershipClient(platform.client(to: handler))
        for role in ["Instructor", "https://purl.imsglobal.org/vocab/lis/v2/membership#instructor"] {
            let pages = try client.pages(of: handler.claim(of: "c 1"), MembershipQuery(role: Role(role)))
            var sizes: [Int] = []
            for try await page in pages { sizes.append(page.members.count) }
            #expect(sizes.reduce(0, +) == 20)
            #expect(sizes.dropLast().allSatisfy { $0 == 3 })
        }
        let nonsense = try await get(Self.url + "?role=Nonsense", platform)
        #expect(nonsense.status == .ok)
        #expect(try await object(nonsense)["members"] == [])
    }

    @Test("a resource link brings a message for each member, with variables filled for that person")
    func resourceLink() async throws {
        let platform = try await TestPlatform(TestDirectory(members: members(3)))
        let handler = try platform.handler(pageSize: 2)
        let client = MembershipClient(platform.client(to: handler))
        let read = try await client.pages(
            of: handler.claim(of: "c 1"), MembershipQuery(resourceLinkID: "link-1")
        ).collect()
        #expect(read.members.count == 3)
        for (index, member) in read.members.enumerated() {
            let custom = try #require(member.linkMessage).custom
            #expect(custom["who"] == "u-\(index)")
            #expect(custom["mail"] == "u\(index)@x.example")
            #expect(custom["due"] == "due-u-\(index)")
            #expect(custom["plain"] == "3")
            #expect(custom.unresolved.map(\.name) == ["strange"])
            #expect(member.linkMessage?.user.subject == nil)
        }
        let foreign = try await get(Self.url + "?rlid=link-of-another-tool", platform)
        #expect(foreign.status == .forbidden)
        #expect(try await get(Self.url + "?rlid=", platform).status == .forbidden)
    }

    @Test("changes since a listing are told, with who left")
    func differences() async throws {
        var gone = Member("u-1", roles: LaunchRoles([]), status: .deleted)
        gone.extras = JSONObject()
        let platform = try await TestPlatform(TestDirectory(members: members(5), changed: members(1) + [gone]))
        let handler = try platform.handler(pageSize: 2)
        let client = MembershipClient(platform.client(to: handler))
        let read = try await client.pages(of: handler.claim(of: "c 1")).collect()
        let link = try #require(read.outcome.differences)
        let changes = try await client.changes(since: link, of: handler.claim(of: "c 1"), in: "c-1").collect()
        #expect(changes.members.map(\.status) == [.active, .deleted])
        #expect(changes.outcome.differences == link)
        let strange = try await get(Self.url + "?since=never", platform)
        #expect(strange.status == .badRequest)
    }

    @Test(
        "what is asked wrongly is refused",
        arguments: [
            ("/c%201?after=900", 400), ("/c%201?after=x", 400), ("/c%201?role=%c3", 400), ("/c-2", 404), ("", 404),
            ("/", 404),
            ("/c%201/x", 404), ("/%ff", 404), ("/c%201?limit=-1", 200), ("/c%201?limit=many", 200),
            ("/c%201?limit=999999999999999999999", 200),
        ])
    func refusals(_ path: String, _ status: Int) async throws {
        let platform = try await TestPlatform(TestDirectory(members: members(3)))
        #expect(try await get(TestPlatform.address + path, platform).status.code == status)
    }

    @Test("only a token with the scope, of the tool and its installation, opens the list")
    func tokens() async throws {
        let platform = try await TestPlatform(TestDirectory(members: members(3)))
        let other = try await platform.tokens.make(for: "tool-1", [ServiceScope.groups])
        #expect(try await get(Self.url, platform, token: other).status.code == 403)
        let elsewhere = try await platform.tokens.make(for: "tool-1", [ServiceScope.memberships], "d-2")
        #expect(try await get(Self.url, platform, token: elsewhere).status.code == 403)
        let here = try await platform.tokens.make(for: "tool-1", [ServiceScope.memberships], "d-1")
        #expect(try await get(Self.url, platform, token: here).status.code == 200)
        #expect(try await get(Self.url, platform, token: Secret("guess")).status.code == 401)
        var tool = TestPlatform.tool
        tool.deployments = [Deployment(id: "d-1", state: .suspended), Deployment(id: "d-2")]
        try await platform.tools.put(tool)
        let late = try await platform.tokens.make(for: "tool-1", [ServiceScope.memberships])
        #expect(try await get(Self.url, platform, token: late).status.code == 403)
    }

    @Test("methods and media types are looked at")
    func methods() async throws {
        let platform = try await TestPlatform(TestDirectory(members: members(3)))
        let head = try await get(Self.url, platform, method: .head)
        #expect(head.status == .ok)
        #expect(try await head.body.collect().isEmpty)
        let post = try await get(Self.url, platform, method: .post)
        #expect(post.status.code == 405)
        #expect(post.head.headerFields[.allow] == "GET, HEAD")
        for (accept, status) in [
            (nil, 200), ("*/*", 200), ("application/json", 200), ("text/html, application/*;q=0.1", 200),
            ("application/vnd.ims.lis.v2.membershipcontainer+json", 200), ("text/html", 406),
        ] as [(String?, Int)] {
            #expect(try await get(Self.url, platform, accept: accept).status.code == status)
        }
    }

    @Test("what our platform writes, our reader reads the same: random members")
    func random() async throws {
        let words = [
            "", "a", "\u{1F9D1}", "\"quoted\"", "Ö\\", "line\nbreak", "$Person.name.full", "é", "x".padding(300),
        ]
        try await PropertyTest.run(cases: 200, seed: 4_100) { random in
            var all: [Member] = []
            for index in 0..<random.number(in: 1...12) {
                var member = Member(
                    UserID("u-\(index)-\(words[random.number(in: 1...5)])"),
                    roles: LaunchRoles((0..<random.number(in: 0...3)).map { Role("role-\($0)") }),
                    status: [.active, .inactive, .deleted, MemberStatus(rawValue: "Other")][random.number(in: 0...3)])
                if random.number(in: 0...1) == 0 { member.name = words[random.number(in: 0...8)] }
                if random.number(in: 0...1) == 0 { member.email = words[random.number(in: 0...8)] }
                if random.number(in: 0...1) == 0 { member.groupIDs = ["g-\(index)", words[random.number(in: 1...8)]] }
                if random.number(in: 0...1) == 0 { member.extras = ["sakai_ext": ["n": 1], "x": nil] }
                all.append(member)
            }
            let platform = try await TestPlatform(TestDirectory(members: all))
            let handler = try platform.handler(pageSize: random.number(in: 1...12))
            let read = try await MembershipClient(platform.client(to: handler))
                .pages(of: handler.claim(of: "c 1"), in: "c-1").collect()
            try #require(read.members == all)
            try #require(read.outcome.completeness == .complete)
        }
    }
}

extension String {
    fileprivate func padding(_ count: Int) -> String { String(repeating: self, count: count) }
}
