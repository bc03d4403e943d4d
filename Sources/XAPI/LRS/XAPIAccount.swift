public import CrosswalkRuntime
internal import CrosswalkCrypto
internal import _CrosswalkSupport

/// Who may come into a Learning Record Store, with a user name and a password (RFC 7617).
public struct XAPIAccount: Sendable {
    /// The user name.
    public let username: String
    /// The password.
    public let password: Secret
    /// Who vouches for the statements that come with it.
    public let authority: XAPIActor
    /// Whether it may ask.
    public let mayRead: Bool
    /// Whether it may store, change and delete.
    public let mayWrite: Bool

    /// An account.
    public init(
        username: String, password: Secret, authority: XAPIActor, mayRead: Bool = true, mayWrite: Bool = true
    ) {
        self.username = username
        self.password = password
        self.authority = authority
        self.mayRead = mayRead
        self.mayWrite = mayWrite
    }

    func admits(_ credentials: BasicCredentials) -> Bool {
        // Both are compared, so that the time does not tell which of them was wrong.
        let isName = ConstantTime.areEqual(username, credentials.username)
        return credentials.password.isEqual(to: password) && isName
    }
}

/// What an `Authorization` field of the scheme Basic says.
struct BasicCredentials {
    let username: String
    let password: Secret

    init?(field: String) {
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "basic",
            let bytes = Self.decoded(parts[1]), let text = String(validating: bytes, as: UTF8.self),
            let colon = text.firstIndex(of: ":")
        else { return nil }
        username = String(text[..<colon])
        password = Secret(String(text[text.index(after: colon)...]))
    }

    private static func decoded(_ text: Substring) -> [UInt8]? {
        let letters = text.utf8.filter { $0 != 0x20 }.map { $0 == 0x2B ? 0x2D : $0 == 0x2F ? 0x5F : $0 }
        return Base64URL.decode(letters, allowing: .padding)
    }

    /// The field of a client.
    static func field(username: String, password: Secret) -> String {
        password.reveal { "Basic " + Base64.text("\(username):\($0)".utf8) }
    }
}
