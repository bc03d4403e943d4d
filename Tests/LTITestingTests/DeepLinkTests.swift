import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

@testable import LTITesting

@Suite("The simulated platform takes what is chosen in a tool, and launches it")
struct DeepLinkTests {
    private let clock = ManualClock()
    private let lms: SimulatedLMS
    private let key: KnownToolKey

    init() async throws {
        lms = try TestLMS.make(clock: clock)
        key = try KnownToolKey(TestLMS.prepared[8])
        var tool = TestLMS.tool
        tool.keys = .pasted(key.publicKeys)
        try await lms.register(tool)
    }

    private func verified(_ initiation: LaunchInitiation) async throws -> VerifiedLaunch {
        let form = try #require(try await lms.fetch(initiation))
        return try LaunchVerifier(registration: lms.registration(of: TestLMS.tool)).verify(
            try #require(form.fields["id_token"]), keys: try await lms.publishedKeys(),
            expecting: LaunchExpectation(nonce: "nonce-1"), at: NumericDate(Int(clock.now.secondsSinceEpoch)))
    }

    /// A teacher in a browser: his cookie, and his session.
    private func browser(_ user: String = "teacher") async throws -> (cookie: String, session: PlatformSession) {
        let person = try #require(lms.catalog.user(user))
        let cookie = "lms_session=\(try await lms.sessions.cookie(for: person).value.reveal { $0 })"
        var head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
        head.headerFields[.cookie] = cookie
        return (cookie, try #require(try await lms.sessions.browserSession(head)))
    }

    /// What the tool gets where a teacher chooses content for the biology course.
    private func request(in session: PlatformSession) async throws -> DeepLinkingRequest {
        let teacher = try #require(lms.catalog.user("teacher"))
        let initiation = try await lms.begin(
            .deepLinking, by: teacher, in: session, link: "l-cells", client: "tool-1", storageTarget: nil,
            target: .iframe)
        let form = try #require(
            try await lms.fetch(initiation, cookie: "lms_session=\(session.secret.reveal { $0 })"))
        let launch = try LaunchVerifier(registration: lms.registration(of: TestLMS.tool)).verify(
            try #require(form.fields["id_token"]), keys: try await lms.publishedKeys(),
            expecting: LaunchExpectation(nonce: "nonce-1"), at: NumericDate(Int(clock.now.secondsSinceEpoch)))
        return try DeepLinkingRequest(launch, policy: .loopbackForTests)
    }

    private func form(_ request: DeepLinkingRequest, _ response: DeepLinkingResponse) async throws -> FormFields {
        let signer = try key.signer()
        return try await request.form(response, ambient: clock.ambient) { signer }
    }

    private func post(_ form: FormFields, cookie: String?, to address: String? = nil) async throws -> (Int, String) {
        var request = WebRequest(
            post: form, to: try address.map { try Endpoint($0) } ?? lms.address("deep-links"))
        request.head.headerFields[.cookie] = cookie
        let response = try await lms.respond(to: request)
        return (response.status.code, String(decoding: try await response.body.collect(), as: UTF8.self))
    }

    private static let quiz = ContentItem(
        .resourceLink(
            ResourceLinkItem(
                url: "http://127.0.0.1:9090/quiz/7",
                custom: CustomParameters([
                    (name: "quiz", value: "7"), (name: "who", value: "$Person.sourcedId"),
                    (name: "due", value: "$ResourceLink.submission.endDateTime"),
                    (name: "from", value: "$ResourceLink.available.startDateTime"),
                ]),
                lineItem: ItemLineItem(scoreMaximum: 20, label: "Quiz 7", resourceID: "r-7", tag: "quiz"),
                submission: ItemSpan(end: "2026-06-01T12:00:00Z"))),
        title: "<b>Quiz 7</b>", text: "Ten questions")

    @Test("A chosen activity is a link of the course that can be launched, with what the tool said of it")
    func launched() async throws {
        let (cookie, session) = try await browser()
        let (status, page) = try await post(
            try await form(try await request(in: session), DeepLinkingResponse(items: [Self.quiz], message: "Fine <3")),
            cookie: cookie)
        #expect(status == 200 && page.contains("You chose 1 item, now in Biology, year 8"))
        #expect(page.contains("&lt;b&gt;Quiz 7&lt;/b&gt;") && page.contains("The tool says: Fine &lt;3"))
        #expect(page.contains("gradebook column “Quiz 7”, 20 points") && page.contains("Ten questions"))
        let kept = try #require(try await lms.chosenItems(in: "c-bio-8").first)
        #expect(try await lms.chosenItems(in: "c-math-7").isEmpty)
        #expect(kept.clientID == "tool-1" && kept.deploymentID == "dep-1" && kept.item == Self.quiz)
        let column = try #require(kept.lineItem)
        #expect(column.resourceLinkID == kept.id && column.resourceID == "r-7" && column.tag == "quiz")
        let owner = GradebookOwner("c-bio-8", of: "tool-1")
        func columns() async throws -> [GradebookItem] {
            try await lms.gradebook.lineItems(
                of: owner, LineItemFilter(resourceLinkID: kept.id), after: nil, limit: 9)
        }
        let made = try #require(try await columns().first).item
        #expect(made.label == "Quiz 7" && made.resourceID == "r-7" && made.tag == "quiz")
        let launch = try await verified(try await lms.begin(by: "learner", link: kept.id))
        #expect(try await columns().count == 1, "the launch makes no second one")
        #expect(launch.claims.resourceLink == ResourceLink(id: kept.id, title: "<b>Quiz 7</b>"))
        #expect(launch.claims.targetLinkURI == "http://127.0.0.1:9090/quiz/7" && launch.context?.context == "c-bio-8")
        #expect(launch.claims.custom["quiz"] == "7" && launch.claims.custom["who"] == "SIS-1001")
        #expect(launch.claims.custom["due"] == "2026-06-01T12:00:00Z" && launch.claims.custom["from"] == "")
    }

