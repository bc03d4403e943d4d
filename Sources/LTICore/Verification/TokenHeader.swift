internal import CrosswalkJSON

/// What the header of a token says, as far as a launch looks at it (RFC 7515 §4.1).
///
/// Keys that a header brings along or points to (`jwk`, `jku`, `x5c`, `x5u`) are never looked at: the keys of a platform
/// come from its registration.
public struct TokenHeader: Hashable, Sendable, Concealed {
    /// `alg`; `nil` where it is missing or no text.
    public var algorithm: String?
    /// `kid`; `nil` where it is missing, empty or no text.
    public var keyID: String?
    /// Whether there is a member `crit`, whatever is in it.
    public var hasCriticalExtensions: Bool
    /// Whether there is a member `b64` that is anything but `true`: an unencoded payload (RFC 7797).
    public var isUnencoded: Bool

    /// A header.
    public init(
        algorithm: String?, keyID: String?, hasCriticalExtensions: Bool = false, isUnencoded: Bool = false
    ) {
        self.algorithm = algorithm
        self.keyID = keyID
        self.hasCriticalExtensions = hasCriticalExtensions
        self.isUnencoded = isUnencoded
    }

    /// Reads the JSON of a header, strictly.
    ///
    /// - Throws: ``LaunchRefusal`` with `token.malformed` or `token.duplicateMember`.
    public init(json: [UInt8]) throws(LaunchRefusal) {
        do {
            self = try JSONReader.read(json, mode: .strict, limits: Self.limits) { json throws(JSONError) in
                try TokenHeader(from: &json)
            }
        } catch {
            throw LaunchRefusal(token: error, part: "header")
        }
    }

    private static let limits = JSONLimits(bytes: 16 << 10, depth: 16, values: 1_000)
}

extension TokenHeader {
    private init(from json: inout JSONReader) throws(JSONError) {
        self.init(algorithm: nil, keyID: nil)
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "alg": algorithm = try json.kind() == .string ? try json.string() : nil
            case "kid":
                let id = try json.kind() == .string ? try json.string() : ""
                keyID = id.isEmpty ? nil : id
            case "crit": hasCriticalExtensions = true
            case "b64": isUnencoded = try json.kind() == .bool ? try !json.bool() : true
            default: break
            }
        }
    }
}
