extension JOSEError.Code {
    // MARK: The token

    /// Not three segments of canonical base64url, or no JSON object where there must be one, or too large (RFC 7515, 5.2).
    public static let tokenMalformed = Self("token.malformed")
    /// Header or claims have a member twice; two readers could see two tokens (RFC 7515, 4; RFC 7519, 4).
    public static let duplicateMember = Self("token.duplicateMember")
    /// The header's `alg` is missing, unknown, or not among those that the caller named (RFC 8725, 3.1).
    public static let algorithmNotAllowed = Self("algorithm.notAllowed")
    /// The header names critical extensions, or asks for an unencoded payload. None is understood (RFC 7515, 4.1.11;
    /// RFC 7797).
    public static let headerCritical = Self("header.critical")
    /// The signature is not that of this content under this key.
    public static let signatureInvalid = Self("signature.invalid")

    // MARK: The key

    /// The header has no `kid`, and the caller demands one or several keys fit.
    public static let keyIDMissing = Self("key.idMissing")
    /// No key of the set has the header's `kid`. Fetching the set again may help.
    public static let keyUnknown = Self("key.unknown")
    /// The key that was named must not verify this token: another kind, curve, algorithm or purpose, malformed, or
    /// named twice; or the set mixes secrets with public keys.
    public static let keyUnsuitable = Self("key.unsuitable")
    /// RSA below 2048 bits, the mark of CVE-2017-15361, or a secret shorter than its hash (RFC 7518, 3.2 and 3.3).
    public static let keyWeak = Self("key.weak")
    /// A JWK that is no key (RFC 7517, 4; RFC 7518, 6).
    public static let keyMalformed = Self("key.malformed")
    /// Not a JWK set, or one beyond the limits (RFC 7517, 5).
    public static let keySetMalformed = Self("keySet.malformed")
    /// The signer gave no usable signature.
    public static let signingFailed = Self("signing.failed")

    // MARK: The claims

    /// A registered claim has another type than RFC 7519, 4.1 gives it.
    public static let claimMalformed = Self("claim.malformed")
    /// `iss` is missing or is not the expected issuer, byte for byte.
    public static let issuerMismatch = Self("issuer.mismatch")
    /// `aud` is missing or does not name us.
    public static let audienceNotOurs = Self("audience.notOurs")
    /// `aud` names us and somebody who is not trusted.
    public static let audienceUntrusted = Self("audience.untrusted")
    /// `exp` has passed, leeway included.
    public static let expired = Self("time.expired")
    /// `iat` is missing where it is required.
    public static let issuedMissing = Self("time.issuedMissing")
    /// `iat` lies further in the future than the leeway.
    public static let issuedInFuture = Self("time.issuedInFuture")
    /// `iat` lies further in the past than the largest age.
    public static let tooOld = Self("time.tooOld")
    /// `nbf` lies further in the future than the leeway.
    public static let notYetValid = Self("time.notYetValid")
    /// `exp` is missing, or a time is no finite JSON number.
    public static let timeMalformed = Self("time.malformed")
}
