import Foundation
import PageLayout
import Testing

@Suite("Pages")
struct PageTests {
    private let page = Page(
        title: "A page", lead: .paragraph("What happened."),
        sections: [PageSection("One", .paragraph("x")), PageSection("Two", .paragraph("y"))],
        footer: .paragraph("The end.")
    ).html

    @Test("A page needs no network and no script")
    func selfContained() {
        for forbidden in ["<script", "<link", "@import", "url(", "src=", "http://", "https://", " on", "javascript:"] {
            let lines = page.split(separator: "\n").filter { $0.contains(forbidden) }
            // ` on` is looked for in tags alone: `<p onclick`.
            let found = forbidden == " on" ? lines.filter { $0.contains(/<[a-z]+ [^>]*on[a-z]+=/) } : lines
            #expect(found.isEmpty, "\(forbidden)")
        }
        #expect(page.contains("default-src 'none'"))
    }

    @Test("Only a page with forms may send one, and to its own site alone")
    func forms() {
        #expect(page.contains("form-action 'none'"))
        let hidden = HTML.form(to: "/there", hidden: [("n", "\"><script>")], .button("Send <it>"))
        let withForms = Page(title: "A page", lead: hidden, sections: [], hasForms: true).html
        #expect(withForms.contains("form-action 'self'"))
        #expect(withForms.contains("value=\"&quot;&gt;&lt;script&gt;\"") && withForms.contains("Send &lt;it&gt;"))
    }

    @Test("A page has its landmarks, a language, a viewport and headings in order")
    func landmarks() {
        for part in ["<html lang=\"en\">", "<header", "<main id=\"content\">", "<footer", "name=\"viewport\""] {
            #expect(page.contains(part))
        }
        #expect(page.components(separatedBy: "<h1>").count == 2)
        #expect(page.components(separatedBy: "<h2>").count == 3)
    }

    @Test("A page knows dark surroundings, paper, and narrow screens")
    func media() {
        for query in ["prefers-color-scheme: dark", "@media print", "max-width: 42rem"] {
            #expect(page.contains(query))
        }
    }
}

@Suite("Colours")
struct PaletteTests {
    /// The contrast of two colours. WCAG 2.2, "contrast ratio" and "relative luminance".
    private func contrast(_ a: Palette.Colour, _ b: Palette.Colour) -> Double {
        func luminance(_ colour: Palette.Colour) -> Double {
            let weights = [(16, 0.2126), (8, 0.7152), (0, 0.0722)]
            return weights.map { shift, weight in
                let share = Double((colour >> shift) & 0xFF) / 255
                return weight * (share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4))
            }.reduce(0, +)
        }
        let (high, low) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
        return (high + 0.05) / (low + 0.05)
    }

    @Test("Black on white is 21 to 1") func extremes() { #expect(abs(contrast(0, 0xFFFFFF) - 21) < 0.001) }

    @Test("Text has a contrast of at least 4.5 to 1", arguments: [Palette.light, .dark])
    func text(palette: Palette) {
        for ground in [palette.ground, palette.surface] {
            for text in [
                palette.text, palette.muted, palette.accent, palette.good, palette.waiting, palette.bad,
            ] {
                #expect(contrast(text, ground) >= 4.5, "\(String(text, radix: 16)) on \(String(ground, radix: 16))")
            }
        }
    }

    @Test("Bars, marks and borders of controls have a contrast of at least 3 to 1", arguments: [Palette.light, .dark])
    func bars(palette: Palette) {
        for ground in [palette.ground, palette.surface] {
            for bar in [palette.accent, palette.changed, palette.removed, palette.waiting, palette.control] {
                #expect(contrast(bar, ground) >= 3, "\(String(bar, radix: 16)) on \(String(ground, radix: 16))")
            }
        }
    }
}

@Suite("Charts")
struct ChartTests {
    private func widths(_ markup: String) -> [Int] {
        markup.matches(of: /<rect class="fill-(?:new|changed|removed|held)" x="\d+" y="\d+" width="(\d+)"/).compactMap {
            Int($0.1)
        }
    }

    @Test("Segments are as wide as their share, and never wider than the bar")
    func shares() {
        #expect(widths(Chart.bar([.init(.new, 50), .init(.changed, 25)], scale: 100).markup) == [300, 150])
        #expect(widths(Chart.bar([.init(.new, 1), .init(.removed, 999_999)], scale: 1_000_000).markup) == [4, 596])
        #expect(widths(Chart.bar([.init(.new, 500)], scale: 100).markup) == [600])
        #expect(widths(Chart.bar([.init(.new, 0), .init(.new, -5)], scale: 100).markup) == [])
        #expect(widths(Chart.bar([.init(.new, 5)], scale: 0).markup) == [])
    }

    @Test("The limit lies where it belongs, and the words say the same", arguments: [(12.3, 10.0), (0, 10), (400, 25)])
    func threshold(share: Double, limit: Double) throws {
        let markup = Chart.threshold(share: share, limit: limit, words: "in words").markup
        let filled = try #require(
            markup.firstMatch(of: /fill-waiting" x="0" y="5" width="(\d+)"/).flatMap { Int($0.1) })
        let line = try #require(markup.firstMatch(of: /x1="(\d+)"/).flatMap { Int($0.1) })
        #expect((filled > line) == (share > limit))
        #expect(filled <= 600 && line <= 600)
        #expect(markup.components(separatedBy: "in words").count == 3)
    }
}
