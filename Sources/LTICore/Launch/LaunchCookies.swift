internal import CrosswalkRuntime

/// The cookies of one login: one of its own for every launch, because several tabs launch at the same time.
struct LaunchCookies {
    let login: PendingLogin
    let addresses: ToolAddresses
    let life: Duration

    /// What only the browser that began has.
    func binding(_ secret: Secret) -> BrowserCookie {
        BrowserCookie(Self.name(login.state, addresses), secret, path: "/", life: life)
    }

    /// Takes the binding away.
    var spent: BrowserCookie {
        BrowserCookie(Self.name(login.state, addresses), Secret(""), path: "/", life: .zero)
    }

    /// The sibling of the binding that the login page can read: where it arrives, the binding does.
    var probe: BrowserCookie {
        BrowserCookie(
            probeName, Secret("1"), path: Self.path(addresses.login), life: .seconds(60), isReadable: true)
    }

    var probeName: String { "lti_probe_" + Self.mark(login.state) }

    static func path(_ endpoint: Endpoint) -> String { endpoint.path.isEmpty ? "/" : endpoint.path }

    /// The name is made of the state's beginning, which its 256 bits can spare. Its prefix makes browsers refuse a cookie
    /// of that name which a neighbouring host or an unencrypted page sets: who begins a login himself knows its secret.
    static func name(_ state: String, _ addresses: ToolAddresses) -> String {
        (addresses.launch.scheme == .https ? "__Host-" : "") + "lti_state_" + mark(state)
    }

    /// Of a state of ours; of any other text what a cookie's name may have.
    private static func mark(_ state: String) -> String {
        String(decoding: state.utf8.filter { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }.prefix(16), as: UTF8.self)
    }
}
