import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

@Suite("Pages of members")
struct MembershipPagingTests {
    private static let second = "https://lms.example/c/1/members?m=2"
    private static let u1 = ScriptedPages.member("u-1")
    private static let u2 = ScriptedPages.member("u-2")

    @Test(
        "every form of a link to the next page is followed",
        arguments: [
            "<https://lms.example/c/1/members?m=2>; rel=\"next\"",
            "<https://lms.example/c/1/members?m=2>; rel=next",
            "<https://lms.example/c/1/members?m=2>;rel='next'",
            "<https://lms.example/c/1/members?m=2>; rel=\u{201C}next\u{201D}",
            "<https://lms.example/c/1/members?m=2>; REL=\"Next\"",
            "<https://lms.example/c/1/members?m=2>; rel=\"last next\"",
            "<https://lms.example/c/1/members?m=2>; title=\"a, <b>; rel=prev\"; rel=\"next\"",
            "<https://lms.example/c/1/members?m=2>; type=\"application/json\"; rel=\"next\"; foo",
            "<?m=2>; rel=\"next\"", "</c/1/members?m=2>; rel=\"next\"", "<members?m=2>; rel=\"next\"",
            "<//lms.example/c/1/members?m=2>; rel=\"next\"",
            "<https://LMS.example:443/c/1/members?m=2>; rel=\"next\"",
            "<https://lms.example/c/1/members?m=1>; rel=\"current\",<https://lms.example/c/1/members?m=2>; rel=\"next\","
                + "<https://lms.example/c/1/members?m=1>; rel=\"first\",<https://lms.example/c/1/members?m=9>; rel=\"last\"",
            "< https://lms.example/c/1/members?m=2 > ; rel = \"next\"",
        ])
    func forms(link: String) async throws {
        let pages = ScriptedPages([
            ScriptedPages.first: ScriptedPages.page(Self.u1, link: link), Self.second: ScriptedPages.page(Self.u2),
        ])
        let all = try await pages.collect()
        #expect(all.members.map(\.user) == ["u-1", "u-2"])
        #expect(all.outcome.completeness == .complete)
        #expect(await pages.asked == [ScriptedPages.first, Self.second])
    }

    @Test("commas inside the address belong to it, and several fields are one list")
    func commas() async throws {
        let odd = "https://lms.example/c/1/members?m=2,3;4"
        let pages = ScriptedPages([
            ScriptedPages.first: ScriptedPages.page(
                Self.u1, links: ["<https://lms.example/x>; rel=\"first\"", "<\(odd)>; rel=\"next\""]),
            odd: ScriptedPages.page(Self.u2),
        ])
        #expect(try await pages.collect().outcome.completeness == .complete)
        #expect(await pages.asked.last == odd)
    }

    @Test(
        "a link that leads elsewhere ends the listing, and nothing is asked there",
        arguments: [
            ("https://evil.example/c/1/members?m=2", "page.other_origin"),
            ("http://lms.example/c/1/members?m=2", "page.other_origin"),
            ("https://lms.example:8443/c/1/members?m=2", "page.other_origin"),
            ("https://lms.example.evil.example/c/1/members", "page.other_origin"),
            ("//evil.example/c/1/members", "page.other_origin"),
            ("https://lms.example@evil.example/c", "page.illegible_link"),
            ("https://lms.example\\@evil.example/c", "page.illegible_link"),
            ("javascript:alert(1)", "page.illegible_link"),
            ("https://lms.example/c/1/members?m=1", "page.loop"), ("?m=1", "page.loop"), ("", "page.loop"),
        ])
    func elsewhere(_ target: String, _ reason: String) async throws {
        let pages = ScriptedPages([ScriptedPages.first: ScriptedPages.page(Self.u1, link: "<\(target)>; rel=\"next\"")])
        let all = try await pages.collect()
        #expect(all.members.map(\.user) == ["u-1"])
        #expect(all.outcome.completeness.reasons.map(\.rawValue) == [reason])
        #expect(await pages.asked == [ScriptedPages.first])
    }

    @Test("a loop over several pages ends, and everybody came once")
    func longLoop() async throws {
        var pages: [String: WebResponse] = [:]
        for number in 1...4 {
            pages["https://lms.example/c/1/members?m=\(number)"] = ScriptedPages.page(
                ScriptedPages.member("u-\(number)"), link: "<?m=\(number % 4 + 1)>; rel=\"next\"")
        }
        let all = try await ScriptedPages(pages).collect()
        #expect(all.members.count == 4)
        #expect(all.outcome.completeness == .incomplete([.loop]))
    }

