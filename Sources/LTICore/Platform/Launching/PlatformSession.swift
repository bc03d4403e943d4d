public import CrosswalkRuntime

/// Who is signed in at the platform, in which browser.
public struct PlatformSession: Sendable, Concealed {
    /// What the platform calls the person in `login_hint`, which every tool sends back: opaque to the tool, and the same
    /// for one person as long as the session lasts.
    public let loginHint: String
    /// What only this session has, such as the value of its cookie. A digest of it is kept with a launch, so that nobody
    /// else's browser can fetch it.
    public let secret: Secret

    /// A session.
    public init(loginHint: String, secret: Secret) {
        self.loginHint = loginHint
        self.secret = secret
    }
}
