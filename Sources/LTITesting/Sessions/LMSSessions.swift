import CrosswalkCrypto
import CrosswalkRuntime
import HTTPTypes
import LTICore
import _CrosswalkSupport

/// Who is signed in at the simulated platform.
///
/// A browser has a cookie. What asks the platform by its interface for programs has none: its session is named by the
/// login hint itself, which whoever carries the launch on then has.
struct LMSSessions: Sendable {
    static let cookieName = "lms_session"
    private static let space = "lms.session"
    private static let direct = "direct."
    private static let lifetime = Duration.seconds(8 * 3_600)

    let store: any RecordStore
    let ambient: Ambient
    let catalog: LMSCatalog
    let path: String

    /// Signs somebody in.
    private func begin(_ user: LMSUser) async throws -> String {
        let token = Base64URL.text(ambient.randomBytes(32))
        let now = ambient.now()
        _ = try await store.put(
            Self.name(token), Array(user.id.utf8), expecting: .nothing, until: now.advanced(by: Self.lifetime), at: now)
        return token
    }

    /// Signs somebody in in a browser.
    func cookie(for user: LMSUser) async throws -> BrowserCookie {
        BrowserCookie(Self.cookieName, Secret(try await begin(user)), path: path, life: Self.lifetime)
    }

    /// Signs somebody in without a browser.
    func direct(for user: LMSUser) async throws -> PlatformSession {
        let token = try await begin(user)
        return PlatformSession(loginHint: Self.direct + token, secret: Secret(token))
    }

    /// Whether a session has no browser.
    static func isDirect(_ session: PlatformSession) -> Bool { session.loginHint.hasPrefix(direct) }

    /// Who is signed in by the cookie of a request; `nil` where nobody is.
    func user(_ head: HTTPRequest) async throws -> LMSUser? {
        guard let token = Cookies(head.headerFields)[Self.cookieName] else { return nil }
        return try await user(ofToken: token.reveal { $0 })
    }

    /// The session of a request to the authorization endpoint.
    func session(_ head: HTTPRequest, _ fields: FormFields) async throws -> PlatformSession? {
        if let hint = fields["login_hint"], hint.hasPrefix(Self.direct) {
            let token = String(hint.dropFirst(Self.direct.count))
            guard try await user(ofToken: token) != nil else { return nil }
            return PlatformSession(loginHint: hint, secret: Secret(token))
        }
        return try await browserSession(head)
    }

    /// The session of a browser.
    func browserSession(_ head: HTTPRequest) async throws -> PlatformSession? {
        guard let token = Cookies(head.headerFields)[Self.cookieName], let user = try await user(head) else {
            return nil
        }
        return PlatformSession(loginHint: user.id, secret: token)
    }

    private func user(ofToken token: String) async throws -> LMSUser? {
        guard let found = try await store.get(Self.name(token), at: ambient.now()) else { return nil }
        return catalog.user(String(decoding: found.bytes, as: UTF8.self))
    }

    private static func name(_ token: String) -> RecordName {
        RecordName(space, Base64URL.text(SHA256Digest(of: token.utf8).bytes))
    }
}
