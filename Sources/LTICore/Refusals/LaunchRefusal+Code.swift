extension LaunchRefusal {
    /// The reasons for a refusal. Codes are API: they are added, never renamed, never given another meaning.
    public struct Code: Hashable, Sendable {
        /// The stable name, such as `time.expired`.
        public let rawValue: String

        private init(_ rawValue: String) { self.rawValue = rawValue }

        // MARK: The request

        /// The request is no launch: another method, no form, too large.
        public static let requestMalformed = Code("request.malformed")
        /// There is no `state`, or nothing in the browser that it could be compared with.
        public static let stateMissing = Code("state.missing")
        /// The `state` is not that of this browser.
        public static let stateMismatch = Code("state.mismatch")
        /// The login was begun too long ago.
        public static let stateExpired = Code("state.expired")
        /// The login comes from a platform, or for a client id, that the tool has no registration for.
        public static let registrationUnknown = Code("registration.unknown")
        /// The login fits several registrations, and names neither client id nor deployment to tell them apart.
        public static let registrationAmbiguous = Code("registration.ambiguous")

        // MARK: The token (RFC 7515, RFC 7519)

        /// No compact token, or header or payload are no JSON objects.
        public static let tokenMalformed = Code("token.malformed")
        /// An object has two members of one name.
        public static let tokenDuplicateMember = Code("token.duplicateMember")
        /// The algorithm is none that the registration allows.
        public static let algorithmNotAllowed = Code("algorithm.notAllowed")
        /// The header names no key.
        public static let keyIDMissing = Code("key.idMissing")
        /// The platform publishes no key of this name.
        public static let keyUnknown = Code("key.unknown")
        /// The platform's keys cannot be had, so that nothing can be said about the token.
        public static let keyUnavailable = Code("key.unavailable")
        /// The key is not for this algorithm, or not for signatures.
        public static let keyUnsuitable = Code("key.unsuitable")
        /// The key is too short, or known to be broken.
        public static let keyWeak = Code("key.weak")
        /// The header asks for an extension; none is understood.
        public static let headerCritical = Code("header.critical")
        /// The signature is not that of the key.
        public static let signatureInvalid = Code("signature.invalid")

        // MARK: From whom and for whom

        /// `iss` is not the registration's issuer.
        public static let issuerMismatch = Code("issuer.mismatch")
        /// `aud` does not name the tool.
        public static let audienceNotOurs = Code("audience.notOurs")
        /// `aud` also names somebody who is not trusted.
        public static let audienceUntrusted = Code("audience.untrusted")
        /// There are several audiences, and no `azp`.
        public static let authorizedPartyMissing = Code("azp.missing")
        /// `azp` is not the tool.
        public static let authorizedPartyMismatch = Code("azp.mismatch")

        // MARK: When

        /// `exp` is past.
        public static let timeExpired = Code("time.expired")
        /// There is no `iat`.
        public static let timeIssuedMissing = Code("time.issuedMissing")
        /// `iat` lies in the future.
        public static let timeIssuedInFuture = Code("time.issuedInFuture")
        /// `iat` lies too far back.
        public static let timeTooOld = Code("time.tooOld")
        /// `nbf` lies in the future.
        public static let timeNotYetValid = Code("time.notYetValid")
        /// `exp`, `iat` or `nbf` is no number, or `exp` is missing.
        public static let timeMalformed = Code("time.malformed")
        /// There is no `nonce`.
        public static let nonceMissing = Code("nonce.missing")
        /// `nonce` is not the one that was sent.
        public static let nonceMismatch = Code("nonce.mismatch")
        /// The launch was presented before.
        public static let nonceReplayed = Code("nonce.replayed")

        // MARK: The message (LTI Core 1.3)

        /// `version` is not `1.3.0`.
        public static let versionUnsupported = Code("version.unsupported")
        /// There is no `message_type`.
        public static let messageTypeMissing = Code("messageType.missing")
        /// `message_type` is none that the tool accepts.
        public static let messageTypeUnknown = Code("messageType.unknown")
        /// There is no `deployment_id`.
        public static let deploymentMissing = Code("deployment.missing")
        /// `deployment_id` is none of the registration's.
        public static let deploymentUnknown = Code("deployment.unknown")
        /// There is no `target_link_uri`.
        public static let targetMissing = Code("target.missing")
        /// `target_link_uri` is not the one of the login, or not the tool's own.
        public static let targetMismatch = Code("target.mismatch")
        /// There are no `roles`.
        public static let rolesMissing = Code("roles.missing")
        /// `roles` is no array of texts.
        public static let rolesMalformed = Code("roles.malformed")
        /// There is no `sub`, and the launch may not be anonymous.
        public static let subjectMissing = Code("subject.missing")
        /// A claim that this type of message needs is missing or malformed.
        public static let claimMalformed = Code("claim.malformed")

        // MARK: Codes with a name of somebody else's in them

        /// The platform answered with an error instead of a token.
        ///
        /// - Parameter error: its name, such as `login_required`. It comes from outside: what is no name of lower-case
        ///   letters and `_`, of at most 40 characters, becomes `other`.
        public static func platform(_ error: String) -> Code {
            let isName =
                !error.isEmpty && error.utf8.count <= 40 && error.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 == 0x5F }
            return Code("platform." + (isName ? error : "other"))
        }

        /// A reason of the host's own, kept apart from the others.
        public static func custom(_ name: String) -> Code { Code("custom." + name) }
    }
}
