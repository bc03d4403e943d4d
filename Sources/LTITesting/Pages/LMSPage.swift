import CrosswalkCrypto
import CrosswalkRuntime
import HTTPTypes
import LTICore
import _CrosswalkSupport

/// A page of the simulated platform. It runs the platform's own script files and no others, and frames anybody.
struct LMSPage {
    let title: String
    /// The content of `main`, as HTML.
    let content: String
    /// Elements behind the content, such as scripts.
    var scripts = ""

    func response(_ status: HTTPResponse.Status = .ok) -> WebResponse {
        var fields: HTTPFields = [
            .contentSecurityPolicy: """
            default-src 'none'; style-src \(Self.styleSource); script-src 'self'; frame-src 'self' http: https:; \
            base-uri 'none'; frame-ancestors 'self'
            """,
            .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
        ]
        if let name = HTTPField.Name("Referrer-Policy") { fields[name] = "same-origin" }
        return WebResponse(status, HTTPBody(html), mediaType: "text/html; charset=utf-8", fields: fields)
    }

    private var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(HTMLText.escaped(title)) · Simulated LMS</title>
        <style>\(Self.style)</style></head>
        <body><main>
        \(content)
        </main>
        \(scripts)</body>
        </html>

        """
    }

    private static let styleSource = "'sha256-\(Base64.text(SHA256Digest(of: "\(style)".utf8).bytes))'"

    private static let style: StaticString = """
        :root{color-scheme:light dark;--ink:#1b1f24;--paper:#f7f8f9;--soft:#545c66;--line:#7b848f;--accent:#0a5aa8}
        @media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--paper:#14171a;--soft:#a9b1ba;--line:#848d97;--accent:#79b8f2}}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
        main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem}
        h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.125rem}
        p{max-width:70ch}.soft{color:var(--soft);font-size:.875rem}
        a{color:var(--accent)}
        fieldset{border:1px solid var(--line);border-radius:.375rem;margin:0 0 1rem}
        label{display:block;padding:.25rem 0}
        form.row{display:inline-block;margin:0 .5rem .5rem 0}
        button,.button{display:inline-block;font:inherit;padding:.5rem 1rem;border:1px solid var(--accent);
        border-radius:.375rem;background:var(--accent);color:var(--paper);text-decoration:none;cursor:pointer;
        margin:0 .5rem .5rem 0}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        li{margin:0 0 1rem}
        table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;
        border-top:1px solid var(--line)}thead th{border-top:0}
        @media(max-width:42rem){table,tbody,tr,td,tbody th{display:block;border:0;padding:.15rem 0}
        thead{position:absolute;clip-path:inset(50%)}tr{border-top:1px solid var(--line);padding:.5rem 0}}
        iframe.tool{width:100%;height:36rem;border:1px solid var(--line);border-radius:.375rem}
        [hidden]{display:none}
        """
}
