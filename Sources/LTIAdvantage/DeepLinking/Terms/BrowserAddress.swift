internal import CrosswalkRuntime
internal import LTICore

/// Whether an address may be opened by a person's browser.
///
/// The browser goes there and no server does, so that private networks are nobody's harm; an address that is not
/// encrypted may only be one of this machine itself, in tests.
enum BrowserAddress {
    case good, insecure, illegible

    init(_ text: String, _ policy: EndpointPolicy) {
        guard let address = WebAddress(text) else {
            self = .illegible
            return
        }
        guard !address.isSecure else {
            self = .good
            return
        }
        do {
            // A fragment never leaves the browser; an endpoint has none.
            _ = try policy.endpoint(String(text.prefix { $0 != "#" }))
            self = .good
        } catch {
            self = .insecure
        }
    }
}
