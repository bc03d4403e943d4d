import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

@Suite("A tool answers a deep linking request")
struct DeepLinkingRequestTests {
    private static let claim = "https://purl.imsglobal.org/spec/lti-dl/claim/"
    private let bench: DeepLinkBench

    init() async throws { bench = try await DeepLinkBench() }

    private static let quiz = ContentItem(.resourceLink(ResourceLinkItem()), title: "Quiz")

    private func claims(
        _ response: DeepLinkingResponse, _ change: (inout DeepLinkingSettings) -> Void = { _ in }
    ) async throws -> JSONObject {
        let request = try bench.request(raw: TermsTests.settings(change))
        return try JSONObject(claimsOf: try #require(try await bench.form(request, response)["JWT"]))
    }

    @Test("The token says who answers whom, within five minutes, and nothing twice")
    func token() async throws {
        let request = try bench.request(raw: TermsTests.settings { $0.data = "csrf" })
        let form = try await bench.form(request, DeepLinkingResponse(items: [Self.quiz]))
        #expect(form.fields.map(\.name) == ["JWT"])
        let token = try #require(form["JWT"])
        #expect(try CompactJWS(token).header.keyID == "key-1" && CompactJWS(token).header.algorithm == "RS256")
        let claims = try JSONObject(claimsOf: token)
        let now = Int(bench.clock.now.secondsSinceEpoch)
        #expect(claims["iss"] == "tool-1" && claims["aud"] == "https://lms.example.edu" && claims["azp"] == nil)
        #expect(claims["iat"]?.number?.integer == now && claims["exp"]?.number?.integer == now + 300)
        #expect(claims["nonce"]?.string?.utf8.count == 22)
        #expect(claims["https://purl.imsglobal.org/spec/lti/claim/message_type"] == "LtiDeepLinkingResponse")
        #expect(claims["https://purl.imsglobal.org/spec/lti/claim/version"] == "1.3.0")
        #expect(claims["https://purl.imsglobal.org/spec/lti/claim/deployment_id"] == "dep-1")
        #expect(claims[Self.claim + "content_items"] == [["type": "ltiResourceLink", "title": "Quiz"]])
        #expect(claims[Self.claim + "data"] == "csrf")
        #expect(claims.count == 10)
        let second = try JSONObject(claimsOf: try #require(try await bench.form(request, .cancelled)["JWT"]))
        #expect(second["nonce"] != claims["nonce"])
    }

    @Test("Data is given back exactly where it was there", arguments: [nil, "", "x", "{\"a\":\"é\\n\"}"])
    func data(value: String?) async throws {
        let claims = try await claims(.cancelled) { $0.data = value }
        #expect(claims[Self.claim + "data"]?.string == value)
    }

    @Test("Who chose nothing comes back too, with an empty list")
    func cancelled() async throws {
        let claims = try await claims(.cancelled) { $0.acceptsMultiple = false }
        #expect(claims[Self.claim + "content_items"] == [])
        for name in ["msg", "log", "errormsg", "errorlog"] { #expect(claims[Self.claim + name] == nil) }
    }

    @Test("Words go along under their names")
    func words() async throws {
        let claims = try await claims(
            DeepLinkingResponse(message: "m", log: "l", errorMessage: "e", errorLog: "el"))
        #expect(claims[Self.claim + "msg"] == "m" && claims[Self.claim + "log"] == "l")
        #expect(claims[Self.claim + "errormsg"] == "e" && claims[Self.claim + "errorlog"] == "el")
    }

    @Test("Every rule that a response breaks is said at once, and nothing is signed")
    func violations() async throws {
        let request = try bench.request(
            raw: TermsTests.settings {
                $0.acceptTypes = ["ltiResourceLink"]
                $0.acceptsMultiple = false
                $0.acceptsLineItem = false
            })
        let graded = ResourceLinkItem(
            url: "http://tool.example.com", lineItem: ItemLineItem(scoreMaximum: 0))
        let response = DeepLinkingResponse(items: [
            ContentItem(.resourceLink(graded)), ContentItem(.link(LinkItem(url: "https://a.example"))),
        ])
        let error = await #expect(throws: DeepLinkingRefusal.self) { try await bench.form(request, response) }
        #expect(error?.code == .violations)
        #expect(
            error?.findings.map(\.code) == [.urlNotSecure, .lineItemNotAccepted, .itemsTooMany, .typeNotAccepted])
        let noted = request.findings(
            about: DeepLinkingResponse(items: [
                ContentItem(.resourceLink(ResourceLinkItem(lineItem: ItemLineItem(scoreMaximum: 1))))
            ]), at: bench.clock.now)
        #expect(noted.map(\.code) == [.lineItemNotAccepted])
    }

    @Test("What is only noted is signed")
    func noted() async throws {
        let unnamed = ContentItem(.resourceLink(ResourceLinkItem(lineItem: ItemLineItem(scoreMaximum: 1))))
        let request = try bench.request(raw: TermsTests.settings())
        let response = DeepLinkingResponse(items: [unnamed])
        #expect(request.findings(about: response, at: bench.clock.now).map(\.code) == [.lineItemUnnamed])
        _ = try await bench.form(request, response)
    }

    @Test("More than a platform reads is not signed")
    func size() async throws {
        let request = try bench.request(raw: TermsTests.settings())
        func codes(_ response: DeepLinkingResponse) -> [DeepLinkingFinding.Code] {
            request.findings(about: response, at: bench.clock.now).map(\.code)
        }
        let text = String(repeating: "x", count: 1_000)
        let many = (0..<200).map { _ in ContentItem(.resourceLink(ResourceLinkItem()), text: text) }
        #expect(codes(DeepLinkingResponse(items: many)) == [.itemsTooLarge])
        #expect(codes(DeepLinkingResponse(items: Array(many.prefix(140)))) == [])
        var deep: JSONValue = 1
        for _ in 0..<40 { deep = [deep] }
        let nested = ContentItem(.resourceLink(ResourceLinkItem()), extensions: ["https://tool.example/x": deep])
        #expect(codes(DeepLinkingResponse(items: [nested])) == [.itemsTooLarge])
        #expect(codes(DeepLinkingResponse(message: String(repeating: text, count: 170))) == [.itemsTooLarge])
    }

    @Test("The page posts the token to the platform, whatever its address holds")
    func page() async throws {
        let request = try bench.request(
            raw: TermsTests.settings { $0.returnURL = "https://lms.example.edu/return?data=\"><script>&b" })
        let page = try await request.page(.cancelled, ambient: bench.clock.ambient, signer: DeepLinkBench.signer)
        let html = String(decoding: try await page.body.collect(), as: UTF8.self)
        #expect(page.status == .ok && page.head.headerFields[.cacheControl] == "no-store")
        #expect(html.contains("action=\"https://lms.example.edu/return?data=&quot;&gt;&lt;script&gt;&amp;b\""))
        #expect(html.contains("name=\"JWT\"") && html.contains("Back to your course") && !html.contains("><script>&"))
    }

    @Test(
        "An answer that could go nowhere is not begun",
        arguments: [
            "http://lms.example.edu/return", "javascript:alert(1)", "https://", "https://a b/", "/return",
            "http://127.0.0.1/return", "data:text/html,x",
        ])
    func returnAddress(url: String) throws {
        let error = #expect(throws: DeepLinkingRefusal.self) {
            try bench.request(raw: TermsTests.settings { $0.returnURL = url })
        }
        #expect(error?.code == .returnAddress)
    }

    @Test("A launch of another type is none")
    func otherType() throws {
        var launch = OutgoingLaunch(.resourceLink, deploymentID: "dep-1", targetLinkURI: "https://tool.example.com/")
        launch.claims.roles = LaunchRoles([])
        launch.claims.user.subject = "u"
        launch.claims.resourceLink = ResourceLink(id: "l", title: nil)
        launch.claims.deepLinking.settings = TermsTests.settings()
        let accepted = try bench.accepted(launch)
        let error = #expect(throws: DeepLinkingRefusal.self) { try DeepLinkingRequest(accepted) }
        #expect(error?.code == .notDeepLinking)
    }

    @Test("A request is kept while a person chooses")
    func stored() async throws {
        let request = try bench.request(
            raw: TermsTests.settings {
                $0.data = ""
                $0.mediaTypes = "image/*"
                $0.acceptsLineItem = false
                $0.createsAtOnce = true
                $0.title = "é\"\n"
            })
        #expect(try DeepLinkingRequest(stored: request.stored) == request)
        for bytes in ["", "{}", "[]", "x", #"{"issuer":"a","client":"b","deployment":"c","settings":"d"}"#] {
            let error = #expect(throws: DeepLinkingRefusal.self) { try DeepLinkingRequest(stored: Array(bytes.utf8)) }
            #expect(error?.code == .illegible)
        }
    }

    @Test("The standard's own request is answered with the standard's own response", .enabled(if: SharedItems.isThere))
    func example() async throws {
        let payload = try SharedItems.payload("dl-2.0-appendix-A-request.json")
        let claims = try LaunchClaims(payload: JSONValue.object(payload).json)
        var settings = try #require(claims.deepLinking.settings)
        settings.acceptTypes?.append("https://www.example.com/custom_type")
        settings.mediaTypes = "application/pdf"
        let items = ContentItemList(try SharedItems.items()).entries.compactMap(\.item)
        let request = try bench.request(raw: settings)
        // The example's file expired in 2018.
        let then = WallTime(secondsSinceEpoch: 1_510_185_228)
        #expect(request.findings(about: DeepLinkingResponse(items: items), at: then).isEmpty)
        settings.acceptTypes?.removeLast()
        settings.mediaTypes = claims.deepLinking.settings?.mediaTypes
        let strict = try bench.request(raw: settings).findings(about: DeepLinkingResponse(items: items), at: then)
        #expect(strict.map(\.code) == [.mediaTypeNotAccepted, .typeNotAccepted], "as the example's request says")
        print("accepted 7/7 items of the standard's own exchange by the terms that take them")
    }

    @Test("Nothing that is refused shows what came from outside")
    func canary() async throws {
        let canary = "CaNaRy.7"
        let request = try bench.request(raw: TermsTests.settings { $0.data = canary })
        let item = ContentItem(
            .other(ContentItemType(rawValue: canary)), title: canary, extensions: [canary: .string(canary)])
        let link = ContentItem(
            .link(LinkItem(url: canary, embed: ItemEmbed(html: UnsafeHTML(unsafeText: "")))), text: canary,
            extensions: [canary: 1])
        let error = await #expect(throws: DeepLinkingRefusal.self) {
            try await bench.form(request, DeepLinkingResponse(items: [item, link], message: canary))
        }
        var dumped = ""
        dump(error, to: &dumped)
        #expect((error?.findings.count ?? 0) >= 5)
        for text in ["\(error as Any)", String(reflecting: error), dumped, "\(request)", String(reflecting: request)] {
            #expect(!text.contains(canary))
        }
    }
}
