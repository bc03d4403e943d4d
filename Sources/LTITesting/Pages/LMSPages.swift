import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore

/// The pages in which a person clicks through the simulated platform: choose who you are, a course, a link, and how it
/// opens.
struct LMSPages: Sendable {
    let lms: SimulatedLMS

    /// The frame that keeps data for tools, where a page is asked to have one.
    static let storageFrameName = "lti-storage"

    /// Who you are, and the courses.
    func home(_ request: WebRequest) async throws -> WebResponse {
        let present = try await lms.sessions.user(request.head)
        let people = lms.catalog.users.map { user in
            let checked = user.id == (present ?? lms.catalog.users.first)?.id ? " checked" : ""
            return """
                <label><input type="radio" name="user" value="\(escaped(user.id))"\(checked)> \(escaped(user.label)) \
                <span class="soft">\(escaped(user.id))</span></label>
                """
        }
        let courses = lms.catalog.courses.map {
            "<li><a href=\"\(href("courses", $0.id.text))\">\(escaped($0.title))</a> "
                + "<span class=\"soft\">\(escaped($0.label))</span></li>"
        }
        let content = """
            <h1>Simulated LMS</h1>
            <p>A learning platform for trying tools out. Nobody here is real.</p>
            <form method="post" action="\(href("session"))">
            <fieldset><legend>Who are you?</legend>
            \(people.joined(separator: "\n"))
            </fieldset>
            <button>Sign in as this person</button>
            </form>
            \(present.map { "<h2>Courses of \(escaped($0.label))</h2><ul>\(courses.joined())</ul>" } ?? "")
            """
        return LMSPage(title: "Home", content: content).response()
    }

    /// Signs somebody in, and goes back to the first page.
    func signIn(_ request: WebRequest) async throws -> WebResponse {
        guard isOwnPage(request) else { return foreign }
        guard let id = try await form(request)?["user"], let user = lms.catalog.user(id) else {
            return missing("There is no such person here.")
        }
        var response = WebResponse(.seeOther, fields: [.location: lms.base.description.withSlash])
        response.set(try await lms.sessions.cookie(for: user))
        return response
    }

    /// The links of a course, each to be opened in this page or in a window of its own.
    func course(_ request: WebRequest) async throws -> WebResponse {
        guard let user = try await lms.sessions.user(request.head) else { return signInFirst }
        guard let course = course(named: request, below: "courses") else { return missing("There is no such course.") }
        let query = try request.query()
        let said = ["lti_errormsg", "lti_msg"].compactMap { query[$0] }.map { "<p role=\"status\">\(escaped($0))</p>" }
        let links = course.links.map { "<li>\(opening($0))</li>" }
        let content = """
            <p><a href="\(escaped(lms.base.description.withSlash))">Simulated LMS</a></p>
            <h1>\(escaped(course.title))</h1>
            \(said.joined())
            <p class="soft">Signed in as \(escaped(user.label))</p>
            <ul>\(links.joined(separator: "\n"))</ul>
            <p><a href="\(href("gradebook", course.id.text))">Gradebook</a> ·
            <a href="\(href("people", course.id.text))">People</a></p>
            \(try await chosenItems(of: course))
            \(otherMessages(course))
            """
        return LMSPage(title: course.title, content: content, scripts: try await storageScript(frame: nil)).response()
    }

    /// A link's title, and the two ways to open it. The page may stand in a frame itself, after deep linking.
    func opening(_ link: LMSLink) -> String {
        let target = FormFields(arrayLiteral: ("link", link.id.text)).encoded
        return """
            <strong>\(escaped(link.title))</strong><br>
            <a class="button" target="_top" href="\(href("open"))?\(escaped(target))">Open in this page</a>
            <form class="row" method="post" action="\(href("open"))" target="_blank" rel="opener">
            \(HTMLText.hidden("link", link.id.text))<button>Open in a new window</button></form>
            """
    }

    /// The messages beside plain links.
    private func otherMessages(_ course: LMSCourse) -> String {
        guard let link = course.links.first else { return "" }
        let others = MessageType.launches.filter { $0 != .resourceLink && $0 != .deepLinking }.map(\.rawValue).sorted()
        func address(_ type: String) -> String {
            "\(href("open"))?\(escaped(FormFields(arrayLiteral: ("link", link.id.text), ("type", type)).encoded))"
        }
        let items = others.map { "<li><a href=\"\(address($0))\">\(escaped($0))</a></li>" }
        return """
            <p><a class="button" href="\(address(MessageType.deepLinking.rawValue))">Choose content in the tool</a></p>
            <details><summary>Other messages</summary><ul>\(items.joined())</ul></details>
            """
    }

