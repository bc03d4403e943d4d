import Foundation
import PageLayout
import Testing

@Suite("Pieces of pages")
struct HTMLTests {
    @Test(
        "A text from outside is never markup",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onload=\"x", "&quot; onload=&quot;x"), ("' onload='x", "&#39; onload=&#39;x"),
            ("&lt;", "&amp;lt;"), ("Zoë & Łukasz", "Zoë &amp; Łukasz"), ("a\u{0}b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"),
            ("\u{202E}fdp.exe", "\u{FFFD}fdp.exe"), ("a\r\n\tb", "a\r\n\tb"),
        ])
    func escaped(text: String, expected: String) {
        let inText: HTML = "<p>\(text)</p>"
        let inAttribute: HTML = "<p title=\"\(text)\"></p>"
        #expect(inText.markup == "<p>\(expected)</p>")
        #expect(inAttribute.markup == "<p title=\"\(expected)\"></p>")
        #expect(HTML(text: text).markup == expected)
    }

    @Test("Every part escapes what it is given")
    func parts() {
        let bad = "<i>\"'&"
        let table = DataTable(
            caption: bad, [.init(bad, .heading), .init(bad, .number), .init(bad, .text)],
            rows: [[.text(bad), .number(1), .text(bad)]])
        let parts: [HTML] = [
            .disclosure(bad, .empty), .ids([bad]), .pairs([(bad, .empty)]), .facts([(bad, 1)]), .code(bad),
            .command(bad), Status(bad, .good).html, table.html, Chart.threshold(share: 1, limit: 2, words: bad),
        ]
        for part in parts {
            #expect(!part.markup.contains("<i>"))
            #expect(part.markup.contains("&lt;i&gt;&quot;&#39;&amp;"))
        }
        let page = Page(title: bad, lead: .empty, sections: [PageSection(bad, .empty)]).html
        #expect(!page.contains("<i>"))
    }

    @Test("A piece goes into another as it is")
    func nested() {
        let inner: HTML = "<b>\("x<y")</b>"
        let outer: HTML = "<p>\(inner)\([inner, inner])\(3)</p>"
        #expect(outer.markup == "<p><b>x&lt;y</b><b>x&lt;y</b><b>x&lt;y</b>3</p>")
    }

    @Test("At most so many examples are listed, and the rest is counted", arguments: [0, 1, 199, 200, 201, 5_000])
    func limited(count: Int) {
        let markup = HTML.ids((0..<count).map { "id-\($0)" }).markup
        #expect(markup.components(separatedBy: "<li>").count - 1 == min(count, 200))
        #expect(markup.contains("and \(Wording.number(count - 200)) more") == (count > 200))
    }

    @Test(
        "Numbers have commas between thousands",
        arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_204, "-1,204")])
    func numbers(value: Int, text: String) { #expect(Wording.number(value) == text) }
}
