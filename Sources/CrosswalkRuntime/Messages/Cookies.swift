public import HTTPTypes

/// The cookies that a browser sent, by name (RFC 6265 §5.4).
public struct Cookies: Sendable {
    private var values: [String: Secret] = [:]

    /// Reads the `Cookie` fields. Of several cookies of one name the first counts, which is the one with the longest path.
    /// What is no pair is passed over.
    public init(_ fields: HTTPFields) {
        for field in fields[values: .cookie] {
            for pair in field.split(separator: ";") {
                let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard halves.count == 2 else { continue }
                let name = String(halves[0].filter { $0 != " " && $0 != "\t" })
                let value = halves[1].drop { $0 == " " }
                if !name.isEmpty, values[name] == nil { values[name] = Secret(String(value)) }
            }
        }
    }

    /// The value of a cookie; `nil` where the browser did not send it.
    public subscript(name: String) -> Secret? { values[name] }
}

/// A cookie for a browser to keep, in the form of RFC 6265 §4.1 with `SameSite` and `Partitioned`.
public struct BrowserCookie: Sendable {
    /// Its name: letters, digits, `_` and `-`.
    public var name: String
    /// Its value, in the characters of base64url.
    public var value: Secret
    /// Below which path it is sent.
    public var path: String
    /// For how long the browser keeps it; zero takes it away.
    public var life: Duration
    /// Whether pages' scripts can read it.
    public var isReadable: Bool

    /// A cookie that is sent within frames of other sites too: `SameSite=None`, `Secure`, and `Partitioned`, so that a
    /// browser without third-party cookies keeps it apart for each site around the frame.
    public init(_ name: String, _ value: Secret, path: String, life: Duration, isReadable: Bool = false) {
        self.name = name
        self.value = value
        self.path = path
        self.life = life
        self.isReadable = isReadable
    }

    /// The value of the `Set-Cookie` field.
    public var field: String {
        let attributes = "Path=\(path); Max-Age=\(life.components.seconds); SameSite=None; Secure; Partitioned"
        return value.reveal { "\(name)=\($0); \(attributes)" } + (isReadable ? "" : "; HttpOnly")
    }
}

extension WebResponse {
    /// Adds a cookie for the browser to keep, in a field of its own.
    public mutating func set(_ cookie: BrowserCookie) {
        head.headerFields.append(HTTPField(name: .setCookie, value: cookie.field))
    }
}
