package import CrosswalkRuntime

/// The page by which a browser carries a form to another site: it submits itself, and has a button where it cannot
/// (OAuth 2.0 Form Post Response Mode).
package enum AutoPostPage {
    /// The page as an answer.
    ///
    /// - Parameters:
    ///   - fields: what is posted.
    ///   - action: where to.
    ///   - title: what a person reads who has to press the button.
    package static func response(posting fields: FormFields, to action: String, title: String) -> WebResponse {
        let inputs = fields.fields.map { HTMLText.hidden($0.name, $0.value) }.joined(separator: "\n")
        let content = """
            <h1>\(HTMLText.escaped(title))</h1>
            <form method="post" action="\(HTMLText.escaped(action))">
            \(inputs)
            <noscript><p>Your browser runs no scripts, so that this step needs you.</p><button>Continue</button></noscript>
            </form>
            """
        return HTMLPage(title: title, content: content, script: submit).response()
    }

    private static let submit = PageScript("document.forms[0].submit()")
}
