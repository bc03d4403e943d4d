import CrosswalkCrypto
import CrosswalkJSON
public import CrosswalkRuntime
public import LTICore

/// What a launch lets a person do in the pages after it.
public struct ToolSession: Sendable {
    /// What the launch was for: other pages do not take it.
    public let purpose: MessageType
    /// What the launch offers: `LaunchServices.stored`, or `DeepLinkingRequest.stored`.
    public let stored: [UInt8]
    /// Whether the person teaches.
    public let isTeacher: Bool
    /// The section of a roster that the course stands for; `nil` where nothing says so.
    public let section: String?

    /// What a launch lets a person do.
    public init(_ purpose: MessageType, _ stored: [UInt8], isTeacher: Bool = false, section: String? = nil) {
        self.purpose = purpose
        self.stored = stored
        self.isTeacher = isTeacher
        self.section = section
    }
}

/// Sessions without a cookie, which a frame may not have: each is named by a secret in the forms of the person's own page.
/// A form that another site makes the browser send lacks it.
public struct ToolSessions: Sendable {
    private static let space = "tool.session"
    private static let lifetime = Duration.seconds(2 * 3_600)

    private let store: any RecordStore
    private let ambient: Ambient

    /// Sessions in a store.
    public init(_ store: some RecordStore, ambient: Ambient = .system) {
        self.store = store
        self.ambient = ambient
    }

    /// Begins a session of two hours.
    /// - Returns: The secret, for the hidden field `session` of forms.
    public func begin(_ session: ToolSession) async throws -> String {
        let secret = "\(SHA256Digest(of: ambient.randomBytes(32)))"
        let now = ambient.now()
        var object = JSONObject([
            ("purpose", .string(session.purpose.rawValue)),
            ("stored", .string(String(decoding: session.stored, as: UTF8.self))),
            ("isTeacher", .bool(session.isTeacher)),
        ])
        if let section = session.section { object["section"] = .string(section) }
        _ = try await store.put(
            Self.name(secret), JSONValue.object(object).json, expecting: .nothing,
            until: now.advanced(by: Self.lifetime), at: now)
        return secret
    }

    /// The session of a posted form; `nil` where it has none, an old one, or one of another purpose.
    public func session(_ form: FormFields, for purposes: Set<MessageType>) async throws -> ToolSession? {
        guard let secret = form["session"], let found = try await store.get(Self.name(secret), at: ambient.now())
        else { return nil }
        let value = try JSONValue(json: found.bytes)
        guard let purpose = value["purpose"]?.string.map({ MessageType(rawValue: $0) }), purposes.contains(purpose),
            let stored = value["stored"]?.string
        else { return nil }
        return ToolSession(
            purpose, Array(stored.utf8), isTeacher: value["isTeacher"]?.bool ?? false,
            section: value["section"]?.string)
    }

    /// Who reads the store does not learn the secrets.
    private static func name(_ secret: String) -> RecordName {
        RecordName(space, "\(SHA256Digest(of: secret.utf8))")
    }
}
