internal import CrosswalkRuntime

/// The page that a login within a frame gets. It finds a way by which the browser can prove later that it began the
/// launch (a cookie, or the platform's storage), and only then goes on to the platform; where there is none it offers a
/// new window, in which cookies work.
struct LoginPage {
    let begun: PendingLogins.Begun
    let request: AuthenticationRequest
    /// The same login once more, for a new window.
    let again: Endpoint
    let cookies: LaunchCookies

    var response: WebResponse {
        var page = HTMLPage(title: "Opening the tool", content: content, script: Self.script)
        page.referrerPolicy = "no-referrer"
        return page.response()
    }

    /// What names the storage's entry.
    static func key(_ state: String) -> String { "lti_state_" + state }

    private static let script = PageScript(
        files: PackageResources.platform_storage_js, PackageResources.login_js)

    private var content: String {
        let text = HTMLText.escaped
        let location = request.location.description
        let secret = begun.browserSecret.reveal { text($0) }
        let newWindow = """
            <a class="button" target="_blank" rel="noopener" href="\(text(again.description))">Open in a new window</a>
            """
        return """
            <div id="lti" hidden data-location="\(text(location))" data-origin="\(text(request.endpoint.origin))"
            data-frame="\(text(begun.login.storageTarget ?? ""))" data-key="\(text(Self.key(begun.login.state)))"
            data-secret="\(secret)" data-probe="\(text(cookies.probeName))"
            data-path="\(text(LaunchCookies.path(cookies.addresses.login)))"></div>
            <h1>Opening the tool</h1>
            <p id="wait" role="status">One moment…</p>
            <div id="window" hidden><p>Your browser lets this tool keep nothing within another site's page. In a window \
            of its own it works.</p><p>\(newWindow)</p></div>
            <noscript><p>Your browser runs no scripts here. In a window of its own the tool may still open.</p>
            <p>\(newWindow)</p></noscript>
            \(request.isLong ? form : "")
            """
    }

    private var form: String {
        let inputs = request.fields.fields.map { HTMLText.hidden($0.name, $0.value) }.joined(separator: "\n")
        let action = HTMLText.escaped(request.endpoint.description)
        return "<form id=\"next\" method=\"post\" action=\"\(action)\" hidden>\(inputs)</form>"
    }
}
