import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICore
import Testing

@Suite("A platform receives what a tool answers")
struct DeepLinkingReceiverTests {
    private static let claim = "https://purl.imsglobal.org/spec/lti-dl/claim/"
    private let bench: DeepLinkBench

    init() async throws { bench = try await DeepLinkBench() }

    private func refusal(_ form: FormFields, in session: PlatformSession? = nil) async throws -> String? {
        do {
            _ = try await bench.receiver.receive(form, in: session ?? bench.session)
            return nil
        } catch let refusal as LaunchRefusal {
            return refusal.code.rawValue
        }
    }

    @Test("Items come out in their order, with the words and what the platform noted")
    func holds() async throws {
        let request = try await bench.request(TermsTests.settings())
        let items = try ItemTable.rows.map { try #require(try ItemRow.read($0.whole).item) }
        let form = try await bench.form(
            request, DeepLinkingResponse(items: items, message: "m", log: "l", errorMessage: "e", errorLog: "el"))
        let back = try await bench.receiver.receive(form, in: bench.session)
        #expect(back.items == items && back.judgements.map(\.index) == Array(0..<7))
        #expect(back.clientID == "tool-1" && back.deploymentID == "dep-1" && back.note == "course-7")
        #expect(back.message == "m" && back.log == "l" && back.errorMessage == "e" && back.errorLog == "el")
        #expect(back.allFindings.isEmpty && !back.isEmpty)
    }

    @Test("Nothing chosen is nothing, in whatever form", arguments: [nil, .array([]), .null] as [JSONValue?])
    func nothing(items: JSONValue?) async throws {
        let request = try await bench.request(TermsTests.settings())
        var claims = try JSONObject(claimsOf: try #require(try await bench.form(request, .cancelled)["JWT"]))
        claims[Self.claim + "content_items"] = items
        let back = try await bench.receiver.receive(try bench.form(claims), in: bench.session)
        #expect(back.isEmpty && back.items.isEmpty)
        #expect(back.findings.map(\.code) == (items == .null ? [.itemsNull] : []))
    }

    @Test("Items are judged by the settings that were sent, one by one")
    func judged() async throws {
        let request = try await bench.request(TermsTests.settings { $0.acceptTypes = ["ltiResourceLink"] })
        var claims = try JSONObject(claimsOf: try #require(try await bench.form(request, .cancelled)["JWT"]))
        claims[Self.claim + "content_items"] = [
            ["type": "link", "url": "https://a.example"], ["type": "ltiResourceLink", "title": "Kept"], 7,
            ["type": "ltiResourceLink", "lineItem": [:]],
        ]
        let back = try await bench.receiver.receive(try bench.form(claims), in: bench.session)
        #expect(back.items.map(\.title) == ["Kept"] && !back.isEmpty)
        #expect(
            back.allFindings.map { "\($0.item ?? -1) \($0.code.rawValue)" } == [
                "0 deeplink.type.notAccepted", "2 deeplink.item.notObject", "3 deeplink.member.missing",
            ])
    }

    @Test("A response counts once, in the session that asked, and a refused one uses nothing up")
    func once() async throws {
        let request = try await bench.request(TermsTests.settings())
        let form = try await bench.form(request, .cancelled)
        let other = PlatformSession(loginHint: "hint-7", secret: Secret("cookie-8"))
        #expect(try await refusal(form, in: other) == "claim.malformed")
        #expect(try await refusal(form) == nil)
        #expect(try await refusal(form) == "claim.malformed", "the request is over")
        #expect(try await refusal(try await bench.form(request, .cancelled)) == "claim.malformed")
    }

    @Test("A response that a stranger's request asked for is not slipped to somebody else")
    func foreign() async throws {
        let mine = try await bench.request(TermsTests.settings())
        let other = PlatformSession(loginHint: "hint-8", secret: Secret("cookie-8"))
        let theirs = try await bench.request(TermsTests.settings(), for: other)
        #expect(try await refusal(try await bench.form(theirs, .cancelled)) == "claim.malformed")
        #expect(try await refusal(try await bench.form(theirs, .cancelled), in: other) == nil)
        #expect(try await refusal(try await bench.form(mine, .cancelled)) == nil)
    }

    private static let mutants: [(String, String, @Sendable (inout JSONObject) -> Void)] = [
        ("no data", "claim.malformed", { $0[claim + "data"] = nil }),
        ("empty data", "claim.malformed", { $0[claim + "data"] = "" }),
        ("other data", "claim.malformed", { $0[claim + "data"] = "x" }),
        ("another tool", "issuer.mismatch", { $0["iss"] = "tool-2" }),
        ("another platform", "audience.notOurs", { $0["aud"] = "https://other.example" }),
        (
            "another installation", "deployment.unknown",
            { $0["https://purl.imsglobal.org/spec/lti/claim/deployment_id"] = "dep-9" }
        ),
        (
            "another of its installations", "deployment.unknown",
            { $0["https://purl.imsglobal.org/spec/lti/claim/deployment_id"] = "dep-2" }
        ),
        (
            "another message", "messageType.unknown",
            { $0["https://purl.imsglobal.org/spec/lti/claim/message_type"] = "LtiStartAssessment" }
        ),
        ("too old", "time.expired", { $0["exp"] = 1_700_000_000 }),
        ("no nonce", "nonce.missing", { $0["nonce"] = nil }),
    ]

    @Test("Each wrong thing has its code, and the right response still counts", arguments: mutants.map(\.0))
    func mutant(name: String) async throws {
        let row = try #require(Self.mutants.first { $0.0 == name })
        let request = try await bench.request(TermsTests.settings())
        let form = try await bench.form(request, .cancelled)
        var claims = try JSONObject(claimsOf: try #require(form["JWT"]))
        row.2(&claims)
        #expect(try await refusal(try bench.form(claims)) == row.1)
        #expect(try await refusal(form) == nil)
    }

    @Test("A form without one token is refused", arguments: [[], ["a.b.c"], ["x", "y"], [""]])
    func malformed(tokens: [String]) async throws {
        var form = FormFields()
        for token in tokens { form.append("JWT", token) }
        #expect(
            try await refusal(form) == (tokens == ["a.b.c"] || tokens == [""] ? "token.malformed" : "request.malformed")
        )
    }

    @Test("Of many at once one counts, also where each has a nonce of its own")
    func race() async throws {
        let request = try await bench.request(TermsTests.settings())
        var forms: [FormFields] = []
        for _ in 0..<10 { forms.append(try await bench.form(request, .cancelled)) }
        let codes = try await withThrowingTaskGroup(of: String?.self) { group in
            for form in forms { group.addTask { try await refusal(form) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.count { $0 == nil } == 1)
        #expect(Set(codes.compactMap { $0 }).isSubset(of: ["claim.malformed", "nonce.replayed"]))
    }

    @Test("A selection is over after its time")
    func over() async throws {
        let request = try await bench.request(TermsTests.settings())
        bench.clock.advance(by: .seconds(14_401))
        #expect(try await refusal(try await bench.form(request, .cancelled)) == "claim.malformed")
    }

    @Test("The column of a link is there for the gradebook to make, under the link's own id")
    func lineItem() throws {
        let item = try #require(try ItemRow.read(ItemTable.rows[1].whole).item)
        let column = try #require(RequestedLineItem(item, resourceLinkID: "l-9"))
        #expect(column.resourceLinkID == "l-9" && column.resourceID == "xyz" && column.tag == "originality")
        #expect(column.label == "Chapter 12 quiz" && column.scoreMaximum == 87 && column.gradesReleased == true)
        #expect(column.submission?.end == "2026-03-06T20:05:02-0730" && column.extensions.count == 1)
        #expect(column.submissionReview?.reviewableStatus == ["Submitted", "None"])
        var untitled = item
        guard case .resourceLink(var link) = item.content else { return }
        link.lineItem?.label = "  "
        untitled.content = .resourceLink(link)
        #expect(RequestedLineItem(untitled, resourceLinkID: "l")?.label == "A title")
        untitled.title = nil
        #expect(RequestedLineItem(untitled, resourceLinkID: "l")?.label == nil)
        link.lineItem = nil
        untitled.content = .resourceLink(link)
        #expect(RequestedLineItem(untitled, resourceLinkID: "l") == nil)
        #expect(
            RequestedLineItem(try #require(try ItemRow.read(ItemTable.rows[0].whole).item), resourceLinkID: "l") == nil)
    }
}
