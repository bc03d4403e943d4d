internal import CrosswalkJSON

/// What the header of a token says (RFC 7515, 4.1). Until the signature is verified, anybody may have written it.
///
/// `jku`, `jwk`, `x5u`, `x5c` and `x5t` are not even kept: a token never says by which key it is to be believed.
public struct JWSHeader: Hashable, Sendable {
    /// The `alg` as written; `nil` where it is missing.
    public let algorithm: String?
    /// The `kid`; `nil` where it is missing or empty.
    public let keyID: String?
    /// The `typ`, such as `JWT`.
    public let type: String?
    /// The `cty`.
    public let contentType: String?
    /// `true` where the header has a `crit`, or a `b64` other than `true`.
    public let demandsExtensions: Bool
}

extension JWSHeader {
    /// Reads a header.
    init(json: [UInt8], limits: JWSLimits) throws(JOSEError) {
        let limits = JSONLimits(
            bytes: limits.headerByteCount, depth: 16, values: 1_000, stringBytes: limits.headerByteCount)
        do {
            self = try JSONReader.read(json, mode: .strict, limits: limits) { reader throws(JSONError) in
                try JWSHeader(from: &reader)
            }
        } catch {
            throw error.code == .duplicateMember
                ? JOSEError(.duplicateMember, "the header has a member twice")
                : JOSEError(.tokenMalformed, "the header is a JSON object whose registered members are strings")
        }
    }

    private init(from json: inout JSONReader) throws(JSONError) {
        var (algorithm, keyID, type, contentType): (String?, String?, String?, String?)
        var demandsExtensions = false
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "alg": algorithm = try json.string()
            case "kid": keyID = try json.string()
            case "typ": type = try json.string()
            case "cty": contentType = try json.string()
            case "crit": demandsExtensions = true
            case "b64": demandsExtensions = try Self.isUnencoded(&json) || demandsExtensions
            default: break
            }
        }
        self.algorithm = algorithm
        self.keyID = keyID?.isEmpty == true ? nil : keyID
        self.type = type
        self.contentType = contentType
        self.demandsExtensions = demandsExtensions
    }

    /// `true` for a `b64` that is not plainly `true` (RFC 7797, 3).
    private static func isUnencoded(_ json: inout JSONReader) throws(JSONError) -> Bool {
        guard try json.kind() == .bool else { return true }
        return try !json.bool()
    }
}
