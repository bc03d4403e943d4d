public import CrosswalkJSON

/// The registered claims of a JWT (RFC 7519, 4.1). All of them are optional here: what must be present is for the checks
/// to say.
public struct RegisteredClaims: Hashable, Sendable {
    /// `iss`: who made the token.
    public var issuer: String?
    /// `sub`: whom it is about.
    public var subject: String?
    /// `aud`: whom it is for.
    public var audience: Audience?
    /// `exp`: from when on it is no longer valid.
    public var expiration: NumericDate?
    /// `nbf`: from when on it is valid.
    public var notBefore: NumericDate?
    /// `iat`: when it was made.
    public var issuedAt: NumericDate?
    /// `jti`: its own id.
    public var tokenID: String?

    /// Claims to write or to check.
    public init(
        issuer: String? = nil, subject: String? = nil, audience: Audience? = nil, expiration: NumericDate? = nil,
        notBefore: NumericDate? = nil, issuedAt: NumericDate? = nil, tokenID: String? = nil
    ) {
        self.issuer = issuer
        self.subject = subject
        self.audience = audience
        self.expiration = expiration
        self.notBefore = notBefore
        self.issuedAt = issuedAt
        self.tokenID = tokenID
    }

    /// Reads the content of a token. Other claims are passed over.
    ///
    /// - Throws: ``JOSEError/Code/tokenMalformed`` for what is no JSON object; ``JOSEError/Code/duplicateMember``;
    ///   ``JOSEError/Code/timeMalformed`` for a time that is no finite JSON number; ``JOSEError/Code/claimMalformed`` for
    ///   another registered claim of the wrong type.
    public init(json payload: [UInt8]) throws(JOSEError) {
        do {
            self = try JSONReader.read(payload, mode: .strict) { json throws(JSONError) in
                try RegisteredClaims(from: &json)
            }
        } catch {
            throw JOSEError(error)
        }
    }
}

extension RegisteredClaims: JSONDecodable {
    @usableFromInline package init(from json: inout JSONReader) throws(JSONError) {
        self.init()
        try json.beginObject()
        while let name = try json.nextMember() { try read(name, from: &json) }
    }

    /// Reads the value of a member where it is a registered claim. A type that reads registered claims beside its own
    /// hands those members over that it does not know.
    package mutating func read(_ name: JSONText, from json: inout JSONReader) throws(JSONError) {
        switch name {
        case "iss": issuer = try json.string()
        case "sub": subject = try json.string()
        case "aud": audience = try Audience(from: &json)
        case "exp": expiration = try NumericDate(from: &json)
        case "nbf": notBefore = try NumericDate(from: &json)
        case "iat": issuedAt = try NumericDate(from: &json)
        case "jti": tokenID = try json.string()
        default: break
        }
    }

    /// Writes the claims that there are among the members that are being written.
    package func writeMembers(to json: inout JSONWriter) {
        json.member("iss", issuer)
        json.member("sub", subject)
        json.member("aud", audience)
        json.member("exp", expiration)
        json.member("nbf", notBefore)
        json.member("iat", issuedAt)
        json.member("jti", tokenID)
    }

    /// The claims as the content of a token.
    public func json() -> [UInt8] {
        var json = JSONWriter(capacity: 512)
        json.object { writeMembers(to: &$0) }
        return json.finish()
    }
}
