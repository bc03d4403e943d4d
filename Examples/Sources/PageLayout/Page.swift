/// A whole page: one self-contained file without network access or script.
public struct Page: Sendable {
    /// What the page is called, in the window's title and as its first heading.
    public let title: String
    /// What happened, below the heading: the first thing that is read.
    public let lead: HTML
    /// The sections.
    public let sections: [PageSection]
    /// Small print at the end.
    public let footer: HTML
    /// Whether it has forms. Without, a browser sends none for it.
    public let hasForms: Bool

    /// Makes a page.
    public init(title: String, lead: HTML, sections: [PageSection], footer: HTML = .empty, hasForms: Bool = false) {
        self.title = title
        self.lead = lead
        self.sections = sections
        self.footer = footer
        self.hasForms = hasForms
    }

    /// The page as the text of a file, in English, UTF-8.
    public var html: String {
        let document: HTML = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            base-uri 'none'; form-action \(hasForms ? "'self'" as HTML : "'none'")">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>\(title)</title>
            <style>
            \(HTML(trusted: StyleSheet.text))
            </style>
            </head>
            <body>
            <a class="skip" href="#content">To the content</a>
            <header class="page">
            <h1>\(title)</h1>
            \(lead)
            </header>
            <main id="content">
            \(sections.map(\.html))</main>
            <footer class="page">\(footer)</footer>
            </body>
            </html>

            """
        return document.markup
    }
}

/// One section of a page, under a heading of the second level.
public struct PageSection: Sendable {
    /// The heading.
    public let heading: String
    /// What stands below it.
    public let content: HTML

    /// Makes a section.
    public init(_ heading: String, _ content: HTML) {
        self.heading = heading
        self.content = content
    }

    var html: HTML {
        """
        <section>
        <h2>\(heading)</h2>
        \(content)
        </section>

        """
    }
}