    /// Opens a link within the page: `?link=…`, and perhaps `type` (a message type), `storage` (`none`, `parent`, `frame`)
    /// and `client`.
    func open(_ request: WebRequest) async throws -> WebResponse {
        guard let user = try await lms.sessions.user(request.head),
            let session = try await lms.sessions.browserSession(request.head)
        else { return signInFirst }
        let query = try request.query()
        let storage = Storage(query["storage"])
        return try await answering {
            let initiation = try await begin(query, user, session, storage: storage.target, .iframe)
            let frame = storage == .frame ? Self.storageFrameName : nil
            let name = try await title(query["link"])
            let keeper = frame.map {
                "<iframe hidden name=\"\($0)\" title=\"Storage\" src=\"\(escaped(storageFrameAddress(query["client"])))\"></iframe>"
            }
            let content = """
                <p><a href="\(escaped(lms.base.description.withSlash))">Simulated LMS</a></p>
                <h1>\(escaped(name))</h1>
                \(keeper ?? "")
                <iframe class="tool" name="tool" title="Tool" src="\(escaped(initiation.url.description))"></iframe>
                """
            let scripts = storage == .none ? "" : try await storageScript(frame: frame, client: query["client"])
            return LMSPage(title: name, content: content, scripts: scripts).response()
        }
    }

    /// Opens a link in the window that the browser made for it.
    func openWindow(_ request: WebRequest) async throws -> WebResponse {
        guard isOwnPage(request) else { return foreign }
        guard let user = try await lms.sessions.user(request.head),
            let session = try await lms.sessions.browserSession(request.head)
        else { return signInFirst }
        guard let form = try await form(request) else { return missing("The form cannot be read.") }
        return try await answering {
            let initiation = try await begin(form, user, session, storage: Storage(form["storage"]).target, .window)
            return WebResponse(.seeOther, fields: [.location: initiation.url.description, .cacheControl: "no-store"])
        }
    }

    /// The frame that keeps data for a tool.
    func storageFrame(_ request: WebRequest) async throws -> WebResponse {
        let client = try request.query()["client"]
        let scripts = try await storageScript(frame: Self.storageFrameName, client: client)
        return LMSPage(title: "Storage", content: "<p>This frame keeps data for a tool.</p>", scripts: scripts)
            .response()
    }
}

extension LMSPages {
    /// Who keeps data for the tool.
    private enum Storage: String {
        case none, parent, frame

        init(_ name: String?) { self = name.flatMap(Storage.init(rawValue:)) ?? .parent }

        var target: String? {
            switch self {
            case .none: nil
            case .parent: "_parent"
            case .frame: LMSPages.storageFrameName
            }
        }
    }

    private func begin(
        _ fields: FormFields, _ user: LMSUser, _ session: PlatformSession, storage: String?,
        _ target: LaunchPresentation.DocumentTarget
    ) async throws -> LaunchInitiation {
        try await lms.begin(
            fields["type"].map { MessageType(rawValue: $0) } ?? .resourceLink, by: user, in: session,
            link: fields["link"].map { ResourceLinkID($0) }, client: fields["client"].map { ClientID($0) },
            storageTarget: storage, target: target, about: fields["for"])
    }

    private func answering(_ answer: () async throws -> WebResponse) async throws -> WebResponse {
        do {
            return try await answer()
        } catch let error as SimulatedLMSError {
            return missing(error.description)
        } catch let error as LaunchOfferError {
            return missing(error.description)
        }
    }

    func form(_ request: WebRequest) async throws -> FormFields? {
        do { return try await request.form() } catch is FormError { return nil }
    }

    private func storageScript(frame: String?, client: String? = nil) async throws -> String {
        let tool = try await lms.tool(client.map { ClientID($0) })
        return StorageScript.element(source: href("lti-storage.js"), for: tool, frame: frame)
    }

    private func storageFrameAddress(_ client: String?) -> String {
        let fields = client.map { FormFields(arrayLiteral: ("client", $0)) } ?? FormFields()
        return lms.address("storage").adding(fields).description
    }

    private func title(_ link: String?) async throws -> String {
        guard let link else { return "Tool" }
        return try await lms.place(ResourceLinkID(link)).link.title
    }

    /// Whether a form comes from a page of this platform: browsers say where a form comes from.
    private func isOwnPage(_ request: WebRequest) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.head.headerFields[$0] }) {
            return site == "same-origin"
        }
        guard let origin = request.head.headerFields[.origin] else { return true }
        return origin == lms.base.origin
    }

    /// The course whose name ends a path.
    func course(named request: WebRequest, below segment: String) -> LMSCourse? {
        let id = request.path.split(separator: "/").last.map(String.init) ?? ""
        return lms.catalog.courses.first { href(segment, $0.id.text).hasSuffix("/" + id) }
    }

    func href(_ segments: String...) -> String {
        escaped(segments.reduce(lms.base) { $0.appending(segment: $1) }.description)
    }

    func escaped(_ text: String) -> String { HTMLText.escaped(text) }

    var signInFirst: WebResponse {
        WebResponse(.seeOther, fields: [.location: lms.base.description.withSlash, .cacheControl: "no-store"])
    }

    private var foreign: WebResponse {
        LMSPage(title: "Not from here", content: "<h1>This form does not come from this platform</h1>")
            .response(.forbidden)
    }

    func missing(_ words: String) -> WebResponse {
        let content = """
            <h1>That did not work</h1><p>\(escaped(words))</p>
            <p><a href="\(escaped(lms.base.description.withSlash))">Back to the start</a></p>
            """
        return LMSPage(title: "That did not work", content: content).response(.notFound)
    }
}

extension String {
    var withSlash: String { hasSuffix("/") ? self : self + "/" }
}