    @Test("Several items are there in their order, on the course's page too, and HTML is not shown")
    func several() async throws {
        let (cookie, session) = try await browser()
        let items = [
            Self.quiz, ContentItem(.link(LinkItem(url: "https://a.example/?a=1&b=\"")), title: "A page"),
            ContentItem(.html(UnsafeHTML(unsafeText: "<script>alert(1)</script>")), title: "Some HTML"),
            ContentItem(.file(FileItem(url: "https://a.example/f.pdf"))),
        ]
        let answer = try await form(try await request(in: session), DeepLinkingResponse(items: items))
        #expect(try await post(answer, cookie: cookie).1.contains("You chose 4 items, now in"))
        #expect(try await lms.chosenItems(in: "c-bio-8").map(\.item) == items)
        var request = WebRequest(.get, lms.address("courses").appending(segment: "c-bio-8"))
        request.head.headerFields[.cookie] = cookie
        let page = String(decoding: try await lms.respond(to: request).body.collect(), as: UTF8.self)
        #expect(page.contains("Chosen in tools") && !page.contains("alert(1)"))
        #expect(page.contains("href=\"https://a.example/?a=1&amp;b=&quot;\""))
        let titles = ["Quiz 7", "A page", "Some HTML", "Untitled file"]
        let places = titles.compactMap { page.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 4 && places == places.sorted())
    }

    @Test("The page says item by item what is wrong, in words, and keeps the rest")
    func errors() async throws {
        let (cookie, session) = try await browser()
        var claims = try JSONObject(
            claimsOf: try await form(try await request(in: session), DeepLinkingResponse(errorMessage: "Oh & no")))
        let items: JSONValue = [
            ["type": "ltiResourceLink", "title": "Kept", "iframe": ["src": "https://a.example"]],
            ["type": "link", "title": "Left out"], ["type": "https://a.example/own"],
        ]
        claims["https://purl.imsglobal.org/spec/lti-dl/claim/content_items"] = items
        let forged: FormFields = [("JWT", try key.signer().signedToken(JSONValue.object(claims).json))]
        let (status, page) = try await post(forged, cookie: cookie)
        #expect(status == 200 && page.contains("1 of 3 could be added to Biology, year 8"))
        #expect(
            page.contains("✓ added") && page.contains("✗ not added: item 2") && page.contains("✗ not added: item 3"))
        #expect(page.contains("deeplink.member.missing, url") && page.contains("deeplink.type.notAccepted, type"))
        #expect(
            page.contains("deeplink.member.misplaced, iframe.src")
                && page.contains("The tool reports a problem: Oh &amp; no"))
        #expect(try await lms.chosenItems(in: "c-bio-8").map(\.item.title) == ["Kept"])
    }

    @Test("A tool of which nothing is taken is told so by the status too")
    func nothingTaken() async throws {
        let (cookie, session) = try await browser()
        var claims = try JSONObject(claimsOf: try await form(try await request(in: session), .cancelled))
        let items: JSONValue = [["type": "link"]]
        claims["https://purl.imsglobal.org/spec/lti-dl/claim/content_items"] = items
        let forged: FormFields = [("JWT", try key.signer().signedToken(JSONValue.object(claims).json))]
        #expect(try await post(forged, cookie: cookie).0 == 422)
        let (status, page) = try await post(
            try await form(try await request(in: session), .cancelled), cookie: cookie)
        #expect(status == 200 && page.contains("You chose nothing"))
    }

    @Test("What somebody else asked for is not taken, nor the same thing twice")
    func foreign() async throws {
        let (own, session) = try await browser()
        let (other, _) = try await browser()
        let answer = try await form(try await request(in: session), DeepLinkingResponse(items: [Self.quiz]))
        #expect(try await post(answer, cookie: other).0 == 400)
        #expect(try await post(answer, cookie: nil).0 == 303, "nobody is signed in")
        #expect(try await post(answer, cookie: own).0 == 200)
        let (status, page) = try await post(answer, cookie: own)
        #expect(status == 400 && page.contains("claim.malformed"))
        #expect(try await lms.chosenItems(in: "c-bio-8").count == 1)
    }

    @Test("A program without a browser chooses, too: the return address names its session")
    func program() async throws {
        let launch = try await verified(try await lms.begin(.deepLinking, by: "teacher", link: "l-cells"))
        let request = try DeepLinkingRequest(launch, policy: .loopbackForTests)
        let address = try #require(request.settings.returnURL)
        #expect(address.contains("login_hint=direct."))
        let answer = try await form(request, DeepLinkingResponse(items: [Self.quiz]))
        #expect(try await post(answer, cookie: nil).0 == 303)
        #expect(try await post(answer, cookie: nil, to: address).0 == 200)
        #expect(try await lms.chosenItems(in: "c-bio-8").count == 1)
        await #expect(throws: SimulatedLMSError.self) { try await lms.begin(by: "learner", link: "dl-unknown") }
    }
}

extension JSONObject {
    /// The claims of a form's token, its signature unseen.
    fileprivate init(claimsOf form: FormFields) throws {
        let token = try #require(form["JWT"])
        self = try #require(try JSONValue(json: try CompactJWS(token).unverifiedPayload).object)
    }
}
