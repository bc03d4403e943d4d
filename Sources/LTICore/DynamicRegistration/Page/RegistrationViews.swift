internal import CrosswalkRuntime
internal import HTTPTypes

/// The library's own looks of the registration page. Every value is escaped: platforms name themselves.
enum RegistrationViews {
    static func response(_ page: RegistrationPage) -> WebResponse {
        switch page {
        case .question(let question): ask(question)
        case .done(let outcome): done(outcome)
        case .refused(let refusal, let reference): refused(refusal, reference)
        }
    }

    private static func text(_ text: String) -> String { HTMLText.escaped(text) }

    // MARK: Question

    private static func ask(_ question: RegistrationPage.Question) -> WebResponse {
        let name = question.tool.name?.text ?? "This tool"
        let title = "Register \(name)?"
        let content = """
            <h1>\(text(title))</h1>
            <p>\(text(name)) will be registered with the learning platform
            <strong>\(text(question.offer.host))</strong>. Nothing has been registered yet.</p>
            <h2>The platform</h2>
            <dl>\(rows(platform(question.offer)))</dl>
            <h2>What \(text(name)) asks for</h2>
            \(list(wishes(question.tool)))
            \(withheld(question.withheld))
            <form method="post" action="\(text(question.action.description))">
            \(question.ticket.reveal { HTMLText.hidden("ticket", $0) })
            <p><button>Register with \(text(question.offer.host))</button></p>
            </form>
            <p class="soft">If you did not mean to do this, close this window.</p>
            """
        var page = HTMLPage(title: title, content: content)
        // The POST is judged by its Origin, which a stricter policy would blank.
        page.referrerPolicy = "same-origin"
        return page.response()
    }

    private static func platform(_ offer: RegistrationOffer) -> [(String, String)] {
        let description = offer.configuration.platform
        let product = [description.productFamilyCode, description.version].compactMap { $0 }.joined(separator: " ")
        return [("Host", offer.host), ("Issuer", offer.issuer.text)] + (product.isEmpty ? [] : [("Product", product)])
    }

    private static func rows(_ rows: [(String, String)]) -> String {
        rows.map { "<dt>\(text($0.0))</dt><dd>\(text(short($0.1)))</dd>" }.joined()
    }

    private static func wishes(_ tool: ToolConfiguration) -> [String] {
        var wishes = ["To be opened from courses."]
        wishes += tool.tool.messages.filter { $0.type != .resourceLink }.map { RegistrationWords.message($0.type) }
        wishes += (tool.scopes ?? []).map(RegistrationWords.scope)
        let claims = RegistrationWords.claims(tool.tool.claims)
        wishes.append(
            claims.isEmpty
                ? "To be told nothing of people but an identifier."
                : "To be told of people who open it: \(claims.joined(separator: ", ")).")
        return wishes
    }

    private static func withheld(_ difference: RegistrationDifference) -> String {
        let lines = lines(difference)
        guard !lines.isEmpty else { return "" }
        return """
            <details><summary>The platform does not offer everything that the tool could use</summary>
            \(list(lines))</details>
            """
    }

    // MARK: Result

    private static let close = PageScript(
        """
        (() => {
          const page = document.getElementById("close");
          const target = window.opener || window.parent;
          const close = () => target.postMessage({subject: "org.imsglobal.lti.close"}, "*");
          page.hidden = false;
          page.addEventListener("click", close);
          if (page.dataset.wait) setTimeout(close, Number(page.dataset.wait));
        })();
        """)

    private static func done(_ outcome: RegistrationOutcome) -> WebResponse {
        let missing = lines(outcome.notGranted)
        let isAllWell = missing.isEmpty && !outcome.needsApproval
        let approval =
            outcome.needsApproval
            ? """
            <p>Launches are not accepted yet: the people who run the tool have to approve your installation. They see it
            once somebody opened the tool from a course.</p>
            """
            : "<p>Switch it on in the platform where that is needed; then it can be opened from courses.</p>"
        let losses =
            missing.isEmpty
            ? ""
            : "<h2>The platform did not grant</h2>\(list(missing))<p>The tool works without; some functions may not.</p>"
        // Who has something to read closes the page himself.
        let content = """
            <h1>The tool is registered</h1>
            \(approval)
            \(losses)
            <dl>\(rows([("Client ID", outcome.registration.clientID.text)] + deployments(outcome)))</dl>
            <p><button id="close" hidden type="button"\(isAllWell ? " data-wait=\"3000\"" : "")>Close</button></p>
            <noscript><p>You can close this window now.</p></noscript>
            """
        return HTMLPage(title: "The tool is registered", content: content, script: close).response()
    }

    private static func deployments(_ outcome: RegistrationOutcome) -> [(String, String)] {
        outcome.registration.deployments.map { ("Deployment ID", $0.id.text) }
    }

    // MARK: Refusal

    private static func refused(_ refusal: RegistrationRefusal, _ reference: String) -> WebResponse {
        let title = isOpen(refusal.code) ? "The registration did not finish" : "The tool was not registered"
        let content = """
            <h1>\(title)</h1>
            <p>\(text(refusal.message))</p>
            <p class="soft">If you ask for help, give this reference: <code>\(text(reference))</code>,
            <code>\(text(refusal.code.rawValue))</code></p>
            """
        return HTMLPage(title: title, content: content).response(status(refusal.code))
    }

    /// Whether the platform may know the tool all the same: a page that was sent twice registered it the first time.
    private static func isOpen(_ code: RegistrationRefusal.Code) -> Bool {
        [.requestForged, .unanswered, .answerIllegible, .notKept].contains(code)
    }

    /// A fault of the request, of its proof, or of the platform behind the page.
    private static func status(_ code: RegistrationRefusal.Code) -> HTTPResponse.Status {
        switch code {
        case .requestMalformed, .configurationForbidden: .badRequest
        case .requestForged: .forbidden
        case .notKept: .internalServerError
        default: .badGateway
        }
    }

    // MARK: Parts

    private static func list(_ lines: [String]) -> String {
        "<ul>" + lines.map { "<li>\(text(short($0)))</li>" }.joined() + "</ul>"
    }

    private static func lines(_ difference: RegistrationDifference) -> [String] {
        difference.items.map(RegistrationWords.item)
    }

    /// A platform may call itself anything, of any length.
    private static func short(_ text: String) -> String { text.count > 300 ? text.prefix(300) + "…" : text }
}
