internal import CrosswalkRuntime

/// The page that a launch without a cookie gets: it asks the platform's storage whether this browser began the launch, and
/// posts what it finds to the tool's own verify address.
struct StorageProofPage {
    let form: LaunchForm
    let login: PendingLogin
    /// Where the platform's storage answers from: the origin of its authorization address.
    let origin: String
    let verify: Endpoint

    var response: WebResponse {
        var page = HTMLPage(title: "Opening the tool", content: content, script: Self.script)
        // The verify address looks at Origin, which a stricter policy would blank.
        page.referrerPolicy = "same-origin"
        return page.response()
    }

    private static let script = PageScript(
        files: PackageResources.platform_storage_js, PackageResources.launch_js)

    private var content: String {
        let text = HTMLText.escaped
        let advice = text(RefusalCatalog.Advice.browser.rawValue)
        let answer =
            switch form.answer {
            case .token(let token): HTMLText.hidden("id_token", token)
            case .error(let error): HTMLText.hidden("error", error)
            }
        return """
            <div id="lti" hidden data-origin="\(text(origin))"
            data-frame="\(text(form.storageTarget ?? login.storageTarget ?? ""))"
            data-key="\(text(LoginPage.key(login.state)))"></div>
            <h1>Opening the tool</h1>
            <p id="wait" role="status">One moment…</p>
            <div id="blocked" role="alert" hidden><p>\(advice)</p></div>
            <noscript><p>\(advice)</p></noscript>
            <form id="verify" method="post" action="\(text(verify.description))" hidden>
            \(HTMLText.hidden("state", login.state))
            \(answer)
            \(HTMLText.hidden("proof", ""))
            </form>
            """
    }
}
