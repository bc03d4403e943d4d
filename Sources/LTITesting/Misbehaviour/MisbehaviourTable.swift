import CrosswalkJSON
import LTICore

/// The table: a name, the refusal, and what is bent. Each is wrong in one way, and right in all that is looked at before.
extension Misbehaviour {
    static let tokens: [Misbehaviour] = [
        Misbehaviour("tamperedSignature", .signatureInvalid) { $0.signature = .flipped },
        Misbehaviour("tamperedPayload", .signatureInvalid) { launch in
            launch.signature = .original
            launch.claims["sub"] = "somebody-else"
        },
        Misbehaviour("strangersKey", .signatureInvalid) { $0.signature = .stranger },
        Misbehaviour("emptySignature", .tokenMalformed) { $0.signature = .none },
        Misbehaviour("algNone", .algorithmNotAllowed) { launch in
            launch.header["alg"] = "none"
            launch.signature = .none
        },
        Misbehaviour("missingAlgorithm", .algorithmNotAllowed) { $0.header["alg"] = nil },
        Misbehaviour("hs256Confusion", .algorithmNotAllowed) { launch in
            launch.header["alg"] = "HS256"
            launch.signature = .hmacByPublicKey
        },
        Misbehaviour("unknownKey", .keyUnknown) { launch in
            launch.header["kid"] = "never-published"
            launch.signature = .stranger
        },
        Misbehaviour("keyInHeader", .keyUnknown) { launch in
            launch.header["kid"] = "in-the-header"
            launch.showsKeyInHeader = true
            launch.signature = .stranger
        },
        Misbehaviour("missingKeyID", .keyIDMissing) { $0.header["kid"] = nil },
        Misbehaviour("criticalHeader", .headerCritical) { $0.header["crit"] = ["exp"] },
        Misbehaviour("duplicateMembers", .tokenDuplicateMember) { $0.repeatsAudience = true },
        Misbehaviour("truncatedToken", .tokenMalformed) { $0.damage = .truncated },
        Misbehaviour("paddedToken", .tokenMalformed) { $0.damage = .padded },
    ]

    static let headers: [Misbehaviour] = [
        Misbehaviour("algNoneInOtherCase", .algorithmNotAllowed) { launch in
            launch.header["alg"] = "nOnE"
            launch.signature = .none
        },
        Misbehaviour("emptyAlgorithm", .algorithmNotAllowed) { $0.header["alg"] = "" },
        Misbehaviour("unencodedPayload", .headerCritical) { launch in
            launch.header["b64"] = false
            launch.header["crit"] = ["b64"]
        },
        Misbehaviour("keyIDAsPath", .keyUnknown) { launch in
            launch.header["kid"] = "../../../dev/null"
            launch.signature = .hmacByPublicKey
        },
        Misbehaviour("keySetInHeader", .keyUnknown) { launch in
            launch.namesStrangersKey = true
            launch.header["jku"] = .string((launch.claims["iss"]?.string ?? "") + "/strangers-jwks")
            launch.signature = .stranger
        },
    ]

    static let parties: [Misbehaviour] = [
        Misbehaviour("wrongIssuer", .issuerMismatch) { $0.claims["iss"] = "https://other-lms.example" },
        Misbehaviour("issuerWithSlash", .issuerMismatch) { launch in
            launch.claims["iss"] = .string((launch.claims["iss"]?.string ?? "") + "/")
        },
        Misbehaviour("issuerInOtherCase", .issuerMismatch) { launch in
            launch.claims["iss"] = .string((launch.claims["iss"]?.string ?? "").uppercased())
        },
        Misbehaviour("emptyAudience", .audienceNotOurs) { $0.claims["aud"] = [] },
        Misbehaviour("wrongAudience", .audienceNotOurs) { $0.claims["aud"] = "somebody-else" },
        Misbehaviour("tokenOfOtherRegistration", .audienceNotOurs) { launch in
            launch.claims["aud"] = .string((launch.claims["aud"]?.string ?? "") + "-of-another-customer")
            launch.claims["azp"] = launch.claims["aud"]
        },
        Misbehaviour("twoAudiences", .audienceUntrusted) { launch in
            launch.claims["azp"] = launch.claims["aud"]
            launch.claims["aud"] = .array([launch.claims["aud"] ?? "", "somebody-else"])
        },
        Misbehaviour("wrongAuthorizedParty", .authorizedPartyMismatch) { $0.claims["azp"] = "somebody-else" },
    ]

