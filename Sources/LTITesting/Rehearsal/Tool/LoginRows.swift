import CrosswalkRuntime
import HTTPTypes
import LTICore

/// Two logins at the same tool, and where they led.
struct LoginScene: Sendable {
    struct Login: Sendable {
        let initiation: LaunchInitiation
        let request: FormFields
        let endpoint: String
    }

    let logins: [Login]
    let authorization: String
    let tool: ToolRegistration

    /// Whether a field is right in all logins; what is wrong with it otherwise.
    func each(_ name: String, _ isRight: (String, Login) -> Bool) -> String? {
        for login in logins {
            guard let value = login.request[name], !login.request.isRepeated(name) else {
                return "no \(name), or more than one"
            }
            guard isRight(value, login) else { return "another \(name)" }
        }
        return nil
    }
}

extension RehearsalStage {
    /// Begins two launches, by GET and by POST.
    func logins() async throws -> LoginScene {
        var logins: [LoginScene.Login] = []
        for byPost in [false, true] {
            let initiation = try await lms.begin(by: "learner", client: entry.clientID)
            var browser = ScriptlessBrowser(lms, tool: tool.transport)
            let request = try await browser.login(initiation, byPost: byPost)
            let fields = request.head.method == .post ? try await request.form() : try request.query()
            let address = (request.endpoint?.origin ?? "") + request.path
            logins.append(LoginScene.Login(initiation: initiation, request: fields, endpoint: address))
        }
        return LoginScene(logins: logins, authorization: lms.address("authorize").description, tool: entry)
    }

    /// What the tool answers to a login with changed fields.
    func login(changing change: @Sendable (FormFields.Field) -> String?) async throws -> String? {
        let initiation = try await lms.begin(by: "learner", client: entry.clientID)
        var fields = FormFields()
        for field in initiation.fields.fields { fields.append(field.name, change(field)) }
        var browser = ScriptlessBrowser(lms, tool: tool.transport)
        let answer = try await browser.visit(WebRequest(.get, initiation.endpoint.adding(fields)))
        let status = answer.status.code
        return (400..<500).contains(status) ? nil : "status \(status)"
    }
}

/// What is looked at in a tool's login (Security Framework 1.0 §5.1.1.2).
enum LoginRows {
    private typealias Row = RehearsalRow<LoginScene>

    static let rows: [RehearsalRow<LoginScene>] = [
        Row(
            "login.address", .login, "The login leads to the authorization address.", expects: "the registered address"
        ) { scene in
            scene.logins.allSatisfy { $0.endpoint == scene.authorization } ? nil : "another address"
        },
        fixed("scope", "openid"), fixed("response_type", "id_token"), fixed("response_mode", "form_post"),
        fixed("prompt", "none"),
        Row("login.clientID", .login, "The request names the tool.", expects: "client_id as registered") { scene in
            scene.each("client_id") { value, _ in value == scene.tool.clientID.text }
        },
        Row("login.redirectURI", .login, "It names where the token goes.", expects: "a registered redirect_uri") {
            scene in scene.each("redirect_uri") { value, _ in scene.tool.allowsRedirect(to: value) }
        },
        echoed("login_hint"), echoed("lti_message_hint"),
        fresh("state"), fresh("nonce"),
    ]

    private static func fixed(_ name: String, _ wanted: String) -> RehearsalRow<LoginScene> {
        Row("login.\(name)", .login, "The request has the right \(name).", expects: wanted) { scene in
            scene.each(name) { value, _ in value == wanted }
        }
    }

    private static func echoed(_ name: String) -> RehearsalRow<LoginScene> {
        Row("login.\(name)", .login, "The request gives \(name) back.", expects: "the same, byte for byte") { scene in
            scene.each(name) { value, login in value == login.initiation.fields[name] }
        }
    }

    private static func fresh(_ name: String) -> RehearsalRow<LoginScene> {
        Row("login.\(name)", .login, "Every login has a \(name) of its own.", expects: "never the same twice") {
            scene in
            if let missing = scene.each(name, { value, _ in !value.isEmpty }) { return missing }
            let values = scene.logins.map { $0.request[name] }
            return Set(values).count == values.count ? nil : "the same twice"
        }
    }

    /// Logins that lead nowhere.
    static let refusals: [RehearsalRow<RehearsalStage>] = [
        refused("unknownIssuer", "A login of a platform that nobody knows is refused.") {
            $0.name == "iss" ? "https://unknown-lms.example" : $0.value
        },
        refused("missingIssuer", "A login that names no platform is refused.") { $0.name == "iss" ? nil : $0.value },
        refused("missingHint", "A login without login_hint is refused.") { $0.name == "login_hint" ? nil : $0.value },
    ]

    private static func refused(
        _ name: String, _ title: String, _ change: @escaping @Sendable (FormFields.Field) -> String?
    ) -> RehearsalRow<RehearsalStage> {
        RehearsalRow("login.\(name)", .login, title, expects: "a 4xx") { try await $0.login(changing: change) }
    }
}
