import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore
import Synchronization
import Testing

@Suite("A tool's own links in a course")
struct LinkContentTests {
    private static let base = "https://lms.example/content"

    /// The items of one course, in memory.
    private final class Store: LinkContentStore {
        private let kept: Mutex<[KeptContentItem]>

        init(_ items: [KeptContentItem] = []) { kept = Mutex(items) }

        func course(_ name: String, for client: ClientID) -> MembershipCourse? {
            guard name == "c 1", client == "tool-1" else { return nil }
            return MembershipCourse(name: name, context: LaunchContext(id: "c-1"), deploymentID: "d-1")
        }

        func items(of course: MembershipCourse, for client: ClientID) -> [KeptContentItem] { kept.withLock { $0 } }

        func item(_ id: String, of course: MembershipCourse, for client: ClientID) -> KeptContentItem? {
            kept.withLock { $0.first { $0.id == id } }
        }

        func create(_ item: ContentItem, in course: MembershipCourse, for client: ClientID) -> KeptContentItem {
            kept.withLock { kept in
                let id = "i-\(kept.count)"
                let made = KeptContentItem(
                    id, LinkedContentItem(item, resourceLinkID: ResourceLinkID("l" + id), readOnlyMembers: ["text"]))
                kept.append(made)
                return made
            }
        }

        func replace(
            _ id: String, by item: LinkedContentItem, in course: MembershipCourse, for client: ClientID
        ) -> KeptContentItem? {
            kept.withLock { kept in
                guard let index = kept.firstIndex(where: { $0.id == id }) else { return nil }
                kept[index].content = item
                return kept[index]
            }
        }

        func remove(_ id: String, from course: MembershipCourse, for client: ClientID) -> Bool {
            kept.withLock { kept in
                defer { kept.removeAll { $0.id == id } }
                return kept.contains { $0.id == id }
            }
        }
    }

