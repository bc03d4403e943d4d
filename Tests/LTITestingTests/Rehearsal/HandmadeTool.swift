import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore
import Synchronization
import _CrosswalkSupport

@testable import LTITesting

/// A tool written by hand, without this library's endpoints and clients: right, but for the faults that are planted.
final class HandmadeTool: Handler {
    struct Refused: Error {}

    struct Login {
        let nonce: String
        let cookie: String
        let target: String
        var isUsed = false
    }

    struct State {
        var registration: Registration?
        var logins: [String: Login] = [:]
        var lastState = ""
        var launches: [String: JSONObject] = [:]
    }

    let faults: Set<ToolFault>
    let key: KnownToolKey
    let strange: KnownToolKey
    let platform = Way()
    let state = Mutex(State())
    let ambient = Ambient.system

    static let base = "http://localhost:9090/lti"

    init(_ faults: Set<ToolFault>) throws {
        self.faults = faults
        key = try KnownToolKey(TestLMS.prepared[8])
        strange = try KnownToolKey(TestLMS.prepared[9])
    }

    /// A rehearsal of such a tool.
    static func rehearsal(_ faults: Set<ToolFault>) throws -> CertificationRehearsal {
        let tool = try HandmadeTool(faults)
        let rehearsed = RehearsedTool(
            loginURL: base + "/login", redirectURIs: [base + "/launch"], targetLinkURI: "http://localhost:9090/",
            keySetURL: base + "/keys", through: InProcessTransport(tool), hooks: tool.hooks)
        let rehearsal = try CertificationRehearsal(
            of: rehearsed, at: Endpoint("http://127.0.0.1:8080"), keys: TestLMS.keys(), limits: .ofBusyMachines)
        tool.platform.lead(to: rehearsal.platform)
        return rehearsal
    }

    func has(_ fault: ToolFault) -> Bool { faults.contains(fault) }

    func random() -> String { Base64URL.text(ambient.randomBytes(16)) }

    var now: Double { Double(ambient.now().secondsSinceEpoch) }

    func registration() throws -> Registration {
        guard let known = state.withLock({ $0.registration }) else { throw Refused() }
        return known
    }

    func respond(to request: WebRequest) async throws -> WebResponse {
        do {
            switch request.path {
            case "/lti/login": return try await login(request)
            case "/lti/launch": return try await launch(request)
            case "/lti/keys": return keys()
            default: return WebResponse(.ok, HTTPBody("hello"))
            }
        } catch {
            if has(.fallsOverWhenRefusing) { return WebResponse(.internalServerError) }
            if has(.redirectsToErrorPage) { return WebResponse(.seeOther, fields: [.location: "/sorry"]) }
            return WebResponse(.badRequest, HTTPBody("refused"))
        }
    }

    private func login(_ request: WebRequest) async throws -> WebResponse {
        if has(.loginByGetAlone), request.head.method == .post { return WebResponse(.methodNotAllowed) }
        let fields = request.head.method == .post ? try await request.form() : try request.query()
        let registration = try registration()
        guard let issuer = fields["iss"], let hint = fields["login_hint"], let target = fields["target_link_uri"],
            issuer == registration.issuer.text || has(.anyIssuerWelcome)
        else { throw Refused() }
        let login = Login(nonce: has(.sameNonce) ? "n" : random(), cookie: random(), target: target)
        let state = has(.sameState) ? "s" : random()
        self.state.withLock { all in
            all.logins[state] = login
            all.lastState = state
        }
        var sent: FormFields = [
            ("scope", "openid"), ("response_type", "id_token"), ("response_mode", "form_post"),
            ("client_id", registration.clientID.text), ("redirect_uri", Self.base + "/launch"), ("login_hint", hint),
            ("state", state), ("nonce", login.nonce),
        ]
        if !has(.noPrompt) { sent.append("prompt", "none") }
        if !has(.hintDropped) { sent.append("lti_message_hint", fields["lti_message_hint"]) }
        let place = has(.redirectsElsewhere) ? "https://elsewhere.example/" : registration.endpoints?.authorization
        var response = WebResponse(
            .found, fields: [.location: try Endpoint(place ?? "").adding(sent).description])
        response.head.headerFields[.setCookie] = "s_\(state)=\(login.cookie); Path=/; Secure; SameSite=None"
        return response
    }

    private func keys() -> WebResponse {
        if has(.keysUnreachable) { return WebResponse(.serviceUnavailable) }
        var entry = JSONObject()
        let jwk = JWK(.rsaPrivate(key.privateKey), algorithm: .rs256)
        do {
            let bytes = has(.keysWithPrivateMembers) ? jwk.revealJSON() : jwk.publicJSON() ?? []
            entry = try JSONValue(json: bytes).object ?? entry
        } catch {
            return WebResponse(.internalServerError)
        }
        if has(.keysWithoutID) { entry["kid"] = nil }
        if has(.keysOfAnotherType) { entry["alg"] = "PS256" }
        let set = JSONValue.object(["keys": has(.keysEmpty) ? [] : [.object(entry)]])
        return WebResponse(.ok, HTTPBody(set.json), mediaType: "application/json")
    }
}
