import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import Testing

@Suite("Link fields, as servers write them")
struct LinkTests {
    @Test(
        "The next page is found",
        arguments: [
            #"<https://a.b/2>; rel="next""#, #"<https://a.b/2>;rel=next"#, #"<https://a.b/2> ; REL = "Next""#,
            #"<https://a.b/1>; rel="first", <https://a.b/2>; rel="next""#, #"<https://a.b/2>; rel="prev next""#,
            #"<https://a.b/2>; title="a, \"<b>\"; rel=\"last\""; rel=next"#,
            "<https://a.b/2>; rel=\u{201C}next\u{201D}",
            "< https://a.b/2 >; rel='next'", #"<https://a.b/2>; rel="next"; rel="last""#,
            #"junk <https://a.b/2>; a; b=; rel="next";"#,
        ])
    func next(field: String) {
        #expect(LinkHeader([field]).target("next") == "https://a.b/2")
    }

    @Test(
        "Where there is none, none is found",
        arguments: ["", "<", "<x", "rel=next", "<x>", "<x>; rel", "<x>; rel=\"", "<x>; title=next"])
    func none(field: String) {
        #expect(LinkHeader([field]).target("next") == nil)
    }

    @Test("Any text is read to its end")
    func anyText() throws {
        let pieces = ["<", ">", ";", ",", "=", "\"", "\\", "rel", "next", " ", "\u{201C}", "'", "https://a.b", "é"]
        try PropertyTest.run(cases: 1_000, seed: 1) { random in
            let text = (0..<random.number(below: 30)).compactMap { _ in random.element(of: pieces) }.joined()
            try #require(LinkHeader([text]).links.count <= 30)
        }
    }
}

@Suite("Pages end for a reason, and only one of the reasons is the end")
struct PagesTests {
    private func walk(_ links: [String: String], limit: Int = 100) throws -> (pages: [String], end: Pages.End?) {
        let first = try Endpoint("https://a.b/u?offset=0")
        var pages = Pages(from: first, limit: limit)
        var page = first
        var seen = [page.pathAndQuery]
        for _ in 0..<1_000 {
            var response = WebResponse(.ok)
            if let link = links[page.pathAndQuery], let name = HTTPField.Name("Link") {
                response.head.headerFields[name] = "<\(link)>; rel=\"next\""
            }
            switch pages.step(after: page, response) {
            case .end(let end): return (seen, end)
            case .next(let next):
                page = next
                seen.append(page.pathAndQuery)
            }
        }
        return (seen, nil)
    }

    @Test("The last page names no next one")
    func complete() throws {
        let (pages, end) = try walk(["/u?offset=0": "?offset=1", "/u?offset=1": "https://a.b/u?offset=2"])
        #expect(pages == ["/u?offset=0", "/u?offset=1", "/u?offset=2"])
        #expect(end == .complete)
    }

    @Test(
        "What cannot be followed is no end",
        arguments: [
            ("/u?offset=0", Pages.End.loop), ("https://c.d/u", .otherOrigin), ("http://a.b/u", .otherOrigin),
            ("https://a.b:8443/u", .otherOrigin), ("https://a.b/ü", .illegible), ("https://a.b/#x", .illegible),
        ])
    func broken(link: String, expected: Pages.End) throws {
        #expect(try walk(["/u?offset=0": link]).end == expected)
    }

    @Test("A longer loop is seen, and the limit holds")
    func loops() throws {
        #expect(try walk(["/u?offset=0": "/a", "/a": "/b", "/b": "/a"]).end == .loop)
        let (pages, end) = try walk(["/u?offset=0": "/a", "/a": "/b", "/b": "/c"], limit: 3)
        #expect(pages.count == 3)
        #expect(end == .limit)
    }
}
