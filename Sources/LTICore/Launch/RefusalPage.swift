internal import CrosswalkRuntime
internal import HTTPTypes

/// What a person sees whose launch was refused: what to do, and a reference for the help desk. Which check failed, only
/// the log says.
enum RefusalPage {
    static func response(_ refusal: LaunchRefusal, reference: String) -> WebResponse {
        let content = """
            <h1>This launch did not work</h1>
            <p>\(HTMLText.escaped(refusal.message))</p>
            <p class="soft">If you ask for help, give this reference: <code>\(HTMLText.escaped(reference))</code></p>
            """
        return HTMLPage(title: "This launch did not work", content: content)
            .response(HTTPResponse.Status(code: refusal.status))
    }

    /// A text of eight letters and digits that are not taken for one another (Crockford's base 32).
    static func reference(_ bytes: [UInt8]) -> String {
        let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let text = bytes.map { letters[Int($0 & 31)] }
        return String(text.prefix(4)) + "-" + String(text.dropFirst(4))
    }
}
