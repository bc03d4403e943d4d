/// The parts that pages are put together from.
extension HTML {
    /// A paragraph.
    public static func paragraph(_ content: HTML) -> HTML { "<p>\(content)</p>\n" }

    /// A box, with a coloured edge where it has a tone.
    public static func box(_ tone: Status.Tone = .plain, _ content: HTML) -> HTML {
        "<div class=\"box \(tone.rawValue)\">\n\(content)</div>\n"
    }

    /// What is read by those who ask for it.
    public static func disclosure(_ summary: String, _ content: HTML) -> HTML {
        "<details><summary>\(summary)</summary>\n\(content)</details>\n"
    }

    /// Points in no order; nothing where there are none.
    public static func list(_ items: [HTML]) -> HTML {
        items.isEmpty ? .empty : "<ul>\n\(items.map { "<li>\($0)</li>\n" as HTML })</ul>\n"
    }

    /// Steps in their order; nothing where there are none.
    public static func steps(_ items: [HTML]) -> HTML {
        items.isEmpty ? .empty : "<ol>\n\(items.map { "<li>\($0)</li>\n" as HTML })</ol>\n"
    }

    /// Ids in columns: at most `limit` of them, and how many more there are.
    ///
    /// - Parameter total: how many there are in all, where `ids` are only the first.
    public static func ids(_ ids: [String], total: Int? = nil, limit: Int = 200) -> HTML {
        let shown = ids.prefix(limit)
        let more = max(0, (total ?? ids.count) - shown.count)
        let list: HTML = "<ul class=\"ids\">\n\(shown.map { "<li>\($0)</li>\n" as HTML })</ul>\n"
        return more > 0 ? list + .paragraph("and \(Wording.number(more)) more") : list
    }

    /// Names with their values, below each other.
    public static func pairs(_ pairs: [(String, HTML)]) -> HTML {
        "<dl class=\"pairs\">\n\(pairs.map { "<dt>\($0)</dt><dd>\($1)</dd>\n" as HTML })</dl>\n"
    }

    /// Large numbers beside each other.
    public static func facts(_ facts: [(String, Int)]) -> HTML {
        let cells = facts.map { "<div><dt>\($0)</dt><dd>\(Wording.number($1))</dd></div>\n" as HTML }
        return "<dl class=\"facts\">\n\(cells)</dl>\n"
    }

    /// A stable name in small type.
    public static func code(_ code: String) -> HTML { "<span class=\"code\"><code>\(code)</code></span>" }

    /// A value to copy or compare, in the size of the text.
    public static func value(_ text: String) -> HTML { "<code class=\"value\">\(text)</code>" }

    /// A command line to copy.
    public static func command(_ line: String) -> HTML { "<pre><code>\(line)</code></pre>\n" }
}

/// How pages write numbers.
public enum Wording {
    /// With commas between thousands: `1,204`.
    public static func number(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var text = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// A number and its noun: `1 error`, `2 errors`.
    public static func count(_ value: Int, _ singular: String, _ plural: String? = nil) -> String {
        number(value) + " " + (value == 1 ? singular : plural ?? singular + "s")
    }
}
