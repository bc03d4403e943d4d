import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore

/// A launch by the platform, as it came.
struct PlatformLaunch: Sendable {
    /// The fields of the login.
    let login: FormFields
    let cookie: Secret?
    let nonce: String
    let state: String
    let form: PostedForm
    let token: ReadToken

    func claim(_ name: String) -> JSONValue? { token.claims["https://purl.imsglobal.org/spec/lti\(name)"] }
}

extension PlatformStage {
    /// Where a launch begins: the fields of the login, and the person's session.
    func begin(_ type: MessageType, by person: RehearsalLaunchOrder.Person) async throws -> (FormFields, Secret?) {
        let begun = try await platform.begin(RehearsalLaunchOrder(type: type, person: person))
        let query = try Endpoint(begun.url).query ?? ""
        return (try FormFields(parsing: query.utf8), begun.cookie)
    }

    /// The fields of an authentication request that is right.
    func authentication(for login: FormFields, nonce: String, state: String) -> FormFields {
        var fields: FormFields = [
            ("scope", "openid"), ("response_type", "id_token"), ("response_mode", "form_post"), ("prompt", "none"),
            ("client_id", clientID), ("redirect_uri", platform.redirectURI), ("login_hint", login["login_hint"] ?? ""),
            ("nonce", nonce), ("state", state),
        ]
        fields.append("lti_message_hint", login["lti_message_hint"])
        return fields
    }

    func authorize(_ fields: FormFields, _ cookie: Secret?) async throws -> Reply {
        let address = try Endpoint(platform.registration.endpoints?.authorization ?? "").adding(fields)
        var request = WebRequest(.get, address)
        request.head.headerFields[.cookie] = cookie?.reveal { $0 }
        return try await send(request)
    }

    /// Launches, as a tool would have it.
    func launch(
        _ type: MessageType = .resourceLink, by person: RehearsalLaunchOrder.Person
    ) async throws -> PlatformLaunch {
        let (login, cookie) = try await begin(type, by: person)
        let (nonce, state) = (freshName(), freshName())
        let reply = try await authorize(authentication(for: login, nonce: nonce, state: state), cookie)
        guard let form = PostedForm(reply.text) else {
            throw RehearsalFailure("the authorization address answers \(reply.status) without a form")
        }
        guard let token = ReadToken(form.fields["id_token"]) else {
            throw RehearsalFailure("the platform posts no legible id_token")
        }
        return PlatformLaunch(login: login, cookie: cookie, nonce: nonce, state: state, form: form, token: token)
    }
}

/// What is looked at in a platform's authorization address (Security Framework 1.0 §5.1.1).
enum AuthorizationRows {
    private typealias Row = RehearsalRow<PlatformStage>

    static let rows: [RehearsalRow<PlatformStage>] = [
        Row("login.initiation", .login, "The login names all that a tool needs.", expects: "iss, login_hint, target") {
            stage in
            let (login, _) = try await stage.begin(.resourceLink, by: .learner)
            guard login["iss"] == stage.platform.registration.issuer.text else { return "another iss, or none" }
            let missing = ["login_hint", "target_link_uri"].first { login[$0]?.isEmpty ?? true }
            if let missing { return "no \(missing)" }
            return [stage.clientID, nil].contains(login["client_id"]) ? nil : "another client_id"
        },
        Row("login.answer", .login, "The answer is posted where it was asked for.", expects: "redirect_uri and state") {
            stage in
            let launch = try await stage.launch(by: .learner)
            guard launch.form.action == stage.platform.redirectURI else { return "another address" }
            return launch.form.fields["state"] == launch.state ? nil : "another state, or none"
        },
        refused("redirectURI", "A token goes to no address that is not registered.", "redirect_uri") { _ in
            "https://elsewhere.example/launch"
        },
        refused("redirectPath", "Addresses are compared as a whole.", "redirect_uri") { $0 + "/deeper" },
        refused("clientID", "A tool that is not registered gets no token.", "client_id") { _ in "never-registered" },
        refused("responseType", "There is no other response type.", "response_type") { _ in "code" },
        refused("missingNonce", "Without a nonce there is no token.", "nonce") { _ in nil },
        refused("loginHint", "The person must be the one who began.", "login_hint") { _ in "somebody-else" },
        refused("missingHint", "Without a login_hint there is no token.", "login_hint") { _ in nil },
    ]

    private static func refused(
        _ code: String, _ title: String, _ name: String, _ change: @escaping @Sendable (String) -> String?
    ) -> RehearsalRow<PlatformStage> {
        Row("login.\(code)", .login, title, expects: "no id_token, and no 5xx") { stage in
            let (login, cookie) = try await stage.begin(.resourceLink, by: .learner)
            let right = stage.authentication(for: login, nonce: stage.freshName(), state: stage.freshName())
            var fields = FormFields()
            for field in right.fields {
                fields.append(field.name, field.name == name ? change(field.value) : field.value)
            }
            let reply = try await stage.authorize(fields, cookie)
            if reply.status >= 500 { return "status \(reply.status)" }
            return PostedForm(reply.text)?.fields["id_token"] == nil ? nil : "an id_token"
        }
    }
}