    @Test("a person on two pages is told again with the roles of the second")
    func duplicatesAcrossPages() async throws {
        let pages = ScriptedPages([
            ScriptedPages.first: ScriptedPages.page(Self.u1, link: "<?m=2>; rel=\"next\""),
            Self.second: ScriptedPages.page(
                [Self.u2, ScriptedPages.member("u-1", "Instructor"), ScriptedPages.member("u-1", "Mentor")]
                    .joined(separator: ",")),
        ])
        var seen: [MembershipPage] = []
        for try await page in try MembershipClient(pages.service).pages(of: ScriptedPages.claim) { seen.append(page) }
        #expect(seen.map(\.number) == [1, 2])
        #expect(seen.map { $0.members.map(\.user) } == [["u-1"], ["u-2"]])
        #expect(seen[1].repeated.map(\.user) == ["u-1"])
        #expect(seen[1].findings.map(\.code) == [.repeated, .repeated])
        #expect(seen.map(\.completeness) == [nil, .complete])
        let all = try await pages.collect()
        #expect(all.members.map { $0.roles.all.map(\.raw) } == [["Learner", "Instructor", "Mentor"], ["Learner"]])
        #expect(all.outcome.completeness == .complete)
    }

    @Test("short and empty pages before the last one mean nothing")
    func shortPages() async throws {
        let pages = ScriptedPages([
            ScriptedPages.first: ScriptedPages.page("", link: "<?m=2>; rel=\"next\""),
            Self.second: ScriptedPages.page(Self.u2),
        ])
        #expect(try await pages.collect().outcome.completeness == .complete)
    }

    @Test("nobody at all is not complete")
    func nobody() async throws {
        let all = try await ScriptedPages([ScriptedPages.first: ScriptedPages.page("")]).collect()
        #expect(all.outcome.completeness == .incomplete([.noMembers]))
    }

    @Test(
        "each page must be of the same context",
        arguments: [
            ("c-1", "c-1", nil, []), ("c-1", "c-2", nil, ["page.context_changed"]),
            ("c-1", "c-1", "c-2", ["page.context_changed"]), ("c-1", nil, nil, ["page.context_missing"]),
            (nil, nil, "c-1", ["page.context_missing"]), ("c-1", "C-1", nil, ["page.context_changed"]),
        ] as [(String?, String?, String?, [String])])
    func contexts(_ first: String?, _ second: String?, expected: String?, _ reasons: [String]) async throws {
        let pages = ScriptedPages([
            ScriptedPages.first: ScriptedPages.page(Self.u1, context: first, link: "<?m=2>; rel=\"next\""),
            Self.second: ScriptedPages.page(Self.u2, context: second),
        ])
        let all = try await pages.collect(in: expected.map { ContextID($0) })
        #expect(all.outcome.completeness.reasons.map(\.rawValue) == reasons)
        #expect(all.members.count == 2)
    }

