package import CrosswalkRuntime
package import HTTPTypes

/// A page of this library: small, static but for escaped values, and with a content security policy that lets run nothing
/// but its own script.
///
/// Scripts and styles are constants and are allowed by their hash: values go into attributes (`data-…`), never into a
/// script.
package struct HTMLPage: Sendable {
    /// The title, unescaped.
    package var title: String
    /// The content of `main`, as HTML: whoever writes it escapes what is not his own.
    package var content: String
    /// The script.
    package var script: PageScript?
    /// How much of its address the page tells others: nothing, or, where it posts to its own server and that looks at
    /// `Origin`, only that server.
    package var referrerPolicy = "no-referrer"

    package init(title: String, content: String, script: PageScript? = nil) {
        self.title = title
        self.content = content
        self.script = script
    }

    /// The page as an answer.
    package func response(_ status: HTTPResponse.Status = .ok) -> WebResponse {
        WebResponse(status, HTTPBody(html), mediaType: "text/html; charset=utf-8", fields: fields)
    }

    private var html: String {
        let code = script.map { "<script>\($0.text)</script>" } ?? ""
        return """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(title))</title>
            <style>\(Self.style)</style></head>
            <body><main>
            \(content)
            </main>\(code)</body>
            </html>

            """
    }

    private var fields: HTTPFields {
        let scripts = script.map { " script-src \($0.source);" } ?? ""
        var fields: HTTPFields = [
            .contentSecurityPolicy:
                "default-src 'none'; style-src \(Self.styleSource);\(scripts) base-uri 'none'",
            .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
        ]
        fields.set("Referrer-Policy", referrerPolicy)
        return fields
    }

    private static let styleSource = PageScript.source("\(style)")

    private static let style: StaticString = """
        :root{color-scheme:light dark;--ink:#1b1f24;--paper:#f7f8f9;--soft:#545c66;--line:#d9dde2;--accent:#0a5aa8}
        @media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--paper:#14171a;--soft:#a9b1ba;--line:#363c43;--accent:#79b8f2}}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
        main{max-width:40rem;margin:0 auto;padding:2rem 1rem}
        h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
        h2{font-size:1.125rem;margin:1.5rem 0 .5rem}
        .soft{color:var(--soft);font-size:.875rem}
        a{color:var(--accent)}
        button,.button{display:inline-block;font:inherit;padding:.5rem 1rem;border:1px solid var(--accent);
        border-radius:.375rem;background:var(--accent);color:var(--paper);text-decoration:none;cursor:pointer}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}
        dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.375rem .5rem;border-bottom:1px solid var(--line)}
        code{font-size:.875em;overflow-wrap:anywhere}
        [hidden]{display:none}
        """
}