    static let times: [Misbehaviour] = [
        Misbehaviour("expired", .timeExpired) { $0.setTimes(issued: -540, expires: -301) },
        Misbehaviour("ancient", .timeExpired) { launch in
            launch.claims["iat"] = 11_111
            launch.claims["exp"] = 22_222
        },
        Misbehaviour("missingExpiry", .timeMalformed) { $0.claims["exp"] = nil },
        Misbehaviour("expiryBeyondNumbers", .timeMalformed) { launch in
            launch.claims["exp"] = JSONNumber("1e400").map { .number($0) }
        },
        Misbehaviour("expiryAsText", .timeMalformed) { launch in
            launch.claims["exp"] = .string(launch.claims["exp"]?.number?.lexeme ?? "")
        },
        Misbehaviour("futureIssued", .timeIssuedInFuture) { $0.setTimes(issued: 900, expires: 1_200) },
        Misbehaviour("issuedLongAgo", .timeTooOld) { $0.setTimes(issued: -86_400, expires: 3_600) },
        Misbehaviour("missingIssuedAt", .timeIssuedMissing) { $0.claims["iat"] = nil },
        Misbehaviour("notYetValid", .timeNotYetValid) { $0.claims["nbf"] = .number(JSONNumber($0.now + 900)) },
        Misbehaviour("wrongNonce", .nonceMismatch) { $0.claims["nonce"] = "a-nonce-of-its-own" },
        Misbehaviour("missingNonce", .nonceMissing) { $0.claims["nonce"] = nil },
    ]

    private static let claim = "https://purl.imsglobal.org/spec/lti/claim/"

    static let messages: [Misbehaviour] = [
        Misbehaviour("wrongVersion", .versionUnsupported) { $0.claims[claim + "version"] = "1.1" },
        Misbehaviour("missingVersion", .versionUnsupported) { $0.claims[claim + "version"] = nil },
        Misbehaviour("notAMessage", .issuerMismatch) { $0.claims = ["name": "badltilaunch"] },
        Misbehaviour("missingClaims", .versionUnsupported) { launch in
            for name in launch.claims.map(\.name) where name.hasPrefix("https://") { launch.claims[name] = nil }
        },
        Misbehaviour("missingMessageType", .messageTypeMissing) { $0.claims[claim + "message_type"] = nil },
        Misbehaviour("unknownMessageType", .messageTypeUnknown) { $0.claims[claim + "message_type"] = "LtiNonsense" },
        Misbehaviour("wrongDeployment", .deploymentUnknown) { $0.claims[claim + "deployment_id"] = "never-installed" },
        Misbehaviour("missingDeployment", .deploymentMissing) { $0.claims[claim + "deployment_id"] = nil },
        Misbehaviour("changedTarget", .targetMismatch) { launch in
            let target = launch.claims[claim + "target_link_uri"]?.string ?? ""
            launch.claims[claim + "target_link_uri"] = .string(target + "/elsewhere")
        },
        Misbehaviour("missingTarget", .targetMissing) { $0.claims[claim + "target_link_uri"] = nil },
        Misbehaviour("missingRoles", .rolesMissing) { $0.claims[claim + "roles"] = nil },
        Misbehaviour("rolesAsText", .rolesMalformed) { $0.claims[claim + "roles"] = "Learner" },
        Misbehaviour("missingSubject", .subjectMissing) { $0.claims["sub"] = nil },
        Misbehaviour("emptySubject", .subjectMissing) { $0.claims["sub"] = "" },
        Misbehaviour("emptyDeployment", .deploymentMissing) { $0.claims[claim + "deployment_id"] = "" },
        Misbehaviour("resourceLinkWithoutID", .claimMalformed) { $0.claims[claim + "resource_link"] = ["title": "x"] },
        Misbehaviour("missingResourceLink", .claimMalformed) { $0.claims[claim + "resource_link"] = nil },
    ]

    static let forms: [Misbehaviour] = [
        Misbehaviour("missingState", .stateMissing) { $0.state = nil },
        Misbehaviour("unknownState", .stateExpired) { $0.state = "never-given-to-anybody" },
        Misbehaviour("missingToken", .requestMalformed) { $0.damage = .missing },
        Misbehaviour("platformError", .platform("login_required")) { $0.error = "login_required" },
    ]
}