    private func collect(_ pages: ServicePages<ContentItemPage>) async throws -> (
        items: [LinkedContentItem], pages: Int
    ) {
        var (items, count): ([LinkedContentItem], Int) = ([], 0)
        for try await page in pages {
            items += page.content.items
            count += 1
            if let end = page.end { #expect(end == .complete) }
        }
        return (items, count)
    }

    private static func quiz(_ number: Int) -> ContentItem {
        ContentItem(
            .resourceLink(
                ResourceLinkItem(
                    url: "https://tool.example/\(number)", custom: CustomParameters([(name: "n", value: "\(number)")]))),
            title: "Quiz \(number)")
    }

    @Test("items are made, listed, read, changed and removed", arguments: [1, 2, 100])
    func life(limit: Int) async throws {
        let platform = try await TestPlatform()
        let handler = LinkContentHandler(at: try Endpoint(Self.base), store: Store(), tokens: platform.tokens)
        let client = LinkContentClient(platform.client(to: handler))
        let claim = handler.claim(of: "c 1", item: "i-0")
        #expect(claim.contentItemURL == "https://lms.example/content/c%201/items/i-0" && claim.versions == ["1.0.0"])
        var made: [LinkedContentItem] = []
        for number in 0..<5 { made.append(try await client.create(Self.quiz(number), of: claim)) }
        #expect(made.map(\.item) == (0..<5).map(Self.quiz))
        let listed = try await collect(try client.items(of: claim, limit: limit))
        #expect(listed.items == made && listed.pages == (5 + limit - 1) / limit)
        #expect(try await collect(try client.items(of: claim, link: "li-3", limit: limit)).items == [made[3]])
        #expect(try await collect(try client.items(of: claim, link: "l-none")).items.isEmpty)

        var first = try await client.item(at: claim.contentItemURL)
        #expect(first == made[0])
        first.item.title = "Quiz zero"
        first.isPublished = false
        // What is the platform's stays.
        first.resourceLinkID = "l-other"
        first.readOnlyMembers = []
        let changed = try await client.update(first)
        #expect(changed.item.title == "Quiz zero" && changed.isPublished == false)
        #expect(changed.resourceLinkID == made[0].resourceLinkID && changed.readOnlyMembers == ["text"])
        try await client.delete(at: made[1].address)
        let gone = await #expect(throws: ServiceError.self) { try await client.item(at: made[1].address) }
        #expect(gone?.code == .missing)
        let again = await #expect(throws: ServiceError.self) { try await client.delete(at: made[1].address) }
        #expect(again?.code == .missing)
    }

    @Test("what a launch does not offer is not asked for")
    func notOffered() async throws {
        let pages = ScriptedPages([:])
        let client = LinkContentClient(pages.service)
        var claim = LinkContentServiceClaim()
        #expect(throws: ServiceError.self) { try client.items(of: nil) }
        #expect(throws: ServiceError.self) { try client.items(of: claim) }
        claim.contentItemsURL = "https://lms.example/items"
        claim.types = ["link"]
        let asked = claim
        let error = await #expect(throws: ServiceError.self) { try await client.create(Self.quiz(1), of: asked) }
        #expect(error?.code == .notOffered)
        await #expect(throws: ServiceError.self) { try await client.item(at: asked.contentItemURL) }
        await #expect(throws: ServiceError.self) { try await client.delete(at: nil) }
        #expect(await pages.asked.isEmpty)
    }

    @Test("a hand-written platform is read as it comes, and asked as the service describes")
    func handWritten() async throws {
        let list = "https://lms.example/items?a=b"
        let body = #"""
            {"items":[{"id":"https://lms.example/items/1","type":"ltiResourceLink","resourceLinkId":7,"title":"A",
            "lineItemIds":["https://lms.example/lineitems/3",4],"published":true,"readonly":["url"],"custom":{"n":"1"}},
            {"type":"ltiResourceLink","resourceLinkId":"other"},{"title":"no type"},5]}
            """#
        let one = "https://lms.example/items/1"
        let item = WebResponse(.ok, HTTPBody(#"{"id":"\#(one)","type":"link","url":"https://a.example/"}"#))
        let pages = ScriptedPages([
            list + "&resource_link_id=7&limit=2": WebResponse(.ok, HTTPBody(body)), one: item,
            list: WebResponse(.created, HTTPBody(#"{"id":"\#(one)","type":"link","url":"https://a.example/"}"#)),
        ])
        var claim = LinkContentServiceClaim()
        claim.contentItemsURL = list
        let client = LinkContentClient(pages.service)
        var found: [ContentItemPage] = []
        for try await page in try client.items(of: claim, link: "7", limit: 2) { found.append(page.content) }
        let first = try #require(found.first?.items.first)
        #expect(found.first?.items.count == 1, "what is another link's is left out here too")
        #expect(found.first?.undecoded == 2)
        #expect(first.resourceLinkID == "7" && first.lineItems == ["https://lms.example/lineitems/3"])
        #expect(first.isPublished == true && first.readOnlyMembers == ["url"] && first.item.extensions == JSONObject())
        let link = ContentItem(.link(LinkItem(url: "https://a.example/")), title: "A")
        #expect(try await client.create(link, of: claim).address == one)
        _ = try await client.item(at: one)
        let sent = await pages.requests.all
        #expect(sent.map(\.head.method) == [.get, .post, .get])
        #expect(sent[1].head.headerFields[.contentType] == "application/json")
        let text = String(decoding: sent[1].body.bytes ?? [], as: UTF8.self)
        #expect(text == #"{"type":"link","title":"A","url":"https://a.example/"}"#)
    }

    @Test("an empty answer to a change is what was sent; an empty one to a creation is none")
    func silent() async throws {
        let one = "https://lms.example/items/1"
        let pages = ScriptedPages([one: WebResponse(.noContent), "https://lms.example/items": WebResponse(.created)])
        let client = LinkContentClient(pages.service)
        let item = LinkedContentItem(Self.quiz(1), at: one)
        #expect(try await client.update(item) == item)
        try await client.delete(at: one)
        var claim = LinkContentServiceClaim()
        claim.contentItemsURL = "https://lms.example/items"
        let asked = claim
        let error = await #expect(throws: ServiceError.self) { try await client.create(Self.quiz(1), of: asked) }
        #expect(error?.code == .malformed)
    }

    private static let all = LinkContentHandler.scopes

    @Test(
        "what is asked wrongly is refused",
        arguments: [
            ("GET", "/c%201/items", all, "", 200), ("HEAD", "/c%201/items", all, "", 200),
            ("GET", "/c%201/items/i-0", all, "", 200), ("GET", "/c%201/items/none", all, "", 404),
            ("GET", "/c-2/items", all, "", 404), ("GET", "/c%201", all, "", 404), ("GET", "/c%201/other", all, "", 404),
            ("GET", "/c%201/items?after=9", all, "", 400), ("GET", "/c%201/items?after=x", all, "", 400),
            ("PATCH", "/c%201/items", all, "", 405), ("PUT", "/c%201/items", all, "{}", 405),
            ("POST", "/c%201/items/i-0", all, "{}", 405), ("POST", "/c%201/items", all, "{}", 400),
            ("POST", "/c%201/items", all, "x", 400),
            ("POST", "/c%201/items", all, #"{"type":"html","html":"x"}"#, 400),
            ("POST", "/c%201/items", all, #"{"type":"ltiResourceLink","title":"A"}"#, 201),
            ("PUT", "/c%201/items/i-0", all, #"{"type":"link","url":"https://a.example/"}"#, 400),
            ("PUT", "/c%201/items/none", all, #"{"type":"ltiResourceLink"}"#, 404),
            ("PUT", "/c%201/items/i-0", all, #"{"type":"ltiResourceLink"}"#, 200),
            ("DELETE", "/c%201/items/none", all, "", 404), ("DELETE", "/c%201/items/i-0", all, "", 204),
            ("GET", "/c%201/items", [ServiceScope.contentUpdate], "", 403),
            ("POST", "/c%201/items", [ServiceScope.contentRead], #"{"type":"ltiResourceLink"}"#, 403),
            ("PUT", "/c%201/items/i-0", [ServiceScope.contentCreate], #"{"type":"ltiResourceLink"}"#, 403),
            ("DELETE", "/c%201/items/i-0", [ServiceScope.contentUpdate], "", 403),
        ])
    func refusals(_ method: String, _ path: String, _ scopes: [String], _ body: String, _ status: Int) async throws {
        let platform = try await TestPlatform()
        let store = Store([KeptContentItem("i-0", LinkedContentItem(Self.quiz(0), resourceLinkID: "l-0"))])
        let handler = LinkContentHandler(at: try Endpoint(Self.base), store: store, tokens: platform.tokens)
        func ask(_ deployment: DeploymentID?, type: String = "application/json") async throws -> WebResponse {
            var fields: HTTPFields = [.contentType: type]
            let token = try await platform.tokens.make(for: "tool-1", Set(scopes), deployment)
            token.reveal { fields[.authorization] = "Bearer \($0)" }
            return try await handler.respond(
                to: WebRequest(
                    try #require(HTTPRequest.Method(method)), try Endpoint(Self.base + path), fields: fields,
                    body: HTTPBody(body)))
        }
        if status < 300 {
            #expect(try await ask("d-2").status == .forbidden)
            if method == "POST" || method == "PUT" {
                #expect(try await ask(nil, type: "text/plain").status == .unsupportedMediaType)
            }
        }
        let response = try await ask(nil)
        #expect(response.status.code == status)
        if method == "HEAD" { #expect(try await response.body.collect() == []) }
    }
}