    @Test(
        "a page that does not come is a reason, and its error is told",
        arguments: [
            (WebResponse(.serviceUnavailable), "service.busy"), (WebResponse(.forbidden), "service.forbidden"),
            (WebResponse(.noContent), "service.refused"), (WebResponse(.init(code: 201)), "service.refused"),
            (WebResponse(.ok, HTTPBody("")), "service.malformed"),
            (WebResponse(.ok, HTTPBody("[]")), "service.malformed"),
            (WebResponse(.ok, HTTPBody(#"{"context":{"id":"c-1"}}"#)), "service.malformed"),
            (
                WebResponse(.ok, HTTPBody(#"{"context":{"id":"c-1"},"members":{"user_id":"u","roles":[]}}"#)),
                "service.malformed"
            ),
            (
                WebResponse(.ok, HTTPBody(#"{"context":{"id":"c-1"},"members":[{"user_id":"u","ro"#)),
                "service.malformed"
            ),
            (WebResponse(.ok, HTTPBody("<html>")), "service.malformed"),
        ])
    func failures(_ answer: WebResponse, _ code: String) async throws {
        let pages = ScriptedPages([
            ScriptedPages.first: ScriptedPages.page(Self.u1, link: "<?m=2>; rel=\"next\""), Self.second: answer,
        ])
        let all = try await pages.collect()
        #expect(all.outcome.completeness == .incomplete([.pageFailed]))
        #expect(all.outcome.failure?.code.rawValue == code)
        #expect(all.members.map(\.user) == ["u-1"])
    }

    @Test("the limits of pages and of members end a listing")
    func limits() async throws {
        let pages = ScriptedPages([
            ScriptedPages.first: ScriptedPages.page(Self.u1, link: "<?m=2>; rel=\"next\""),
            Self.second: ScriptedPages.page(Self.u2),
        ])
        let client = MembershipClient(pages.service)
        let one = try await client.pages(of: ScriptedPages.claim, pageLimit: 1).collect()
        #expect(one.outcome.completeness == .incomplete([.limit]))
        let none = try await client.pages(of: ScriptedPages.claim, memberLimit: 0).collect()
        #expect(none.members.count == 1)
        #expect(none.outcome.completeness == .incomplete([.limit]))
    }

    @Test("a page is fetched when it is asked for, and not before")
    func backPressure() async throws {
        let pages = ScriptedPages([
            ScriptedPages.first: ScriptedPages.page(Self.u1, link: "<?m=2>; rel=\"next\""),
            Self.second: ScriptedPages.page(Self.u2),
        ])
        var iterator = try MembershipClient(pages.service).pages(of: ScriptedPages.claim).makeAsyncIterator()
        #expect(await pages.asked.isEmpty)
        _ = try await iterator.next()
        #expect(await pages.asked.count == 1)
        #expect(try await iterator.next()?.completeness == .complete)
        #expect(try await iterator.next() == nil)
        #expect(await pages.asked.count == 2)
    }

    @Test("the query goes into the first address alone, behind what is there, and # is encoded")
    func query() async throws {
        let role = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"
        let first =
            ScriptedPages.first
            + "&role=http%3A%2F%2Fpurl.imsglobal.org%2Fvocab%2Flis%2Fv2%2Fmembership%23Learner&limit=50&rlid=l%261"
        let pages = ScriptedPages([
            first: ScriptedPages.page(Self.u1, link: "<?m=2>; rel=\"next\""), Self.second: ScriptedPages.page(Self.u2),
        ])
        let query = MembershipQuery(role: Role(role), limit: 50, resourceLinkID: "l&1")
        let all = try await pages.collect(query)
        #expect(await pages.asked == [first, Self.second])
        #expect(all.members.count == 2)
        #expect(all.outcome.completeness == .incomplete([.filtered]))
        let head = try #require(await pages.requests.all.first).head
        #expect(head.headerFields[.accept] == "application/vnd.ims.lti-nrps.v2.membershipcontainer+json")
        let groups = ScriptedPages([ScriptedPages.first + "&groups=true": ScriptedPages.page(Self.u1)])
        let whole = try await groups.collect(MembershipQuery(limit: 0, includesGroups: true))
        #expect(whole.outcome.completeness == .complete)
    }

    @Test(
        "who does not have the role is left out where the platform sends everybody",
        arguments: [
            ("Instructor", ["t", "a", "s"]),
            ("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor", ["t", "a", "s"]),
            ("http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant", ["a"]),
            ("Learner", ["l"]), ("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor", ["i"]),
            ("urn:vendor:role", ["v"]), ("Nonsense", []),
        ])
    func localFilter(_ role: String, _ users: [UserID]) async throws {
        let address = "http://purl.imsglobal.org/vocab/lis/v2/"
        let everybody = [
            ("t", address + "membership#Instructor"), ("a", address + "membership/Instructor#TeachingAssistant"),
            ("s", "Instructor"), ("l", "urn:lti:role:ims/lis/Learner"),
            ("i", address + "institution/person#Instructor"), ("v", "urn:vendor:role"),
        ]
        let page = ScriptedPages.page(everybody.map { ScriptedPages.member($0.0, $0.1) }.joined(separator: ","))
        let query = MembershipQuery(role: Role(role))
        let fields: FormFields = [("role", role)]
        let pages = ScriptedPages([ScriptedPages.first + "&" + fields.encoded: page])
        #expect(try await pages.collect(query).members.map(\.user) == users)
    }

    @Test("changes are asked for at the link that the listing gave, and never complete")
    func differences() async throws {
        let link = "https://lms.example/c/1/changes?since=1"
        let pages = ScriptedPages([
            ScriptedPages.first: ScriptedPages.page(Self.u1, link: "</c/1/changes?since=1>; rel=\"differences\""),
            link: ScriptedPages.page(#"{"user_id":"u-1","roles":[],"status":"Deleted"}"#),
        ])
        let all = try await pages.collect()
        #expect(all.outcome.differences == link)
        #expect(all.outcome.completeness == .complete)
        let client = MembershipClient(pages.service)
        let changes = try await client.changes(since: link, of: ScriptedPages.claim).collect()
        #expect(changes.members.map(\.status) == [.deleted])
        #expect(changes.outcome.completeness == .incomplete([.changesOnly]))
        #expect(throws: ServiceError.self) {
            try client.changes(since: "https://evil.example/changes", of: ScriptedPages.claim)
        }
    }

    @Test("a launch without the service, or with another version of it, offers nothing")
    func notOffered() throws {
        let client = MembershipClient(ScriptedPages([:]).service)
        var other = ScriptedPages.claim
        other.versions = ["1.0"]
        var blank = ScriptedPages.claim
        blank.membershipsURL = nil
        for claim in [nil, other, blank] {
            let error = #expect(throws: ServiceError.self) { try client.pages(of: claim) }
            #expect(error?.code == .notOffered)
        }
        var unclear = ScriptedPages.claim
        unclear.versions = []
        #expect(throws: Never.self) { try client.pages(of: unclear) }
    }
}
