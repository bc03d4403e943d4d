public import CrosswalkRuntime

/// Where a tool can be reached: what is written into its registrations.
public struct ToolAddresses: Hashable, Sendable {
    /// Where platforms begin a launch: the login-initiation URL.
    public let login: Endpoint
    /// Where platforms post the token: the redirect URI. It is sent, and must be registered, exactly as it stands here.
    public let launch: Endpoint
    /// Where the tool's own page posts a launch that a browser proves without a cookie.
    public let verify: Endpoint
    /// Where the tool publishes its keys.
    public let keySet: Endpoint

    /// Addresses below one: `…/login`, `…/launch`, `…/launch/verify` and `…/keys`.
    public init(below base: Endpoint) {
        let launch = base.appending(segment: "launch")
        self.init(
            login: base.appending(segment: "login"), launch: launch, verify: launch.appending(segment: "verify"),
            keySet: base.appending(segment: "keys"))
    }

    /// Addresses one by one. All are the public ones: as browsers see them, before any proxy.
    public init(login: Endpoint, launch: Endpoint, verify: Endpoint, keySet: Endpoint) {
        self.login = login
        self.launch = launch
        self.verify = verify
        self.keySet = keySet
    }
}
