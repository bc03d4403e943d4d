import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import _CrosswalkSupport

/// A launch on its way to a tool, open to be bent.
struct ForgedLaunch {
    /// What signs it.
    enum Signature {
        /// The platform, as it should be.
        case platform
        /// The platform, before the launch was bent.
        case original
        /// The platform, with one bit turned round.
        case flipped
        /// A key that the platform never published.
        case stranger
        /// A code by the platform's public key, as if that were a shared secret.
        case hmacByPublicKey
        /// Nothing.
        case none
    }

    /// What happens to the token once it is made.
    enum Damage {
        case truncated, padded, missing
    }

    var header: JSONObject
    var claims: JSONObject
    var state: String?
    var error: String?
    /// What else the platform posts.
    private let storageTarget: String?
    var signature = Signature.platform
    var damage: Damage?
    /// Whether the header brings the stranger's key along.
    var showsKeyInHeader = false
    /// Whether the header names the stranger's key by its own id.
    var namesStrangersKey = false
    /// Whether `aud` comes twice.
    var repeatsAudience = false
    /// Seconds since 1970.
    let now: Int

    private let originalSignature: [UInt8]

    /// Takes a launch apart; `nil` for an answer without a token.
    init?(_ fields: FormFields, at now: WallTime) throws {
        let segments = (fields["id_token"] ?? "").utf8.split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard segments.count == 3, let header = Base64URL.decode(segments[0]),
            let payload = Base64URL.decode(segments[1]), let signature = Base64URL.decode(segments[2]),
            let head = try JSONValue(json: header).object, let claims = try JSONValue(json: payload).object
        else { return nil }
        self.header = head
        self.claims = claims
        self.now = Int(now.secondsSinceEpoch)
        state = fields["state"]
        storageTarget = fields["lti_storage_target"]
        originalSignature = signature
    }

    /// Sets `iat` and `exp` to so many seconds from now.
    mutating func setTimes(issued: Int, expires: Int) {
        claims["iat"] = .number(JSONNumber(now + issued))
        claims["exp"] = .number(JSONNumber(now + expires))
    }

    /// The form that is posted.
    func form(platform: KeySigner, published: JWKSet, stranger: JWK) throws -> FormFields {
        var form = FormFields()
        if let error {
            form.append("error", error)
        } else if damage != .missing {
            form.append("id_token", try token(platform, published, stranger))
        }
        form.append("state", state)
        form.append("lti_storage_target", storageTarget)
        return form
    }

    private func token(_ platform: KeySigner, _ published: JWKSet, _ stranger: JWK) throws -> String {
        var header = header
        if showsKeyInHeader, let key = stranger.publicJSON() { header["jwk"] = try JSONValue(json: key) }
        if namesStrangersKey { header["kid"] = stranger.keyID.map { .string($0) } }
        let input = Self.segment(JSONValue.object(header).json) + "." + Self.segment(payload)
        let signature = try signature(of: Array(input.utf8), platform, published, stranger)
        let token = input + "." + Self.segment(signature)
        switch damage {
        case .truncated: return String(token.prefix(token.utf8.count * 2 / 3))
        case .padded: return token + "="
        default: return token
        }
    }

    private func signature(
        of input: [UInt8], _ platform: KeySigner, _ published: JWKSet, _ stranger: JWK
    ) throws -> [UInt8] {
        switch signature {
        case .platform: return try platform.sign(input)
        case .original: return originalSignature
        case .flipped:
            var bytes = try platform.sign(input)
            if let last = bytes.indices.last { bytes[last] ^= 1 }
            return bytes
        case .stranger: return try KeySigner(stranger, algorithm: .rs256).sign(input)
        case .hmacByPublicKey:
            let secret = published.keys.first { $0.keyID == platform.keyID }?.publicJSON() ?? []
            return HMAC(key: SymmetricKey(secret), algorithm: .sha256).code(for: input)
        case .none: return []
        }
    }

    private var payload: [UInt8] {
        let json = JSONValue.object(claims).json
        guard repeatsAudience, let audience = claims["aud"] else { return json }
        return Array("{\"aud\":".utf8) + audience.json + Array(",".utf8) + json.dropFirst()
    }

    private static func segment(_ bytes: [UInt8]) -> String { Base64URL.text(bytes) }
}
